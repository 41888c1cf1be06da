import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallCorrelation } from '@/lib/stats/correlation/kendall-correlation'
import { spearmanCorrelation } from '@/lib/stats/correlation/spearman-correlation'
import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import { exampleReturns, expectClose, fromScratch, fullPairs, gappyPairs, SEEDED } from '../examples'

/** Tau-b by its definition: every pair of rows looked at. */
function kendallByDefinition(x: number[], y: number[]): number | null {
  const rows = x.flatMap((value, i) =>
    Number.isFinite(value) && Number.isFinite(y[i]) ? [[value, y[i]!] as const] : [],
  )
  let concordance = 0
  let untiedX = 0
  let untiedY = 0
  for (const [i, [xi, yi]] of rows.entries()) {
    for (const [xj, yj] of rows.slice(0, i)) {
      concordance += Math.sign(xi - xj) * Math.sign(yi - yj)
      untiedX += Math.abs(Math.sign(xi - xj))
      untiedY += Math.abs(Math.sign(yi - yj))
    }
  }
  return untiedX && untiedY ? concordance / Math.sqrt(untiedX * untiedY) : null
}

describe.each([
  ['spearmanCorrelation', spearmanCorrelation],
  ['kendallCorrelation', kendallCorrelation],
])('%s', (_, statistic) => {
  it('is 1 along any rising curve and -1 along any falling one', () => {
    expect(statistic([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 15)
    expect(statistic([1, 2, 3, 4], [9, 1, 0.5, -7])).toBeCloseTo(-1, 15)
  })
  it('is null when a series is constant', () => {
    expect(statistic([2, 2, 2], [1, 2, 3])).toBeNull()
    expect(statistic([1, 2, 3], [2, 2, 2])).toBeNull()
  })
  it('is null below two complete rows', () => {
    expect(statistic([], [])).toBeNull()
    expect(statistic([1, Number.NaN], [2, 3])).toBeNull()
  })
  it('leaves out a row in which either value is missing', () => {
    expect(statistic([1, 2, 9, 3, 4], [1, 3, Number.NaN, 2, 4])).toBe(statistic([1, 2, 3, 4], [1, 3, 2, 4]))
  })
  it('refuses series of different lengths', () => {
    expect(() => statistic([1, 2, 3], [1, 2])).toThrow(RangeError)
  })
  it('is symmetric, unmoved by a rising curve, and within -1 and 1', () => {
    fc.assert(
      fc.property(fullPairs, ({ x, y }) => {
        const value = statistic(x, y)
        expect(statistic(y, x)).toBe(value)
        expect(
          statistic(
            x.map((one) => one ** 3 + one),
            y,
          ),
        ).toBe(value)
        expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1)
      }),
      SEEDED,
    )
  })
})

describe('kendallCorrelation', () => {
  it('weighs agreeing against disagreeing pairs', () => {
    expect(kendallCorrelation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(4 / 6, 15)
  })
  it('equals a count of every pair of rows, ties and gaps included', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y }) => {
        expect(kendallCorrelation(x, y)).toBe(kendallByDefinition(x, y))
      }),
      SEEDED,
    )
  })
})

describe.each([
  ['rollingSpearman', rollingSpearman, spearmanCorrelation],
  ['rollingKendall', rollingKendall, kendallCorrelation],
])('%s', (_, rolling, statistic) => {
  it('equals a computation from scratch on every window, whatever is missing, tied or constant', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window, minimumPairs }) => {
        expectClose(
          rolling(x, y, window, { minimumPairs }),
          fromScratch(statistic, x, y, window, minimumPairs),
          1e-14,
        )
      }),
      SEEDED,
    )
  })
  it('is strict unless told otherwise', () => {
    const { x, y } = exampleReturns(40)
    x[20] = Number.NaN
    const values = rolling(x, y, 10)
    expect(values.flatMap((value, i) => (value === null ? [i] : []))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
    ])
  })
  it('refuses a window below 3', () => {
    expect(() => rolling([1, 2], [1, 2], 2)).toThrow(RangeError)
  })
  it('refuses series of different lengths', () => {
    expect(() => rolling([1, 2, 3], [1, 2], 3)).toThrow(RangeError)
  })
})
