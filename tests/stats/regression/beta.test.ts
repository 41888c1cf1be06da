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
  it('refuses lengths that differ and a level of 0', () => {
    expect(() => downsideBeta([1, 2], [1, 2, 3])).toThrow(RangeError)
    expect(() => downsideBeta(y, x, { level: 0 })).toThrow(RangeError)
  })
})

describe('slope', () => {
  it('gives its example', () => {
    expect(slope([2, 4, 9], [1, 2, 3])).toBe(3.5)
  })
  it('keeps its digits at a level of 1e9 and at freak magnitudes', () => {
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
