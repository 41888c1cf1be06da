import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beta } from '@/lib/stats/regression/beta'
import { downsideBeta } from '@/lib/stats/regression/downside-beta'
import { downsideSlope } from '@/lib/stats/regression/downside-slope'
import { slope } from '@/lib/stats/regression/slope'
import reference from '../../reference/stats/regression.json'
import { exampleReturns, SEEDED } from '../examples'

const { x, y, cases, downside } = reference.beta
const close = (actual: number, expected: number) => expect(actual).toBeCloseTo(expected, 12)

describe('beta', () => {
  it.each(cases)('agrees with statsmodels at level $level', ({ level, ...expected }) => {
    const { value } = beta(y, x, { level })
    for (const key of ['slope', 'hacStandardError', 'hc3StandardError', 'lower', 'upper'] as const) {
      close(value![key], expected[key])
    }
    expect(value!.lag).toBe(expected.lag)
  })
  it('takes the larger standard error', () => {
    const { standardError, hacStandardError, hc3StandardError } = beta(y, x).value!
    expect(standardError).toBe(Math.max(hacStandardError, hc3StandardError))
  })
  it('carries n, the intercept and the share accounted for', () => {
    const { n, intercept, rSquared } = beta([1, 3, 2, 5, 4], [1, 2, 3, 4, 5]).value!
    expect(n).toBe(5)
    expect(intercept).toBeCloseTo(0.6, 14)
    expect(rSquared).toBeCloseTo(0.64, 14)
  })
  it('does not move with a shift, and follows a change of units', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), (seed, shift) => {
        const pair = exampleReturns(30, seed)
        const plain = beta(pair.y, pair.x).value!
        const moved = beta(
          pair.y.map((v) => 4 * v - shift),
          pair.x.map((v) => 2 * v + shift),
        ).value!
        for (const key of ['slope', 'lower', 'upper'] as const) {
          expect(Math.abs(moved[key] - 2 * plain[key])).toBeLessThan(1e-9)
        }
        expect(plain.lower < plain.slope && plain.slope < plain.upper).toBe(true)
      }),
      SEEDED,
    )
  })
  it('leaves out a row in which either value is missing', () => {
    expect(beta([...y, 1, Number.NaN], [...x, Infinity, 2])).toEqual(beta(y, x))
  })
  it('says when x is constant', () => {
    expect(beta([1, 2, 3, 4], [5, 5, 5, 5])).toEqual({ value: null, reason: 'no-variation' })
  })
  it('says when there are fewer than four rows', () => {
    expect(beta([1, 2, 4], [1, 2, 3])).toEqual({ value: null, reason: 'too-few-rows' })
    expect(beta([1, 2, 4, Number.NaN], [1, 2, 3, 4]).reason).toBe('too-few-rows')
  })
  it('says when one row alone decides the slope', () => {
    expect(beta([1, 2, 4, 3], [0, 0, 1, 0]).reason).toBe('out-of-range')
  })
  it('is sure of a slope of 0 where y is constant', () => {
    expect(beta([7, 7, 7, 7, 7], [1, 2, 3, 4, 5]).value).toMatchObject({
      slope: 0,
      lower: 0,
      upper: 0,
      standardError: 0,
      intercept: 7,
      rSquared: null,
    })
  })
  it('says when errors are so small that their squares are lost', () => {
    expect(beta([1e-170, 3e-170, 2e-170, 5e-170], [1, 2, 3, 4]).reason).toBe('out-of-range')
  })
  it('says when the variance of the slope has no double, though that of the intercept has', () => {
    const tiny = x.map((value) => value * 1e-150)
    expect(
      beta(
        y.map((value) => value * 1e10),
        tiny,
      ).reason,
    ).toBe('out-of-range')
  })
  it('says when the level is so close to 1 that the interval has no end', () => {
    // The largest double below 1: half of its sum with 1 is 1.
    expect(beta([1, 3, 2, 5, 4], [1, 2, 3, 4, 5], { level: 1 - 2 ** -53 }).reason).toBe('out-of-range')
  })
  it('refuses lengths that differ and a level of 95', () => {
    expect(() => beta([1, 2], [1, 2, 3])).toThrow(RangeError)
    expect(() => beta(y, x, { level: 95 })).toThrow(RangeError)
  })
})

describe('downsideBeta', () => {
  it('agrees with statsmodels on min(x, 0) without an intercept', () => {
    const { value } = downsideBeta(y, x)
    for (const key of ['slope', 'hacStandardError', 'hc3StandardError', 'lower', 'upper'] as const) {
      close(value![key], downside[key])
    }
    expect(value).toMatchObject({ falls: downside.falls, lag: downside.lag, n: x.length })
  })
  it('equals downsideSlope', () => {
    const pair = exampleReturns(200)
    close(downsideBeta(pair.y, pair.x).value!.slope, downsideSlope(pair.y, pair.x)!)
  })
  it('does not look at the days on which x rose', () => {
    const pair = exampleReturns(60)
    const other = pair.y.map((value, t) => (pair.x[t]! >= 0 ? value * 100 : value))
    expect(downsideSlope(other, pair.x)).toBe(downsideSlope(pair.y, pair.x))
  })
  it('says when x hardly ever fell', () => {
    expect(downsideBeta([1, 2, 3, 4, 5], [1, -1, -2, -3, 4])).toEqual({ value: null, reason: 'too-few-rows' })
  })
  it('does not take a day on which x stood still for a fall', () => {
    expect(downsideBeta([1, 2, 3, 4, 5], [0, -1, -2, -3, 4]).reason).toBe('too-few-rows')
    expect(downsideBeta([1, 2, 3, 4, 5], [0, -1, -2, -3, -4]).value!.falls).toBe(4)
  })
  it('says when there is no fit within the range of a double', () => {
    const tiny = x.map((value) => value * 1e-200)
    expect(downsideBeta(y, tiny)).toEqual({ value: null, reason: 'out-of-range' })
  })
  it('refuses lengths that differ and a level of 0', () => {
    expect(() => downsideBeta([1, 2], [1, 2, 3])).toThrow(RangeError)
    expect(() => downsideBeta(y, x, { level: 0 })).toThrow(RangeError)
  })
})

describe('slope', () => {
  it('gives its example', () => {
    expect(slope([2, 4, 9], [1, 2, 3])).toBe(3.5)
  })
  it('keeps its digits at a high level of either series', () => {
    // Whole numbers at a level of 2^40 are doubles, and sevenths are not: the means come out with a rounding.
    const [x, y] = [
      [0, 0, 1, 4, 2, 1, 3],
      [0, 2, 5, 7, 1, 3, 3],
    ]
    const high = (values: number[]) => values.map((value) => 2 ** 40 + value)
    // (7 sum xy - sum x sum y) / (7 sum x^2 - (sum x)^2) = (7 * 47 - 11 * 21) / (7 * 31 - 121)
    for (const [a, b] of [
      [y, x],
      [high(y), x],
      [y, high(x)],
    ]) {
      expect(slope(a!, b!)).toBeCloseTo(98 / 96, 14)
    }
  })
  it('keeps its digits at freak magnitudes', () => {
    const pair = exampleReturns(50)
    const plain = slope(pair.y, pair.x)!
    const scaled = (unit: number) => pair.x.map((value) => value * unit)
    expect(slope(pair.y, scaled(1e200))! * 1e200).toBeCloseTo(plain, 12)
    expect(slope(pair.y, scaled(1e-200))! * 1e-200).toBeCloseTo(plain, 12)
  })
  it('is null for a constant x, fewer than two rows, and results without a double', () => {
    expect(slope([1, 2], [3, 3])).toBeNull()
    expect(slope([1], [1])).toBeNull()
    expect(slope([1, Number.NaN], [1, 2])).toBeNull()
    expect(slope([1e300, -1e300], [1e-300, -1e-300])).toBeNull()
  })
})

describe('downsideSlope', () => {
  it('gives its example', () => {
    expect(downsideSlope([1, -2, -5], [2, -1, -3])).toBeCloseTo(1.7, 15)
  })
  it('is null where x fell fewer than twice', () => {
    expect(downsideSlope([1, 2, 3], [1, -1, 2])).toBeNull()
    expect(downsideSlope([], [])).toBeNull()
    expect(downsideSlope([1, 2, 3], [0, -1, 2])).toBeNull()
  })
  it('takes freak magnitudes', () => {
    expect(downsideSlope([-1e200, -2e200], [-1e200, -2e200])).toBeCloseTo(1, 15)
    expect(downsideSlope([-1e-200, -2e-200], [-1e-200, -2e-200])).toBeCloseTo(1, 15)
  })

  it('calls a series that leaves the range of a double that, not one that does not vary', () => {
    const far = [1e308, -1e308, 1e308, -1e308, 5e307]
    expect(beta([1, 2, 3, 4, 6], far).reason).toBe('out-of-range')
    expect(beta(far, [1, 2, 3, 4, 6]).reason).toBe('out-of-range')
  })
})
