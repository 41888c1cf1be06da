import { describe, expect, it } from 'vitest'
import { matrixOf } from '@/lib/analysis/matrix'
import { returnSample } from '@/lib/analysis/sample'
import { correlation } from '@/lib/stats/correlation/correlation'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL, UTC_DAYS, walk } from './histories'

const range = { from: '2025-01-02', to: '2025-12-31' }
const BITCOIN = history('utc-days', series('BTC', UTC_DAYS, walk(UTC_DAYS.length, 9, 0.5)))
const young = SESSIONS.slice(100)
const YOUNG = history('nyse', series('CRWV', young, walk(young.length, 5, 0.6)))
const assets = [SHARE, TOTAL, MARKET, YOUNG, BITCOIN]
const result = matrixOf({ assets, ...range, window: null })

describe('matrixOf', () => {
  it('correlates each pair on its own common days', () => {
    for (const [i, j] of [
      [0, 1],
      [2, 3],
      [1, 4],
    ] as const) {
      const { columns, n, from, to } = returnSample([assets[i]!, assets[j]!], range)
      const interval = hacCorrelationInterval(columns[0]!, columns[1]!)!
      expect(result.r[i]![j]).toBeCloseTo(correlation(columns[0]!, columns[1]!)!, 14)
      expect(result.lower[i]![j]).toBeCloseTo(interval.lower, 14)
      expect(result.upper[i]![j]).toBeCloseTo(interval.upper, 14)
      const jackknife = jackknifeCorrelationInterval(columns[0]!, columns[1]!)!
      expect(result.jackknife[i]![j]).toEqual({
        lower: expect.closeTo(jackknife.lower, 14),
        upper: expect.closeTo(jackknife.upper, 14),
        intervalMethod: 'jackknife-hac/1',
      })
      expect([result.pairs.n[i]![j], result.pairs.from[i]![j], result.pairs.to[i]![j]]).toEqual([n, from, to])
    }
  })

  it('does not let a young asset shorten the others', () => {
    expect(result.pairs.n[0]![2]).toBe(SESSIONS.length - 1)
    expect(result.pairs.n[0]![3]).toBe(young.length - 1)
    expect(result).toMatchObject({
      n: young.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
    })
  })

  it('keeps every day of two 24/7 assets', () => {
    expect(result.pairs.n[1]![4]).toBe(UTC_DAYS.length - 2)
  })

  it('is symmetric with a diagonal of ones', () => {
    for (const [i, row] of result.r.entries()) {
      expect(row[i]).toBe(1)
      for (const [j, value] of row.entries()) expect(result.r[j]![i]).toBe(value)
    }
    expect([
      result.lower[0]![0],
      result.fisher[0]![0],
      result.jackknife[0]![0],
      result.intervalReason[0]![0],
    ]).toEqual([null, null, null, 'perfect-correlation'])
  })

  it('takes the last returns of each pair where a window is asked for, even from before the range', () => {
    const windowed = matrixOf({ assets, from: '2025-12-20', to: '2025-12-31', window: 40 })
    const { columns, startDays } = returnSample([SHARE, TOTAL], range)
    const last = columns.map((column) => column.slice(-40)) as [number[], number[]]
    expect(windowed.r[0]![1]).toBeCloseTo(correlation(...last)!, 14)
    expect(windowed.pairs.from[0]![1]).toBe(startDays.at(-40))
    expect(windowed.pairs.n.flat()).toEqual(assets.flatMap(() => assets.map(() => 40)))
    expect(windowed.fisher[0]![1]).toMatchObject({ intervalMethod: 'fisher/1' })
  })

  it('says where a window is larger than what a pair has in common', () => {
    const windowed = matrixOf({ assets, ...range, window: 200 })
    expect(windowed.r[0]![2]).not.toBeNull()
    expect([
      windowed.r[0]![3],
      windowed.lower[3]![0],
      windowed.jackknife[0]![3],
      windowed.reason[0]![3],
    ]).toEqual([null, null, null, 'window-larger-than-sample'])
  })

  it('says why a cell is empty: too few pairs, no variation', () => {
    const flat = history(
      'nyse',
      series(
        'FLAT',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    expect(matrixOf({ assets: [SHARE, flat], ...range, window: null }).reason).toEqual([
      [null, 'no-variation'],
      ['no-variation', 'no-variation'],
    ])
    const short = matrixOf({ assets: [SHARE, TOTAL], from: '2025-12-29', to: '2025-12-31', window: null })
    expect([short.reason[0]![1], short.n]).toEqual(['too-few-pairs', 2])
  })

  it('puts next to each other what moves together', () => {
    const twin = history(
      'nyse',
      series(
        'TWIN',
        SESSIONS,
        SHARE.levels.values.map((value) => value ** 1.1),
      ),
    )
    const { order } = matrixOf({ assets: [SHARE, MARKET, TOTAL, twin], ...range, window: null })
    expect(Math.abs(order.indexOf(0) - order.indexOf(3))).toBe(1)
    expect([...order].sort()).toEqual([0, 1, 2, 3])
  })

  it('names methods and providers, and each day left out once', () => {
    expect(result).toMatchObject({
      method: 'pearson/1',
      intervalMethod: 'hac-bartlett/1',
      orderMethod: 'average-linkage/1',
    })
    expect(result.providers).toEqual(Object.fromEntries(assets.map(({ id }) => [id, ['test']])))
    for (const { days } of result.dropped) expect(new Set(days).size).toBe(days.length)
  })

  it('is safe to send as JSON', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('is quick for 30 assets', () => {
    const many = Array.from({ length: 30 }, (_, k) =>
      history('nyse', series(`A${k}`, SESSIONS, walk(SESSIONS.length, k + 20, 0.5))),
    )
    expect(matrixOf({ assets: many, ...range, window: 60 }).order.length).toBe(30)
  })

  it('refuses a single asset, and one given twice', () => {
    expect(() => matrixOf({ assets: [SHARE], ...range, window: null })).toThrow(
      /two or more different assets/,
    )
    expect(() => matrixOf({ assets: [SHARE, SHARE], ...range, window: null })).toThrow(RangeError)
  })
})
