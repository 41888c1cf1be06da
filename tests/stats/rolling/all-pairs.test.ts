import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allPairsRollingCorrelation } from '@/lib/stats/rolling/all-pairs-rolling-correlation'
import { pairPath } from '@/lib/stats/rolling/pair-path'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { exampleReturns, expectClose, gappyPairs, SEEDED } from '../examples'

const { x, y, market } = exampleReturns(200)

describe('allPairsRollingCorrelation', () => {
  it('has a path for every pair, in the order 01, 02, 12', () => {
    const { series, paths } = allPairsRollingCorrelation([x, y, market], 20)
    expect([series, paths.length]).toEqual([3, 3])
    expectClose(Array.from(paths[1]!).slice(19), rollingCorrelation(x, market, 20).slice(19), 1e-15)
  })

  it('equals rollingCorrelation for each pair, whatever is missing, tied or constant', () => {
    fc.assert(
      fc.property(gappyPairs, fc.boolean(), ({ x: a, y: b, window, minimumPairs }, isStrict) => {
        const third = a.map((value, i) => value - 2 * (b[i] ?? 0))
        const columns = [a, b, third, a]
        const options = isStrict ? {} : { minimumPairs }
        const all = allPairsRollingCorrelation(columns, window, options)
        for (const [i, j] of [
          [0, 1],
          [0, 2],
          [1, 2],
          [0, 3],
          [3, 1],
        ] as const) {
          expectClose(
            pairPath(all, i, j),
            rollingCorrelation(columns[i]!, columns[j]!, window, options),
            1e-12,
          )
        }
      }),
      SEEDED,
    )
  })

  it('depends neither on the order of the series nor on who else is there', () => {
    const all = allPairsRollingCorrelation([x, y, market, x], 30)
    const few = allPairsRollingCorrelation([market, x], 30)
    expectClose(pairPath(few, 0, 1), pairPath(all, 0, 2), 1e-15)
    expect(pairPath(all, 2, 0)).toEqual(pairPath(all, 0, 2))
  })

  it('is 1 for a series with its double, and never beyond', () => {
    const doubled = x.map((value) => 2 * value + 3)
    for (const value of pairPath(allPairsRollingCorrelation([x, doubled], 10), 0, 1).slice(9)) {
      expect(value).toBeCloseTo(1, 12)
      expect(value).toBeLessThanOrEqual(1)
    }
  })

  it('loses only the windows that hold a missing value, and only in pairs with that series', () => {
    const gappy = x.map((value, i) => (i === 90 ? Number.NaN : i === 130 ? Number.POSITIVE_INFINITY : value))
    const all = allPairsRollingCorrelation([gappy, y, market], 20)
    const missing = pairPath(all, 0, 1).flatMap((value, i) => (value === null && i >= 19 ? [i] : []))
    const expected = [90, 130].flatMap((from) => Array.from({ length: 20 }, (_, i) => from + i))
    expect(missing).toEqual(expected)
    expect(pairPath(all, 1, 2).slice(19)).not.toContain(null)
  })

  it.each([
    [40, 100, 140],
    [50, 95, 151],
  ])(
    'goes on with the first full window after a gap as long as a window (%i, %i to %i)',
    (late, from, until) => {
      const gappy = x.map((value, i) => (i < late || (i >= from && i < until) ? Number.NaN : value))
      const path = pairPath(allPairsRollingCorrelation([gappy, y], 20), 0, 1)
      expectClose(path, rollingCorrelation(gappy, y, 20), 1e-14)
      expect(path.map((value) => value === null)).toEqual(
        x.map((_, i) => i < late + 19 || (i >= from && i < until + 19)),
      )
    },
  )

  it('keeps its digits beside a series of a high level and one with an outlier', () => {
    const level = market.map((value) => 1e9 + Math.round(value * 4000) / 8)
    const outlier = x.map((value, i) => (i === 77 ? 1e6 : value))
    const all = allPairsRollingCorrelation([level, y, outlier], 25)
    expectClose(pairPath(all, 0, 1), rollingCorrelation(level, y, 25), 1e-14)
    expectClose(pairPath(all, 1, 2).slice(102), rollingCorrelation(x, y, 25).slice(102), 1e-14)
  })

  it('gives each result memory of its own, which the next call leaves as it is', () => {
    const first = allPairsRollingCorrelation([x, y, market], 20)
    const before = first.paths.map((path) => path.slice())
    allPairsRollingCorrelation([y, market, x, y], 30)
    expect(first.paths).toEqual(before)
  })

  it('moves with neither shift nor scale', () => {
    const changed = x.map((value) => 7 - 1000 * value)
    const [plain, turned] = [
      [x, y],
      [changed, y],
    ].map((columns) => pairPath(allPairsRollingCorrelation(columns, 40), 0, 1)) as [
      (number | null)[],
      (number | null)[],
    ]
    expectClose(
      turned,
      plain.map((value) => value && -value),
      1e-13,
    )
  })

  it('is undefined throughout when the window is longer than the series', () => {
    for (const window of [201, 300, 2 ** 40]) {
      expect(pairPath(allPairsRollingCorrelation([x, y], window), 0, 1)).toEqual(x.map(() => null))
    }
  })

  it('has no pairs of one series, and none of none', () => {
    expect(allPairsRollingCorrelation([x], 20).paths).toEqual([])
    expect(allPairsRollingCorrelation([], 20)).toEqual({ series: 0, paths: [] })
  })

  it('refuses series of different lengths and a window of 2', () => {
    expect(() => allPairsRollingCorrelation([[1, 2], [1, 2], [1]], 3)).toThrow(
      /one length, not 2 and 2 and 1/,
    )
    expect(() =>
      allPairsRollingCorrelation(
        [
          [1, 2],
          [1, 2],
        ],
        2,
      ),
    ).toThrow(RangeError)
  })
})

describe('pairPath', () => {
  const all = allPairsRollingCorrelation([x, y, market, x], 20)

  it.each([
    [0, 0],
    [1, 4],
    [-1, 2],
    [0.5, 2],
    [Number.NaN, 1],
  ])('refuses series %s and %s', (i, j) => {
    expect(() => pairPath(all, i, j)).toThrow(/no pair of 4 series/)
  })

  it('finds every pair', () => {
    const found = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ].map(([i, j]) => pairPath(all, i!, j!))
    expect(found.map((path) => path.at(-1))).toEqual(all.paths.map((path) => path.at(-1)))
  })
})
