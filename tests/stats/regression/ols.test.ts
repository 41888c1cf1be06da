import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constant } from '@/lib/stats/regression/constant'
import { type OlsFit, ols } from '@/lib/stats/regression/ols'
import { orthogonalBasis, pseudoInverse } from '@/lib/stats/regression/orthogonal-basis'
import reference from '../../reference/stats/regression.json'
import { exampleReturns, expectClose, fullPairs, SEEDED } from '../examples'

const fitted = (y: ArrayLike<number>, columns: ArrayLike<number>[]): OlsFit => {
  const { value, reason } = ols(y, columns)
  if (value === null) throw new Error(reason)
  return value
}
/** The largest distance, in units of the largest expected entry. */
const expectRelative = (actual: ArrayLike<number>, expected: number[], tolerance: number) => {
  const largest = Math.max(...expected.map(Math.abs))
  expectClose(Array.from(actual), expected, tolerance * largest)
}

describe('ols', () => {
  it('finds the line through its example', () => {
    const { coefficients, residuals, n, degreesOfFreedom } = fitted([1, 2, 4], [constant(3), [1, 2, 3]])
    expectClose([...coefficients], [-2 / 3, 3 / 2], 1e-15)
    expectClose([...residuals], [1 / 6, -1 / 3, 1 / 6], 1e-15)
    expect({ n, degreesOfFreedom }).toEqual({ n: 3, degreesOfFreedom: 1 })
  })
  it.each(reference.robust.map((expected, i) => [i, expected] as const))(
    'agrees with statsmodels, case %i',
    (_, { y, columns, ...expected }) => {
      const fit = fitted(y, columns)
      expectRelative(fit.coefficients, expected.coefficients, 1e-12)
      expectRelative(fit.standardErrors, expected.standardErrors, 1e-12)
      expectRelative(fit.residuals, expected.residuals, 1e-12)
      expect(fit.rSquared).toBeCloseTo(expected.rSquared, 12)
      for (const [i, row] of fit.inverse.entries()) expectRelative(row, expected.inverse[i]!, 1e-12)
    },
  )
  it.each(Object.entries(reference.exact))('keeps its digits on %s', (_, { y, columns, ...expected }) => {
    const fit = fitted(y, columns)
    for (const [j, coefficient] of expected.coefficients.entries()) {
      expect(Math.abs(fit.coefficients[j]! / coefficient - 1)).toBeLessThan(1e-10)
      expect(Math.abs(fit.standardErrors[j]! / expected.standardErrors[j]! - 1)).toBeLessThan(1e-10)
    }
  })
  it('leaves residuals that no column can explain', () => {
    fc.assert(
      fc.property(fullPairs, ({ x, y }) => {
        const { value } = ols(y, [constant(x.length), x])
        fc.pre(value !== null)
        const size = Math.max(...y.map(Math.abs), 1) * Math.max(...x.map(Math.abs), 1) * x.length
        const product = value.residuals.reduce((sum, residual, t) => sum + residual * x[t]!, 0)
        expect(Math.abs(product)).toBeLessThan(1e-13 * size)
      }),
      SEEDED,
    )
  })
  it('gives weights that add up to the coefficients', () => {
    const { x, y, market } = exampleReturns(50)
    const { weights, coefficients } = fitted(y, [x, constant(50), market])
    const sums = weights.map((weight) => weight.reduce((sum, value, t) => sum + value * y[t]!, 0))
    expectClose(sums, [...coefficients], 1e-14)
  })
  it('follows a change of units', () => {
    fc.assert(
      fc.property(fullPairs, fc.integer({ min: -40, max: 40 }), ({ x, y }, power) => {
        const { value } = ols(y, [constant(x.length), x])
        fc.pre(value !== null)
        const unit = 10 ** power
        const scaled = fitted(y, [constant(x.length), x.map((v) => v * unit)])
        expect(scaled.coefficients[1]! * unit).toBeCloseTo(value.coefficients[1]!, 8)
        expect(scaled.rSquared ?? -1).toBeCloseTo(value.rSquared ?? -1, 10)
      }),
      SEEDED,
    )
  })
  it('takes a constant other than 1', () => {
    const { x, y } = exampleReturns(30)
    const [a, b] = [fitted(y, [constant(30), x]), fitted(y, [x, constant(30).fill(-4)])]
    expect(b.coefficients[1]! * -4).toBeCloseTo(a.coefficients[0]!, 14)
    expect(b.standardErrors[1]! * 4).toBeCloseTo(a.standardErrors[0]!, 14)
  })
  it('measures rSquared about 0 where no column is constant', () => {
    expect(fitted([3, 5], [[1, 2]]).rSquared).toBeCloseTo(1 - 0.2 / 34, 15)
  })
  it('leaves out a row in which any value is missing', () => {
    const { x, y } = exampleReturns(20)
    const gappy = fitted([...y, 1, Number.NaN, 2], [[...x, Infinity, 3, -Infinity]])
    expect(gappy).toEqual(fitted(y, [x]))
  })
  it('says rSquared is undefined where y is constant', () => {
    const { x } = exampleReturns(20)
    const { rSquared, coefficients } = fitted(constant(20).fill(7), [constant(20), x])
    expect(rSquared).toBeNull()
    expect([...coefficients]).toEqual([7, 0])
  })
  it('needs more rows than columns', () => {
    expect(ols([1, 2], [constant(2), [1, 2]])).toEqual({ value: null, reason: 'too-few-rows' })
    expect(ols([], [[]]).reason).toBe('too-few-rows')
  })
  it('names collinear columns: a second constant, a multiple, a column of 0', () => {
    const { x, y } = exampleReturns(20)
    const reasons = [
      [constant(20), x, constant(20).fill(3)],
      [x, x.map((value) => 3 * value)],
      [constant(20), x, x.map((value) => 5 - 2 * value)],
      [x, new Float64Array(20)],
    ].map((columns) => ols(y, columns).reason)
    expect(reasons).toEqual(['collinear', 'collinear', 'collinear', 'collinear'])
  })
  it('takes huge and tiny values, and says when a result has no double', () => {
    const { x, y } = exampleReturns(20)
    const huge = fitted(
      y.map((value) => value * 1e150),
      [constant(20), x.map((value) => value * 1e150)],
    )
    expect(huge.coefficients[1]!).toBeCloseTo(fitted(y, [constant(20), x]).coefficients[1]!, 12)
    expect(ols([1e308, -1e308, 1e308], [constant(3), [1, 2, 4]]).reason).toBe('out-of-range')
    expect(ols(y, [x.map((value) => value * 1e-200)]).reason).toBe('out-of-range')
  })
  it('says so too where all but one result has a double', () => {
    const { x, y } = exampleReturns(20)
    // (X'X)^-1 exceeds the range at the slope, and nowhere else.
    expect(ols(y, [constant(20), x.map((value) => value * 1e-155)]).reason).toBe('out-of-range')
    // Only the sum of the squared residuals does.
    const far = y.map((value) => value * 1e160)
    expect(ols(far, [constant(20), x]).reason).toBe('out-of-range')
  })
  it('calls a column that holds the largest double out of range, not collinear', () => {
    expect(ols([1, 2, 3], [[Number.MAX_VALUE, 1, 2]]).reason).toBe('out-of-range')
  })
  it('accounts for no less than nothing, where rounding would have it so', () => {
    // Every y stands at an x and at its mirror image, so the slope is 0.
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 0, max: 3000 }), (n, seed) => {
        const { x, y } = exampleReturns(n, seed)
        const mirrored = [...x, ...x.map((value) => -value)]
        const { rSquared } = fitted([...y, ...y], [constant(2 * n), mirrored])
        expect(rSquared!).toBeGreaterThanOrEqual(0)
        expect(rSquared!).toBeLessThan(1e-14)
      }),
      SEEDED,
    )
  })
  it('refuses lengths that differ and no column at all', () => {
    expect(() => ols([1, 2, 3], [[1, 2]])).toThrow(
      new RangeError('Series must have one length, not 3 and 2.'),
    )
    expect(() => ols([1, 2, 3], [])).toThrow(new RangeError('A regression needs at least one column.'))
  })
  it('changes nothing that it was given', () => {
    const y = Float64Array.of(1, 2, 4)
    const x = Float64Array.of(1, 2, 3)
    fitted(y, [constant(3), x])
    expect([...y, ...x]).toEqual([1, 2, 4, 1, 2, 3])
  })
})

describe('orthogonalBasis', () => {
  it('is orthogonal to rounding where the columns nearly coincide', () => {
    const t = Float64Array.from({ length: 40 }, (_, i) => i / 40)
    const powers = Array.from({ length: 9 }, (_, power) => t.map((value) => value ** power))
    const { vectors, upper } = orthogonalBasis(powers)!
    for (const [i, a] of vectors.entries()) {
      for (const [j, b] of vectors.entries()) {
        const product = a.reduce((sum, value, row) => sum + value * b[row]!, 0)
        expect(Math.abs(product - Number(i === j))).toBeLessThan(1e-15)
      }
    }
    const rebuilt = t.map((_, row) =>
      vectors.reduce((sum, vector, i) => sum + vector[row]! * (upper[8]![i] ?? 0), 0),
    )
    expectClose([...rebuilt], [...powers[8]!], 1e-15)
  })
  it('judges what is left of a column by the size of that column', () => {
    const first = Float64Array.of(1, 0)
    expect(orthogonalBasis([first, Float64Array.of(1e6, 1e-7)])).toBeNull()
    expect(orthogonalBasis([first, Float64Array.of(1e-20, 1e-20)])!.vectors[1]).toEqual(Float64Array.of(0, 1))
  })
})

describe('pseudoInverse', () => {
  it('undoes the columns, and leaves the basis as it was', () => {
    const { x, market } = exampleReturns(30)
    const columns = [x, market, constant(30)].map((column) => Float64Array.from(column))
    const basis = orthogonalBasis(columns)!
    const rows = pseudoInverse(basis)
    const products = rows.flatMap((row) =>
      columns.map((column) => row.reduce((sum, value, t) => sum + value * column[t]!, 0)),
    )
    expectClose(products, [1, 0, 0, 0, 1, 0, 0, 0, 1], 1e-13)
    expect(basis).toEqual(orthogonalBasis(columns))
  })
})
