import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { granger } from '@/lib/stats/lead-lag/granger'
import reference from '../../reference/stats/lead-lag.json'
import { exampleReturns, SEEDED } from '../examples'

const { x, y } = reference

describe('granger', () => {
  it.each([
    ['x then y', y, x, reference.granger.xThenY],
    ['y then x', x, y, reference.granger.yThenX],
  ] as const)('agrees with statsmodels, %s', (_, later, earlier, expected) => {
    for (const { lag, F, p, numerator, denominator, robustF, robustP } of expected) {
      const { value } = granger(later, earlier, lag)
      expect(value).toMatchObject({ lag, numerator, denominator, n: x.length - lag })
      expect(value!.F / F).toBeCloseTo(1, 10)
      expect(value!.p / p).toBeCloseTo(1, 10)
      expect(value!.robust!.F / robustF).toBeCloseTo(1, 10)
      expect(value!.robust!.p / robustP).toBeCloseTo(1, 10)
      expect(value!.robust!.denominator).toBe(denominator)
    }
  })
  it('does not depend on levels or units', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, lag) => {
        const pair = exampleReturns(40, seed)
        const plain = granger(pair.y, pair.x, lag).value!
        const moved = granger(
          pair.y.map((value) => 1000 - 1e5 * value),
          pair.x.map((value) => 3 + 1e-4 * value),
          lag,
        ).value!
        expect(Math.abs(moved.F - plain.F)).toBeLessThan(1e-7 * (1 + plain.F))
        expect(Math.abs(moved.robust!.F - plain.robust!.F)).toBeLessThan(1e-7 * (1 + plain.robust!.F))
        expect(plain.F >= 0 && plain.p > 0 && plain.p <= 1).toBe(true)
      }),
      SEEDED,
    )
  })
  it('takes huge and tiny values', () => {
    const scaled = granger(
      y.map((value) => value * 1e200),
      x.map((value) => value * 1e-200),
      1,
    )
    expect(scaled.value!.F).toBeCloseTo(granger(y, x, 1).value!.F, 8)
  })
  it('says when the rows do not outnumber the coefficients', () => {
    expect(granger([1, 3, 2, 5], [2, 1, 4, 3], 1).reason).toBe('too-few-rows')
    expect(granger([1, 3, 2, 5, 1], [2, 1, 4, 3, 3], 1).reason).toBeNull()
    expect(granger([], [], 1).reason).toBe('too-few-rows')
  })
  it('says so also where fewer rows than lags are there, or the short model has a reason of its own', () => {
    expect(granger([1, 3, 2], [2, 1, 4], 5).reason).toBe('too-few-rows')
    // Five rows for five coefficients, and the past of y is constant.
    expect(granger([0, 0, 0, 0, 0, 0, 1], [2, 1, 4, 3, 3, 1, 5], 2).reason).toBe('too-few-rows')
  })
  it('says when a value is missing, since the days after it would move', () => {
    expect(granger(y.with(3, Number.NaN), x, 1).reason).toBe('missing-values')
    expect(granger(y, x.with(3, Infinity), 1).reason).toBe('missing-values')
  })
  it('says when a series is constant, and when both are one', () => {
    expect(granger(y.fill(1, 0, 0), new Float64Array(y.length), 1).reason).toBe('no-variation')
    expect(granger(y, y, 2).reason).toBe('collinear')
  })
  it('says when the past of x predicts y without error', () => {
    const steps = Array.from({ length: 40 }, (_, t) => (t * t * 7) % 11)
    expect(granger([0, ...steps.slice(0, -1)], steps, 1).reason).toBe('no-variation')
  })
  it('has no robust form where one row alone decides a coefficient', () => {
    const once = y.map((_, t) => Number(t === 30))
    const { value } = granger(y, once, 1)
    expect(value!.robust).toBeNull()
    expect(value!.p).toBeGreaterThan(0)
  })
  it.each([0, 1.5, -1, Number.NaN])('refuses a lag of %s', (lag) => {
    expect(() => granger(y, x, lag)).toThrow(new RangeError(`A lag is 1, 2, 3 ..., not ${lag}.`))
  })
  it('refuses lengths that differ', () => {
    expect(() => granger([1, 2, 3], [1, 2], 1)).toThrow(RangeError)
  })
})
