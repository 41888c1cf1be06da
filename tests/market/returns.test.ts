import { describe, expect, it } from 'vitest'
import { align } from '@/lib/market/align'
import { logReturns } from '@/lib/market/returns'
import { makeSeries } from './make-series'

const share = makeSeries('ORCL', [
  ['2025-10-02', 100],
  ['2025-10-03', 110],
  ['2025-10-06', 99],
  ['2025-10-07', 99],
])
const nyse = { series: share, calendar: 'nyse' } as const

describe('logReturns', () => {
  it('are logs of ratios between consecutive days, filed under the later one', () => {
    const returns = logReturns(align([nyse]))
    expect(returns.days).toEqual(['2025-10-03', '2025-10-06', '2025-10-07'])
    expect(returns.startDays).toEqual(['2025-10-02', '2025-10-03', '2025-10-06'])
    expect(returns.columns).toEqual([[Math.log(110 / 100), Math.log(99 / 110), 0]])
  })

  it("put a 24/7 asset's weekend into Monday", () => {
    const total = makeSeries('TOTAL', [
      ['2025-10-03', 100],
      ['2025-10-04', 50],
      ['2025-10-05', 90],
      ['2025-10-06', 120],
    ])
    const returns = logReturns(align([nyse, { series: total, calendar: 'utc-days' }]))
    expect(returns.days).toEqual(['2025-10-06'])
    expect(returns.columns[1]).toEqual([Math.log(1.2)])
  })

  it('span a missing day in all columns alike', () => {
    const holed = makeSeries('NVDA', [
      ['2025-10-02', 10],
      ['2025-10-06', 20],
    ])
    const returns = logReturns(align([nyse, { series: holed, calendar: 'nyse' }]))
    expect(returns.startDays).toEqual(['2025-10-02'])
    expect(returns.columns).toEqual([[Math.log(99 / 100)], [Math.log(2)]])
  })

  it('drop the one across a change of provider and say so', () => {
    const joined = makeSeries('TOTAL', [
      ['2025-10-02', 1, 'a'],
      ['2025-10-03', 2, 'a'],
      ['2025-10-06', 3, 'b'],
      ['2025-10-07', 4, 'b'],
    ])
    const returns = logReturns(align([nyse, { series: joined, calendar: 'utc-days' }]))
    expect(returns.days).toEqual(['2025-10-03', '2025-10-07'])
    expect(returns.dropped).toEqual([{ reason: 'junction', asset: 'TOTAL', days: ['2025-10-06'] }])
  })

  it('drop both around a level at zero or below', () => {
    const zero = makeSeries('A', [
      ['2025-10-02', 1],
      ['2025-10-03', 0],
      ['2025-10-06', 1],
      ['2025-10-07', 2],
    ])
    const returns = logReturns(align([{ series: zero, calendar: 'nyse' }]))
    expect(returns.columns).toEqual([[Math.log(2)]])
    expect(returns.dropped).toEqual([
      { reason: 'not-positive', asset: 'A', days: ['2025-10-03', '2025-10-06'] },
    ])
  })

  it('are numbers even where the ratio of two prices is none', () => {
    const freak = makeSeries('A', [
      ['2025-10-02', 1e308],
      ['2025-10-03', 1e-308],
      ['2025-10-06', 1e308],
    ])
    const [returns] = logReturns(align([{ series: freak, calendar: 'nyse' }])).columns
    expect(returns![0]! / (-616 * Math.LN10)).toBeCloseTo(1, 14)
    expect(returns![1]! / (616 * Math.LN10)).toBeCloseTo(1, 14)
  })

  it('keep what aligning dropped', () => {
    const total = makeSeries('TOTAL', [
      ['2025-10-03', 1],
      ['2025-10-04', 2],
      ['2025-10-06', 3],
    ])
    const aligned = align([nyse, { series: total, calendar: 'utc-days' }])
    expect(logReturns(aligned).dropped).toEqual(aligned.dropped)
    expect(aligned.dropped.length).toBeGreaterThan(0)
  })

  it('start and end within the range', () => {
    const returns = logReturns(align([nyse], { from: '2025-10-03', to: '2025-10-06' }))
    expect(returns.startDays).toEqual(['2025-10-03'])
    expect(returns.days).toEqual(['2025-10-06'])
  })

  it('are none for one day or no day', () => {
    expect(logReturns(align([nyse], { to: '2025-10-02' })).columns).toEqual([[]])
    expect(logReturns(align([nyse], { to: '2025-10-01' })).columns).toEqual([[]])
  })
})
