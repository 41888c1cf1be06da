import { describe, expect, it } from 'vitest'
import { align } from '@/lib/market/align'
import { makeSeries } from './make-series'

// Thursday 2 to Tuesday 7 October 2025; the 4th and 5th are a weekend.
const share = makeSeries('ORCL', [
  ['2025-10-02', 280],
  ['2025-10-03', 286],
  ['2025-10-06', 291],
  ['2025-10-07', 284],
])
const total = makeSeries('TOTAL', [
  ['2025-10-02', 4.1e12],
  ['2025-10-03', 4.2e12],
  ['2025-10-04', 4.2e12],
  ['2025-10-05', 4.25e12],
  ['2025-10-06', 4.3e12],
  ['2025-10-07', 4.2e12],
])
const nyse = { series: share, calendar: 'nyse' } as const
const utc = { series: total, calendar: 'utc-days' } as const

describe('align', () => {
  it('takes the sessions on which a share and a 24/7 asset both have a value', () => {
    const aligned = align([nyse, utc])
    expect(aligned.calendar).toBe('nyse')
    expect(aligned.days).toEqual(['2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07'])
    expect(aligned.columns).toEqual([
      [280, 286, 291, 284],
      [4.1e12, 4.2e12, 4.3e12, 4.2e12],
    ])
  })

  it('reports the weekend of the 24/7 asset as between sessions, not as missing', () => {
    expect(align([nyse, utc]).dropped).toEqual([
      { reason: 'between-sessions', asset: 'TOTAL', days: ['2025-10-04', '2025-10-05'] },
    ])
  })

  it('gives the same days in either order', () => {
    const aligned = align([utc, nyse])
    expect(aligned.assets).toEqual(['TOTAL', 'ORCL'])
    expect(aligned.days).toEqual(align([nyse, utc]).days)
  })

  it('takes all days for two 24/7 assets', () => {
    const aligned = align([utc, { series: { ...total, asset: 'BTC' }, calendar: 'utc-days' }])
    expect(aligned.calendar).toBe('utc-days')
    expect(aligned.days).toEqual(total.days)
    expect(aligned.dropped).toEqual([])
  })

  it('turns to sessions when only the third asset is a share', () => {
    const aligned = align([utc, { series: { ...total, asset: 'BTC' }, calendar: 'utc-days' }, nyse])
    expect(aligned.days).toEqual(share.days)
    expect(aligned.columns).toHaveLength(3)
  })

  it('drops a session that one asset lacks and says which', () => {
    const holed = makeSeries('TOTAL', [
      ['2025-10-02', 4.1e12],
      ['2025-10-06', 4.3e12],
      ['2025-10-07', 4.2e12],
    ])
    const aligned = align([nyse, { series: holed, calendar: 'utc-days' }])
    expect(aligned.days).toEqual(['2025-10-02', '2025-10-06', '2025-10-07'])
    expect(aligned.dropped).toEqual([{ reason: 'missing', asset: 'TOTAL', days: ['2025-10-03'] }])
  })

  it('lists a session that two assets lack under the first only', () => {
    const without = (asset: string) =>
      makeSeries(asset, [
        ['2025-10-02', 1],
        ['2025-10-06', 2],
      ])
    const aligned = align([
      { series: without('A'), calendar: 'nyse' },
      { series: without('B'), calendar: 'nyse' },
    ])
    expect(aligned.dropped).toEqual([{ reason: 'missing', asset: 'A', days: ['2025-10-03'] }])
  })

  it('tells a history that has not begun or has ended from a missing day', () => {
    const short = makeSeries('CRWV', [['2025-10-03', 130]])
    expect(align([nyse, { series: short, calendar: 'nyse' }]).dropped).toEqual([
      { reason: 'outside-history', asset: 'CRWV', days: ['2025-10-02', '2025-10-06', '2025-10-07'] },
    ])
  })

  it('drops a value of a share filed under a day without trading', () => {
    const wrong = makeSeries('NVDA', [
      ['2025-10-03', 187],
      ['2025-10-04', 188],
      ['2025-10-06', 185],
    ])
    const aligned = align([nyse, { series: wrong, calendar: 'nyse' }])
    expect(aligned.days).toEqual(['2025-10-03', '2025-10-06'])
    expect(aligned.dropped).toContainEqual({ reason: 'not-a-session', asset: 'NVDA', days: ['2025-10-04'] })
  })

  it('leaves out the years before the calendar instead of failing', () => {
    const old = makeSeries('ORCL', [
      ['1997-12-31', 22],
      ['1998-01-02', 23],
    ])
    const aligned = align([{ series: old, calendar: 'nyse' }])
    expect(aligned.days).toEqual(['1998-01-02'])
    expect(aligned.dropped).toEqual([{ reason: 'outside-calendar', asset: 'ORCL', days: ['1997-12-31'] }])
  })

  it('keeps to the range, both ends included', () => {
    const aligned = align([nyse, utc], { from: '2025-10-03', to: '2025-10-06' })
    expect(aligned.days).toEqual(['2025-10-03', '2025-10-06'])
    expect(align([nyse, utc], { to: '2025-10-03' }).days).toEqual(['2025-10-02', '2025-10-03'])
  })

  it('judges a missing day by the whole history, not by the range', () => {
    const holed = makeSeries('TOTAL', [
      ['2025-10-02', 4.1e12],
      ['2025-10-06', 4.3e12],
    ])
    const { dropped } = align([nyse, { series: holed, calendar: 'utc-days' }], {
      from: '2025-10-03',
      to: '2025-10-06',
    })
    expect(dropped).toEqual([{ reason: 'missing', asset: 'TOTAL', days: ['2025-10-03'] }])
  })

  it('marks a change of provider by row and column', () => {
    const joined = makeSeries('TOTAL', [
      ['2025-10-02', 4.1e12, 'a'],
      ['2025-10-03', 4.2e12, 'a'],
      ['2025-10-06', 4.3e12, 'b'],
      ['2025-10-07', 4.2e12, 'b'],
    ])
    expect(align([nyse, { series: joined, calendar: 'utc-days' }]).providerChange).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [false, false],
    ])
  })

  it('sees no change where a provider comes and goes between two common days', () => {
    const joined = makeSeries('TOTAL', [
      ['2025-10-03', 4.2e12, 'a'],
      ['2025-10-05', 4.1e12, 'b'],
      ['2025-10-06', 4.3e12, 'a'],
    ])
    expect(align([nyse, { series: joined, calendar: 'utc-days' }]).providerChange.flat()).not.toContain(true)
  })

  it('calls a session without a reading at the close by its own reason', () => {
    const atClose = makeSeries('TOTAL', [
      ['2025-10-03', 4.2e12],
      ['2025-10-06', 4.3e12],
    ])
    const aligned = align([nyse, { series: atClose, calendar: 'utc-days', clock: 'close' }])
    expect(aligned.days).toEqual(['2025-10-03', '2025-10-06'])
    expect(aligned.dropped).toEqual([
      { reason: 'no-close-reading', asset: 'TOTAL', days: ['2025-10-02', '2025-10-07'] },
    ])
  })

  it('lists a day once for an asset that is given twice', () => {
    const { days, dropped } = align([nyse, utc, utc])
    expect(days).toHaveLength(4)
    expect(dropped).toEqual(align([nyse, utc]).dropped)
  })

  it('is empty where nothing is common, with every day accounted for', () => {
    const early = makeSeries('A', [['2025-10-02', 1]])
    const late = makeSeries('B', [['2025-10-03', 1]])
    const aligned = align([
      { series: early, calendar: 'nyse' },
      { series: late, calendar: 'nyse' },
    ])
    expect(aligned.days).toEqual([])
    expect(aligned.dropped.flatMap((entry) => entry.days).sort()).toEqual(['2025-10-02', '2025-10-03'])
  })

  it('takes an empty series as a history that never began', () => {
    const aligned = align([nyse, { series: makeSeries('NBIS', []), calendar: 'nyse' }])
    expect(aligned.days).toEqual([])
    expect(aligned.dropped).toEqual([{ reason: 'outside-history', asset: 'NBIS', days: share.days }])
  })

  it('refuses series that are not ascending, and no series at all', () => {
    const twice = makeSeries('A', [
      ['2025-10-02', 1],
      ['2025-10-02', 2],
    ])
    expect(() => align([{ series: twice, calendar: 'nyse' }])).toThrow(
      'The days of A are not ascending at 2025-10-02.',
    )
    expect(() => align([])).toThrow(RangeError)
  })
})
