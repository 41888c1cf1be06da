import { describe, expect, it } from 'vitest'
import { chiSquareUpperTail } from '@/lib/stats/basics/chi-square-upper-tail'
import { kolmogorovUpperTail } from '@/lib/stats/basics/kolmogorov-upper-tail'
import { wilsonInterval } from '@/lib/stats/basics/wilson-interval'
import { bootstrapCorrelationInterval } from '@/lib/stats/correlation/bootstrap-correlation-interval'
import { forbesRigobonChange } from '@/lib/stats/correlation/forbes-rigobon-change'
import { placebo } from '@/lib/stats/event-study/placebo'
import { rollingCar } from '@/lib/stats/event-study/rolling-car'
import { crossCorrelation } from '@/lib/stats/lead-lag/cross-correlation'
import { crossCorrelationTest } from '@/lib/stats/lead-lag/cross-correlation-test'
import { beta } from '@/lib/stats/regression/beta'
import { downsideBeta } from '@/lib/stats/regression/downside-beta'
import { longRunVariance } from '@/lib/stats/regression/long-run-variance'
import { criticalDraw } from '@/lib/stats/resampling/critical-draw'
import { bivariateNormalCdf } from '@/lib/stats/tails/bivariate-normal-cdf'
import { gaussianTailTest } from '@/lib/stats/tails/gaussian-tail-test'

const x = Float64Array.from({ length: 40 }, (_, t) => Math.sin(t * t))
const y = Float64Array.from({ length: 40 }, (_, t) => Math.cos(3 * t * t) + x[t]!)

describe('numbers far outside what returns can be', () => {
  it('leaves nothing in the tail of a chi-square beyond a number whose powers overflow', () => {
    for (const degrees of [1, 2, 5, 25]) expect(chiSquareUpperTail(1e300, degrees)).toBe(0)
  })

  it('has all of the Kolmogorov distribution beyond the smallest double', () => {
    expect(kolmogorovUpperTail(5e-324)).toBe(1)
    expect(kolmogorovUpperTail(0.1)).toBe(1)
  })

  it("keeps Wilson's interval within 0 and 1 for next to no cases", () => {
    for (const n of [5e-324, 1e-300, 1e-160]) {
      expect(wilsonInterval(0.4, n)?.lower).toBeCloseTo(0, 12)
      expect(wilsonInterval(0.4, n)?.upper).toBeCloseTo(1, 12)
    }
    expect(wilsonInterval(1, 5e-324)).toEqual({ lower: 0, upper: 1 })
  })

  it('takes a number whose square overflows for infinite in the joint normal distribution', () => {
    for (const rho of [-1, -0.5, 0, 0.5, 1]) {
      expect(bivariateNormalCdf(1e200, -1e200, rho)).toBe(0)
      expect(bivariateNormalCdf(1e200, 1e250, rho)).toBe(1)
      expect(bivariateNormalCdf(1e200, 0, rho)).toBe(0.5)
    }
  })

  it('says that a standard error is out of range where its square underflows, rather than claim certainty', () => {
    const huge = x.map((value) => value * 1e300)
    expect(beta(y, huge)).toEqual({ value: null, reason: 'out-of-range' })
    expect(downsideBeta(y, huge)).toEqual({ value: null, reason: 'out-of-range' })
  })

  it('keeps the standard error of 0 of falls that lie exactly on a line', () => {
    expect(downsideBeta([-2, -4, -2, -8, 5], [-1, -2, -1, -4, 3]).value).toMatchObject({
      slope: 2,
      lower: 2,
      upper: 2,
    })
  })

  it('has no interval of a slope at a level that only rounding tells from 1', () => {
    expect(beta(y, x, { level: 1 - 2 ** -53 })).toEqual({ value: null, reason: 'out-of-range' })
  })

  it('calls a source that all but stood still in the crisis out of range instead of throwing', () => {
    const still = x.map((value) => value * 1e-10)
    const change = forbesRigobonChange({ x, y }, { x: still, y }, { seed: 1, draws: 39 })
    expect(change).toEqual({ value: null, reason: 'out-of-range' })
  })

  it('has no critical draw where it is infinite on either side', () => {
    expect(criticalDraw([-Infinity, -Infinity, -Infinity], 0.5)).toBeNull()
  })
})

describe('options that are far too large or no whole numbers', () => {
  it('adds no lags beyond the last row to a long-run variance', () => {
    // The weights still depend on the lag asked for: nearly 1 each, so all rows add up to 0.
    expect(longRunVariance([1, 2, 3, 4], 1e15)).toBeCloseTo(0, 12)
  })

  it('says at once that a largest lag of a billion leaves too few rows', () => {
    expect(crossCorrelation(x, y, 1e9).reason).toBe('too-few-rows')
    expect(crossCorrelationTest(x, y, { maximumLag: 1e9, seed: 1 }).reason).toBe('too-few-rows')
  })

  it('says at once that an event window of a billion rows is not there', () => {
    expect(placebo(x, y, 20, { pre: 1e9, estimation: 10 }).reason).toBe('too-few-rows')
    expect(placebo(x, y, 20, { post: 1e9, estimation: 10 }).reason).toBe('too-few-rows')
  })

  it('takes an estimation window of a billion rows for all rows before', () => {
    const all = rollingCar(x, y, { estimation: 40, fewest: 10 })
    expect(rollingCar(x, y, { estimation: 1e9, fewest: 10 })).toEqual(all)
  })

  it('refuses a number of draws that is not whole', () => {
    for (const draws of [99.5, -1, Number.NaN]) {
      expect(() => bootstrapCorrelationInterval(x, y, { seed: 1, draws })).toThrow(/draws/i)
    }
  })

  it('refuses a threshold of the exceedance correlation that makes no sense', () => {
    const options = { seed: 1, draws: 5, shares: [0.1] }
    for (const threshold of [Number.NaN, -3, 6]) {
      expect(() => gaussianTailTest(x, y, { ...options, thresholds: [threshold] })).toThrow(RangeError)
    }
  })
})
