import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bivariateNormalCdf } from '@/lib/stats/tails/bivariate-normal-cdf'
import { exceedanceCorrelation } from '@/lib/stats/tails/exceedance-correlation'
import { gaussianExceedanceCorrelation } from '@/lib/stats/tails/gaussian-exceedance-correlation'
import { gaussianTailDependence } from '@/lib/stats/tails/gaussian-tail-dependence'
import { lowerTailDependence } from '@/lib/stats/tails/lower-tail-dependence'
import { lowerTailInterval } from '@/lib/stats/tails/lower-tail-interval'
import { standardised } from '@/lib/stats/tails/standardised'
import reference from '../../reference/stats/tails.json'
import { exampleReturns, fullPairs, SEEDED } from '../examples'

const correlations = fc.integer({ min: -99, max: 99 }).map((whole) => whole / 100)
const points = fc.integer({ min: -400, max: 400 }).map((whole) => whole / 100)

describe('bivariateNormalCdf', () => {
  it('equals an integral in 30 digits to 1e-14', () => {
    for (const { x, y, rho, below } of reference.bivariateNormal) {
      expect(Math.abs(bivariateNormalCdf(x, y, rho) - below)).toBeLessThan(1e-14)
    }
  })
  it('has as many relative digits in the far corner', () => {
    // Without correlation, the square of P(X <= -8).
    expect(bivariateNormalCdf(-8, -8, 0) / 6.220960574271785e-16 ** 2).toBeCloseTo(1, 10)
  })
  it('knows the quadrant of every correlation', () => {
    fc.assert(
      fc.property(correlations, (rho) => {
        expect(bivariateNormalCdf(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 14)
      }),
      SEEDED,
    )
  })
  it('is symmetric, rises with x, and its quadrants add up to 1', () => {
    fc.assert(
      fc.property(points, points, correlations, (x, y, rho) => {
        const below = bivariateNormalCdf(x, y, rho)
        expect(bivariateNormalCdf(y, x, rho)).toBeCloseTo(below, 14)
        expect(bivariateNormalCdf(x + 0.1, y, rho)).toBeGreaterThanOrEqual(below - 1e-15)
        const quadrants =
          below +
          bivariateNormalCdf(-x, y, -rho) +
          bivariateNormalCdf(x, -y, -rho) +
          bivariateNormalCdf(-x, -y, rho)
        expect(quadrants).toBeCloseTo(1, 13)
      }),
      SEEDED,
    )
  })
  it('is the smaller or the overlap at a perfect correlation', () => {
    expect(bivariateNormalCdf(-1, 0.5, 1)).toBeCloseTo(0.15865525393145707, 15)
    expect(bivariateNormalCdf(0.7, 0.7, 1)).toBeCloseTo(bivariateNormalCdf(0.7, Infinity, 0.3), 15)
    expect(bivariateNormalCdf(-1, 0.5, -1)).toBe(0)
    expect(bivariateNormalCdf(1, 1, -1)).toBeCloseTo(0.6826894921370859, 14)
  })
  it('takes infinite places', () => {
    expect(bivariateNormalCdf(Infinity, Infinity, 0.5)).toBe(1)
    expect(bivariateNormalCdf(-Infinity, 3, 0.5)).toBe(0)
    expect(bivariateNormalCdf(0, Infinity, -0.9)).toBe(0.5)
  })
  it.each([1.1, -2, Number.NaN])('refuses a correlation of %s', (rho) => {
    expect(() => bivariateNormalCdf(0, 0, rho)).toThrow(
      new RangeError(`A correlation lies between -1 and 1, not at ${rho}.`),
    )
  })
  it('refuses NaN', () => {
    expect(() => bivariateNormalCdf(Number.NaN, 0, 0)).toThrow(RangeError)
  })
})

describe('gaussianTailDependence', () => {
  it('is the share itself without correlation, and 1 at a perfect one', () => {
    expect(gaussianTailDependence(0.05, 0)).toBeCloseTo(0.05, 12)
    expect(gaussianTailDependence(0.05, 1)).toBeCloseTo(1, 12)
  })
  it('is what the example says, and vanishes in the far tail', () => {
    expect(gaussianTailDependence(0.05, 0.5)).toBeCloseTo(0.244, 3)
    expect(gaussianTailDependence(1e-6, 0.5)).toBeLessThan(0.02)
  })
  it.each([0, 1, -0.1])('refuses a share of %s', (share) => {
    expect(() => gaussianTailDependence(share, 0.5)).toThrow(RangeError)
  })
})

describe('gaussianExceedanceCorrelation', () => {
  it('equals moments integrated in 30 digits to 1e-10', () => {
    for (const { threshold, rho, correlation } of reference.truncated) {
      expect(Math.abs(gaussianExceedanceCorrelation(threshold, rho)! - correlation)).toBeLessThan(1e-10)
    }
  })
  it('lies between 0 and the correlation, and falls as the threshold rises', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 95 }), fc.integer({ min: 0, max: 30 }), (percent, tenths) => {
        const here = gaussianExceedanceCorrelation(tenths / 10, percent / 100)!
        expect(here).toBeLessThan(percent / 100)
        expect(here).toBeGreaterThan(0)
        expect(gaussianExceedanceCorrelation(tenths / 10 + 0.1, percent / 100)!).toBeLessThan(here)
      }),
      SEEDED,
    )
  })
  it('is null where no pair is left to speak of', () => {
    expect(gaussianExceedanceCorrelation(1, 1)).toBeNull()
    expect(gaussianExceedanceCorrelation(1, -1)).toBeNull()
    expect(gaussianExceedanceCorrelation(3, -0.9)).toBeNull()
  })
  it('takes thresholds up to 5 on either side: beyond -5 lies nearly everything', () => {
    expect(gaussianExceedanceCorrelation(-5, 0.5)).toBeCloseTo(0.5, 5)
    expect(gaussianExceedanceCorrelation(5, 0.9)).toBeLessThan(gaussianExceedanceCorrelation(4.9, 0.9)!)
  })
  it.each([5.1, -5.1, Number.NaN])('refuses a threshold of %s', (threshold) => {
    expect(() => gaussianExceedanceCorrelation(threshold, 0.5)).toThrow(
      new RangeError(`A threshold lies between -5 and 5 standard deviations, not at ${threshold}.`),
    )
  })
  it('refuses a correlation out of range', () => {
    expect(() => gaussianExceedanceCorrelation(1, 1.5)).toThrow(RangeError)
  })
})

describe('lowerTailDependence', () => {
  it.each([
    ...reference.returns.tails.map((expected) => ({ name: 'returns', expected, ...reference.returns })),
    ...reference.ties.tails.map((expected) => ({ name: 'ties', expected, ...reference.ties })),
  ])('counts as NumPy does: $name at $expected.share', ({ x, y, expected }) => {
    const found = lowerTailDependence(x, y, expected.share).value!
    const { worstX, worstY, joint } = expected
    expect(found).toMatchObject({ n: x.length, worstX, worstY, joint })
    expect(found.dependence).toBeCloseTo(expected.dependence, 15)
    expect(found.jointIfIndependent).toBeCloseTo(expected.jointIfIndependent, 12)
    expect(found.correlation).toBeCloseTo(expected.correlation, 13)
    expect(found.ifGaussian).toBeCloseTo(expected.ifGaussian, 11)
    if (expected.lower !== null) {
      const { lower, upper } = lowerTailInterval(found)!
      expect(lower).toBeCloseTo(expected.lower, 12)
      expect(upper).toBeCloseTo(expected.upper, 12)
    }
  })
  it('counts every day tied with the last of the worst', () => {
    const x = [-3, -2, -2, -2, 0, 1, 2, 3, 4, 5]
    const y = [-1, -2, 3, -3, 0, 1, 2, 4, 5, 6]
    expect(lowerTailDependence(x, y, 0.2).value).toMatchObject({ worstX: 4, worstY: 2, joint: 2 })
  })
  it('is 1 where ties make every day worst, and would be so if both were normal', () => {
    expect(lowerTailDependence([0, 1, 1, 1], [1, 1, 0, 1], 0.5).value).toMatchObject({
      worstX: 4,
      worstY: 4,
      joint: 4,
      dependence: 1,
      jointIfIndependent: 4,
      ifGaussian: 1,
    })
  })
  it('is 1 for the same days and 0 for opposite ones', () => {
    const { x } = exampleReturns(100)
    const opposite = x.map((value) => -value)
    const [same, other] = [x, opposite].map((values) => lowerTailDependence(x, values, 0.05).value!)
    expect([same!.dependence, other!.dependence]).toEqual([1, 0])
    expect(same!.ifGaussian).toBeCloseTo(1, 12)
    expect(other!.ifGaussian).toBeCloseTo(0, 12)
  })
  it('takes 3 of 60 days as 5 %, in spite of the binary fraction', () => {
    const { x, y } = exampleReturns(60)
    expect(lowerTailDependence(x, y, 0.05).value!.worstX).toBe(3)
    expect(lowerTailDependence(x, y, 0.3).value!.worstX).toBe(18)
  })
  it('leaves out a row in which either value is missing', () => {
    const { x, y } = exampleReturns(60)
    expect(lowerTailDependence([...x, Number.NaN, -9], [...y, -9, Infinity], 0.1)).toEqual(
      lowerTailDependence(x, y, 0.1),
    )
  })
  it('needs at least one day to be worst', () => {
    expect(lowerTailDependence([1, 2, 3], [3, 1, 2], 0.05).reason).toBe('too-few-rows')
    expect(lowerTailDependence([], [], 0.05).reason).toBe('too-few-rows')
  })
  it('has no value for a constant series', () => {
    expect(lowerTailDependence([1, 1, 1, 1], [1, 2, 3, 4], 0.25).reason).toBe('no-variation')
  })
  it('is symmetric, bounded, and blind to any rising transformation of the values', () => {
    fc.assert(
      fc.property(fullPairs, ({ x, y }) => {
        const found = lowerTailDependence(x, y, 0.2).value
        fc.pre(found !== null)
        expect(lowerTailDependence(y, x, 0.2).value!.joint).toBe(found.joint)
        expect(found.dependence).toBeGreaterThanOrEqual(0)
        expect(found.dependence).toBeLessThanOrEqual(1)
        const bent = x.map((value) => Math.sign(value) * value ** 2)
        expect(lowerTailDependence(bent, y, 0.2).value!.joint).toBe(found.joint)
        const { lower, upper } = lowerTailInterval(found)!
        expect(lower <= found.dependence && found.dependence <= upper).toBe(true)
      }),
      SEEDED,
    )
  })
  it('takes half of the days, and no more', () => {
    expect(lowerTailDependence([1, 2, 3, 4], [1, 3, 2, 4], 0.5).value).toMatchObject({ worstX: 2, joint: 1 })
  })
  it.each([0, -0.1, 0.6, Number.NaN])('refuses a share of %s', (share) => {
    expect(() => lowerTailDependence([1, 2], [1, 2], share)).toThrow(
      new RangeError(`The worst days are at most half, not ${share}.`),
    )
  })
  it('refuses series of different lengths', () => {
    expect(() => lowerTailDependence([1, 2, 3], [1, 2], 0.5)).toThrow(RangeError)
  })
})

describe('lowerTailInterval', () => {
  it('is what the example says', () => {
    const { lower, upper } = lowerTailInterval({ dependence: 0.35, worstX: 40, worstY: 40 })!
    expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(['0.221', '0.505'])
  })
  it('refuses a level of 95', () => {
    expect(() => lowerTailInterval({ dependence: 0.3, worstX: 9, worstY: 9 }, 95)).toThrow(RangeError)
  })
})

describe('standardised', () => {
  it('measures from the mean in standard deviations, divisor n - 1', () => {
    // Squares of -6, -1, 3, 4 add up to 62.
    const expected = [-6, -1, 3, 4].map((deviation) => deviation / Math.sqrt(62 / 3))
    const found = standardised(Float64Array.of(1, 6, 10, 11))!
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 15)
  })
  it('is null where the values are constant', () => {
    expect(standardised(Float64Array.of(0.1, 0.1, 0.1))).toBeNull()
  })
})

describe('exceedanceCorrelation', () => {
  const { x, y } = reference.returns
  it.each(reference.returns.exceedance)(
    'agrees with NumPy beyond $threshold on the $side side',
    (expected) => {
      const found = exceedanceCorrelation(x, y, expected.threshold, expected.side as 'lower' | 'upper')
      expect(found).toMatchObject({ n: 240, exceeding: expected.exceeding, reason: null })
      expect(found.correlation).toBeCloseTo(expected.correlation, 12)
      expect(found.ifGaussian).toBeCloseTo(expected.ifGaussian, 10)
    },
  )
  it('swaps its sides when both series are mirrored', () => {
    const [downX, downY] = [x.map((value) => -value), y.map((value) => -value)]
    const lower = exceedanceCorrelation(x, y, 0.5, 'lower')
    const upper = exceedanceCorrelation(downX, downY, 0.5, 'upper')
    expect(upper.exceeding).toBe(lower.exceeding)
    expect(upper.correlation).toBeCloseTo(lower.correlation!, 12)
  })
  it('does not depend on the unit or the zero of either series', () => {
    const other = exceedanceCorrelation(
      x.map((value) => 1e6 * value + 5),
      y.map((value) => value / 1e9),
      1,
      'upper',
    )
    const plain = exceedanceCorrelation(x, y, 1, 'upper')
    expect(other.exceeding).toBe(plain.exceeding)
    expect(other.correlation).toBeCloseTo(plain.correlation!, 9)
  })
  it('leaves out a row in which either value is missing', () => {
    expect(exceedanceCorrelation([...x, Number.NaN], [...y, -9], 1, 'lower')).toEqual(
      exceedanceCorrelation(x, y, 1, 'lower'),
    )
  })
  it('counts but does not correlate fewer than four days', () => {
    expect(exceedanceCorrelation(x, y, 4, 'lower')).toMatchObject({
      exceeding: 1,
      correlation: null,
      reason: 'too-few-rows',
    })
  })
  it('counts days on the threshold itself, and correlates four', () => {
    // Means of 0: the third day lies at 0 in x, the fourth in y.
    const found = exceedanceCorrelation([-2, -1, 0, -3, 3, 3], [-1, -2, -3, 0, 3, 3], 0, 'lower')
    expect(found).toMatchObject({ exceeding: 4, reason: null })
    expect(found.correlation).toBeCloseTo(-1, 15)
  })
  it('does not correlate three days', () => {
    const found = exceedanceCorrelation([-2, -1, -3, 3, 3], [-1, -2, -3, 3, 3], 0, 'lower')
    expect(found).toMatchObject({ exceeding: 3, correlation: null, reason: 'too-few-rows' })
  })
  it('says when a series is constant over the days beyond the threshold', () => {
    const [steps, rises] = [
      [-1, -1, -1, -1, 1, 1, 1, 1],
      [-4, -3, -2, -1, 1, 2, 3, 4],
    ]
    for (const [a, b] of [
      [steps, rises],
      [rises, steps],
    ]) {
      const found = exceedanceCorrelation(a!, b!, 0, 'lower')
      expect(found).toMatchObject({ exceeding: 4, correlation: null, reason: 'no-variation' })
    }
  })
  it('says when either series is constant, or rows are fewer than four', () => {
    const reason = (x: number[], y: number[]) => exceedanceCorrelation(x, y, 0, 'lower').reason
    expect(reason([1, 1, 1, 1], [1, 2, 3, 4])).toBe('no-variation')
    expect(reason([1, 2, 3, 4], [1, 1, 1, 1])).toBe('no-variation')
    expect(reason([1, 1, 1], [1, 2, 3])).toBe('too-few-rows')
    expect(reason([], [])).toBe('too-few-rows')
  })
  it('takes a threshold of 5, beyond which no day of these lies', () => {
    const found = exceedanceCorrelation(x, y, 5, 'lower')
    expect(found).toMatchObject({ exceeding: 0, correlation: null, reason: 'too-few-rows' })
  })
  it.each([-0.1, 5.1, Number.NaN])('refuses a threshold of %s', (threshold) => {
    expect(() => exceedanceCorrelation(x, y, threshold, 'lower')).toThrow(
      new RangeError(`A threshold lies between 0 and 5 standard deviations, not at ${threshold}.`),
    )
  })
  it('refuses series of different lengths', () => {
    expect(() => exceedanceCorrelation([1, 2, 3], [1, 2], 0, 'lower')).toThrow(RangeError)
  })
})
