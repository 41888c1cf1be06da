import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bartlettVariance } from '@/lib/stats/regression/bartlett-variance'
import { constant } from '@/lib/stats/regression/constant'
import { hacCovariance } from '@/lib/stats/regression/hac-covariance'
import { hc3Covariance } from '@/lib/stats/regression/hc3-covariance'
import { ols } from '@/lib/stats/regression/ols'
import { waldTest } from '@/lib/stats/regression/wald-test'
import reference from '../../reference/stats/regression.json'
import { exampleReturns, expectClose, SEEDED } from '../examples'

/** In units of the standard deviations expected, so that no small entry hides behind a large one. */
function expectMatrix(actual: readonly Float64Array[] | null, expected: number[][], tolerance: number): void {
  const sizes = expected.map((row, i) => Math.sqrt(row[i]!))
  const scaled = (matrix: readonly ArrayLike<number>[]) =>
    matrix.flatMap((row, i) => Array.from(row, (value, j) => value / sizes[i]! / sizes[j]!))
  expectClose(scaled(actual ?? []), scaled(expected), tolerance)
}

/** A fit in which only the variance of the second coefficient is too large for a double. */
function partlyOutOfRange() {
  const { x, y } = exampleReturns(20)
  const [far, tiny] = [y.map((value) => value * 1e10), x.map((value) => value * 1e-150)]
  return ols(far, [constant(20), tiny]).value!
}

/** Of the first two coefficients. */
function covarianceOf(first: number, second: number, both: number): Float64Array[] {
  return [Float64Array.of(first, both), Float64Array.of(both, second)]
}

function example(n = 40) {
  const { x, y, market } = exampleReturns(n)
  return ols(y, [constant(n), x, market]).value!
}

describe.each(reference.robust.map((expected, i) => [i, expected] as const))(
  'against statsmodels, case %i',
  (_, { y, columns, hac, hc3, wald }) => {
    const fit = ols(y, columns).value!
    it('hacCovariance agrees at every lag', () => {
      for (const [lag, expected] of Object.entries(hac)) {
        expectMatrix(hacCovariance(fit, Number(lag)), expected, 1e-11)
      }
    })
    it('hc3Covariance agrees', () => {
      expectMatrix(hc3Covariance(fit), hc3, 1e-11)
    })
    it('waldTest agrees', () => {
      const { F, p, numerator, denominator } = waldTest(fit, hc3Covariance(fit)!, wald.tested)!
      expect(Math.abs(F / wald.F - 1)).toBeLessThan(1e-10)
      expect(Math.abs(p / wald.p - 1)).toBeLessThan(1e-9)
      expect([numerator, denominator]).toEqual([wald.tested.length, wald.denominator])
    })
  },
)

describe('hacCovariance', () => {
  it('is the long-run variance of what each row does to a coefficient', () => {
    const fit = example()
    const influence = fit.weights[1]!.map((weight, t) => weight * fit.residuals[t]!)
    expect(hacCovariance(fit, 3)![1]![1]).toBeCloseTo(40 * bartlettVariance(influence, 3), 15)
  })
  it('takes a lag beyond the rows', () => {
    expect(hacCovariance(example(10), 30)).not.toBeNull()
  })
  it('never gives a negative variance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 0, max: 12 }), (n, lag) => {
        for (const [j, row] of hacCovariance(example(n), lag)!.entries()) {
          expect(row[j]!).toBeGreaterThan(-1e-18)
        }
      }),
      SEEDED,
    )
  })
  it('is null where a single entry exceeds the range of a double', () => {
    expect(hacCovariance(partlyOutOfRange(), 2)).toBeNull()
  })
  it.each([-1, 1.5, Number.NaN])('refuses a lag of %s', (lag) => {
    expect(() => hacCovariance(example(), lag)).toThrow(new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`))
  })
})

describe('hc3Covariance', () => {
  it('is larger than without blowing up, in every variance', () => {
    const fit = example()
    const plain = hacCovariance(fit, 0)!
    for (const [j, row] of hc3Covariance(fit)!.entries()) expect(row[j]!).toBeGreaterThan(plain[j]![j]!)
  })
  it('does not exist where one row alone decides a coefficient', () => {
    const { x, y } = exampleReturns(20)
    const only = Float64Array.from({ length: 20 }, (_, t) => Number(t === 7))
    expect(hc3Covariance(ols(y, [constant(20), x, only]).value!)).toBeNull()
  })
  it('is null where a single entry exceeds the range of a double', () => {
    expect(hc3Covariance(partlyOutOfRange())).toBeNull()
  })
})

describe('waldTest', () => {
  it('of one coefficient is the square of its t', () => {
    const fit = example()
    const covariance = hacCovariance(fit, 2)!
    const { F, denominator } = waldTest(fit, covariance, [2])!
    expect(F).toBeCloseTo(fit.coefficients[2]! ** 2 / covariance[2]![2]!, 12)
    expect(denominator).toBe(37)
  })
  it('does not depend on units or order', () => {
    const { x, y, market } = exampleReturns(40)
    const fit = ols(y, [constant(40), market.map((v) => v * 1e8), x.map((v) => v * 1e-8)]).value!
    const [one, other] = [example(), fit].map((f) => waldTest(f, hc3Covariance(f)!, [1, 2])!)
    expect(other!.F / one!.F).toBeCloseTo(1, 10)
  })
  it('is null where the covariance is singular or empty', () => {
    const fit = example()
    const same = [1, 1, 1].map(() => Float64Array.of(1, 1, 1))
    expect(waldTest(fit, same, [1, 2])).toBeNull()
    expect(waldTest(fit, [new Float64Array(3), new Float64Array(3), new Float64Array(3)], [1])).toBeNull()
    expect(waldTest(fit, covarianceOf(1, 0, 0), [0, 1])).toBeNull()
  })
  it('takes two coefficients for one only where they are correlated to 12 digits', () => {
    const fit = example()
    expect(waldTest(fit, covarianceOf(1, 1, 1 - 1e-14), [0, 1])).toBeNull()
    const [a, b] = fit.coefficients as unknown as [number, number]
    const r = 1 - 1e-10
    const F = (a * a + b * b - 2 * r * a * b) / (1 - r * r) / 2
    expect(waldTest(fit, covarianceOf(1, 1, r), [0, 1])!.F / F).toBeCloseTo(1, 5)
  })
  it('is null where F exceeds the range of a double', () => {
    const fit = ols([1, 2, 4], [constant(3), [1, 2, 3]]).value!
    expect(waldTest(fit, covarianceOf(1e-310, 1e-310, 0), [0, 1])).toBeNull()
  })
  it('gives F 0 and p 1 where the coefficient is 0', () => {
    const fit = ols([1, -1, 1, -1], [constant(4), [1, 1, -1, -1]]).value!
    expect(waldTest(fit, hc3Covariance(fit)!, [1])).toMatchObject({ F: 0, p: 1 })
  })
  it('refuses a coefficient that does not exist, and none', () => {
    const fit = example()
    for (const tested of [[3], [1, 3], [-1], []]) {
      expect(() => waldTest(fit, hc3Covariance(fit)!, tested)).toThrow(
        new RangeError(`There are coefficients 0 to 2, not [${tested}].`),
      )
    }
  })
})
