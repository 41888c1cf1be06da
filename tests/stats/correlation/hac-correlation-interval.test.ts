import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { longRunVariance } from '@/lib/stats/regression/long-run-variance'
import { neweyWestLag } from '@/lib/stats/regression/newey-west-lag'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { rollingHacInterval } from '@/lib/stats/rolling/rolling-hac-interval'
import { exampleReturns, expectClose, fromScratch, fullPairs, gappyPairs, SEEDED } from '../examples'

describe('hacCorrelationInterval', () => {
  it('encloses r and says how it was made', () => {
    const { x, y } = exampleReturns(60)
    const interval = hacCorrelationInterval(x, y)!
    const r = correlation(x, y)!
    expect(interval.lower < r && r < interval.upper).toBe(true)
    expect(interval.lag).toBe(3)
    expect(interval.standardError).toBeGreaterThan(0)
  })
  it('leaves out a row in which either value is missing', () => {
    const { x, y } = exampleReturns(30)
    expect(hacCorrelationInterval([...x, Number.NaN, 1], [...y, 2, Infinity])).toEqual(
      hacCorrelationInterval(x, y),
    )
  })
  it('is null below four complete rows', () => {
    expect(hacCorrelationInterval([1, 2, 3], [1, 3, 2])).toBeNull()
    expect(hacCorrelationInterval([1, 2, 3, 4], [1, 3, 2, Number.NaN])).toBeNull()
  })
  it('agrees with a computation by hand for four rows, the fewest it takes', () => {
    // z is (-3, -1, 1, 3) / sqrt 5 and (-3, 1, -1, 3) / sqrt 5, and r 0.8, so that psi is (0.36, -0.36, -0.36, 0.36).
    // With lag 1 the long-run variance is (4 - 1) / 4 of 0.36 squared.
    const { lower, upper, standardError, lag } = hacCorrelationInterval([1, 2, 3, 4], [1, 3, 2, 4])!
    expect(lag).toBe(1)
    expect(standardError).toBeCloseTo(0.36 * Math.sqrt(3 / 16), 14)
    const reach = 1.959963984540054 * Math.sqrt(3 / 16)
    expect(lower).toBeCloseTo(Math.tanh(Math.log(3) - reach), 14)
    expect(upper).toBeCloseTo(Math.tanh(Math.log(3) + reach), 14)
  })
  it('is null when a series is constant', () => {
    expect(hacCorrelationInterval([1, 1, 1, 1, 1], [1, 3, 2, 5, 4])).toBeNull()
  })
  it('is null at a perfect correlation', () => {
    const { x } = exampleReturns(30)
    expect(
      hacCorrelationInterval(
        x,
        x.map((value) => 3 - 2 * value),
      ),
    ).toBeNull()
  })
  it('refuses a level of 95', () => {
    const { x, y } = exampleReturns(30)
    expect(() => hacCorrelationInterval(x, y, 95)).toThrow(RangeError)
  })
  it('is symmetric, and mirrored when a series is', () => {
    fc.assert(
      fc.property(fullPairs, ({ x, y }) => {
        const interval = hacCorrelationInterval(x, y)
        fc.pre(interval !== null)
        const swapped = hacCorrelationInterval(y, x)!
        const mirrored = hacCorrelationInterval(
          x,
          y.map((value) => -value),
        )!
        expect(swapped.lower).toBeCloseTo(interval.lower, 10)
        expect(mirrored.lower).toBeCloseTo(-interval.upper, 10)
        expect(mirrored.upper).toBeCloseTo(-interval.lower, 10)
      }),
      SEEDED,
    )
  })
})

describe('rollingHacInterval', () => {
  it('equals the plain interval on every window, whatever is missing or constant', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window, minimumPairs }) => {
        const { lower, upper } = rollingHacInterval(x, y, window, { minimumPairs })
        const bound = (side: 'lower' | 'upper') =>
          fromScratch((xs, ys) => hacCorrelationInterval(xs, ys)?.[side] ?? null, x, y, window, minimumPairs)
        expectClose(lower, bound('lower'), 0)
        expectClose(upper, bound('upper'), 0)
      }),
      SEEDED,
    )
  })
  it('stands where the line stands', () => {
    const { x, y } = exampleReturns(80)
    x[40] = Number.NaN
    const line = rollingCorrelation(x, y, 20)
    const { lower, upper } = rollingHacInterval(x, y, 20)
    expect(lower.map((value) => value === null)).toEqual(line.map((value) => value === null))
    expect(line.every((r, i) => r === null || (lower[i]! < r && r < upper[i]!))).toBe(true)
  })
  it('is wider for a higher level', () => {
    const { x, y } = exampleReturns(30)
    expect(rollingHacInterval(x, y, 30, { level: 0.99 }).upper[29]!).toBeGreaterThan(
      rollingHacInterval(x, y, 30).upper[29]!,
    )
  })
  it('refuses a window below 3', () => {
    expect(() => rollingHacInterval([1, 2], [1, 2], 2)).toThrow(RangeError)
  })
})

describe('longRunVariance', () => {
  it('adds the covariances with the values before, by Bartlett weights', () => {
    expect(longRunVariance([1, 2, 3, 4], 1)).toBe(1.5625)
  })
  it('is the variance over n at lag 0', () => {
    expect(longRunVariance([1, 2, 6], 0)).toBeCloseTo(14 / 3, 15)
  })
  it('leaves out missing values', () => {
    expect(longRunVariance([1, 2, Number.NaN, 3, 4], 1)).toBe(1.5625)
  })
  it('finds nothing at lags beyond the series', () => {
    expect(longRunVariance([5], 10)).toBe(0)
  })
  it('is null, not infinite, when it exceeds the range of a double', () => {
    expect(longRunVariance([1e200, -1e200], 0)).toBeNull()
    expect(longRunVariance([1.7e308, -1.7e308], 1)).toBeNull()
  })
  it('is null without a value', () => {
    expect(longRunVariance([], 1)).toBeNull()
  })
  it.each([-1, 0.5, Number.NaN])('refuses a lag of %s', (lag) => {
    expect(() => longRunVariance([1, 2], lag)).toThrow(RangeError)
  })
})

describe('neweyWestLag', () => {
  it('grows slowly with the sample', () => {
    expect([0, 4, 60, 100, 500, 2165].map(neweyWestLag)).toEqual([0, 1, 3, 4, 5, 7])
  })
  it.each([-1, 2.5, Number.NaN])('refuses %s observations', (n) => {
    expect(() => neweyWestLag(n)).toThrow(RangeError)
  })
})
