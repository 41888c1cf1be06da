import { describe, expect, it } from 'vitest'
import { align } from '@/lib/market/align'
import { basketSeries } from '@/lib/market/basket'
import { logReturns } from '@/lib/market/returns'
import type { Series } from '@/lib/market/series'
import { makeSeries } from './make-series'

const member = (series: Series) => ({ series, calendar: 'nyse' }) as const
const a = makeSeries('A', [
  ['2025-10-02', 10],
  ['2025-10-03', 11],
  ['2025-10-06', 11],
])
const b = makeSeries('B', [
  ['2025-10-02', 200],
  ['2025-10-03', 180],
  ['2025-10-06', 198],
])

describe('basketSeries', () => {
  it('moves by the mean of the simple returns of its members, from 100', () => {
    const { series, memberCounts } = basketSeries('A+B', [member(a), member(b)])
    expect(series).toMatchObject({ asset: 'A+B', unit: 'index', days: a.days, providers: ['one'] })
    expect(series.values[0]).toBe(100)
    expect(series.values[1]).toBeCloseTo(100, 12)
    expect(series.values[2]).toBeCloseTo(105, 12)
    expect(memberCounts).toEqual([2, 2, 2])
  })

  it('of one member is that member from 100', () => {
    const { values } = basketSeries('B', [member(b)]).series
    expect(values.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([100, 90, 99])
  })

  it('lets a member enter with its second value and stand aside where it lacks one', () => {
    const late = makeSeries('C', [
      ['2025-10-03', 50],
      ['2025-10-06', 60],
    ])
    const { series, memberCounts } = basketSeries('A+C', [member(a), member(late)])
    expect(series.values[1]).toBeCloseTo(110, 12)
    expect(series.values[2]).toBeCloseTo(121, 12)
    expect(memberCounts).toEqual([1, 1, 2])
  })

  it("leaves a member's return over a change of provider out of the mean", () => {
    const joined = makeSeries('C', [
      ['2025-10-02', 1, 'x'],
      ['2025-10-03', 900, 'y'],
      ['2025-10-06', 900, 'y'],
    ])
    const { series, dropped } = basketSeries('A+C', [member(a), member(joined)])
    expect(series.values[1]).toBeCloseTo(110, 12)
    expect(dropped).toEqual([{ reason: 'junction', asset: 'C', days: ['2025-10-03'] }])
  })

  it('keeps to sessions with a share among the members, to all days without', () => {
    const coin = makeSeries('BTC', [
      ['2025-10-03', 100],
      ['2025-10-04', 300],
      ['2025-10-06', 110],
    ])
    const mixed = basketSeries('A+BTC', [member(a), { series: coin, calendar: 'utc-days' }])
    expect(mixed.calendar).toBe('nyse')
    expect(mixed.series.days).toEqual(a.days)
    expect(mixed.series.values[2]).toBeCloseTo(110 * 1.05, 12)
    expect(mixed.dropped).toEqual([{ reason: 'between-sessions', asset: 'BTC', days: ['2025-10-04'] }])
    expect(basketSeries('BTC', [{ series: coin, calendar: 'utc-days' }]).series.days).toEqual(coin.days)
  })

  it('goes on over a session that all members lack', () => {
    const holed = makeSeries('A', [
      ['2025-10-02', 10],
      ['2025-10-06', 12],
    ])
    const { series } = basketSeries('A', [member(holed)])
    expect(series.days).toEqual(['2025-10-02', '2025-10-06'])
    expect(series.values[1]).toBeCloseTo(120, 12)
  })

  it('marks a junction where values exist and no return does', () => {
    const joined = makeSeries('A', [
      ['2025-10-02', 10, 'x'],
      ['2025-10-03', 900, 'y'],
      ['2025-10-06', 990, 'y'],
    ])
    const { series, calendar } = basketSeries('A', [member(joined)])
    expect(series.values[1]).toBe(100)
    expect(series.providers).toEqual(['x+y', 'x+y, anew from 2025-10-03'])
    const returns = logReturns(align([{ series, calendar }]))
    expect(returns.days).toEqual(['2025-10-06'])
    expect(returns.columns[0]![0]).toBeCloseTo(Math.log(1.1), 12)
  })

  it('does not divide by a value at or below zero', () => {
    const zero = makeSeries('C', [
      ['2025-10-02', 0],
      ['2025-10-03', 5],
      ['2025-10-06', 5],
    ])
    const { series, dropped } = basketSeries('A+C', [member(a), member(zero)])
    expect(series.values.every(Number.isFinite)).toBe(true)
    expect(series.values[1]).toBeCloseTo(110, 12)
    expect(dropped).toEqual([{ reason: 'not-positive', asset: 'C', days: ['2025-10-02'] }])
  })

  it('keeps to a range', () => {
    expect(basketSeries('A', [member(a)], { from: '2025-10-03' }).series.values[0]).toBe(100)
    expect(basketSeries('A', [member(a)], { from: '2026-01-01' }).series.days).toEqual([])
  })

  it('refuses to be empty', () => {
    expect(() => basketSeries('', [])).toThrow(RangeError)
  })
})
