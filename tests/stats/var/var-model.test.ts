import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movingAverageCoefficients } from '@/lib/stats/var/moving-average-coefficients'
import { rootModuli } from '@/lib/stats/var/root-moduli'
import { varModel } from '@/lib/stats/var/var-model'
import { SEEDED } from '../examples'
import { closeTo, exampleSystem } from './systems'

const [x, y, z] = exampleSystem(80, 3) as [number[], number[], number[]]

describe('varModel', () => {
  it('finds the matrix that made a long series', () => {
    const { lagMatrices, intercepts } = varModel(exampleSystem(20_000, 2), 1).value!
    closeTo(
      lagMatrices[0]!.flatMap((row) => [...row]),
      [0.2, 0.1, 0.1, 0.2],
      0.03,
    )
    closeTo([...intercepts], [0, 0], 0.001)
  })
  it('leaves residuals that add up to 0 and have nothing in common with the past', () => {
    const { residuals, n } = varModel([x, y], 2).value!
    expect(n).toBe(78)
    for (const residual of residuals) {
      expect(residual).toHaveLength(78)
      const against = [() => 1, (t: number) => x[t + 1]!, (t: number) => y[t]!]
      for (const column of against) {
        expect(Math.abs(residual.reduce((sum, e, t) => sum + e * column(t), 0))).toBeLessThan(1e-14)
      }
    }
  })
  it('puts series together again from intercept, past and residual', () => {
    const { intercepts, lagMatrices, residuals } = varModel([x, y, z], 2).value!
    const rebuilt = residuals[1]!.map((e, t) =>
      [x, y, z].reduce(
        (sum, column, j) =>
          sum + lagMatrices[0]![1]![j]! * column[t + 1]! + lagMatrices[1]![1]![j]! * column[t]!,
        intercepts[1]! + e,
      ),
    )
    closeTo([...rebuilt], y.slice(2), 1e-15)
  })
  it('divides the covariance of the residuals by the rows minus the coefficients of an equation', () => {
    const { residuals, residualCovariance, degreesOfFreedom } = varModel([x, y], 1).value!
    expect(degreesOfFreedom).toBe(79 - 3)
    const product = residuals[0]!.reduce((sum, e, t) => sum + e * residuals[1]![t]!, 0)
    expect(residualCovariance[0]![1]! / (product / 76)).toBeCloseTo(1, 12)
  })
  it('is stable when shocks die out and not when a series grows', () => {
    const growing = x.map((value, t) => 1.1 ** t + value)
    expect(varModel([x, y], 1).value!.stable).toBe(true)
    expect(varModel([growing, y], 1).value!).toMatchObject({ stable: false })
  })
  it('has no result when a value is missing, since no row may be skipped', () => {
    expect(varModel([x, y.with(40, Number.NaN)], 1).reason).toBe('missing-values')
    expect(varModel([x.with(0, Number.POSITIVE_INFINITY), y], 1).reason).toBe('missing-values')
  })
  it('needs as many rows beyond the coefficients of an equation as there are series', () => {
    const first = (rows: number) => [x.slice(0, rows), y.slice(0, rows)]
    expect(varModel(first(6), 1).value?.n).toBe(5)
    expect(varModel(first(5), 1).reason).toBe('too-few-rows')
    expect(varModel([[], []], 1).reason).toBe('too-few-rows')
  })
  it('has no result when a series is constant', () => {
    expect(varModel([x, x.map(() => 5)], 1).reason).toBe('no-variation')
  })
  it('has no result when a series is made of the others', () => {
    expect(varModel([x, y, x.map((value, t) => value - 2 * y[t]!)], 1).reason).toBe('collinear')
  })
  it('has no result when a series follows from the past without a rest', () => {
    const follows = x.map((_, t) => (t === 0 ? 0 : 3 * x[t - 1]!))
    expect(varModel([x, follows], 1).reason).toBe('collinear')
  })
  it('has no result when the values lie too far apart', () => {
    expect(varModel([x, y.map((_, t) => (t % 3 === 0 ? 1.7e308 : -1.7e308))], 1).reason).toBe('out-of-range')
    expect(varModel([x.map((value) => value * 1e200), y], 1).reason).toBe('out-of-range')
  })
  it('keeps the digits of huge and tiny units', () => {
    const plain = varModel([x, y], 1).value!
    const scaled = varModel([x.map((v) => v * 1e120), y.map((v) => v * 1e-120)], 1).value!
    expect(scaled.lagMatrices[0]![1]![0]! / (plain.lagMatrices[0]![1]![0]! * 1e-240)).toBeCloseTo(1, 9)
    closeTo(scaled.roots, plain.roots, 1e-9)
  })
  it('moves only its intercepts when a level is added', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (level) => {
        const plain = varModel([x, y], 1).value!
        const shifted = varModel([x.map((v) => v + level), y], 1).value!
        const entries = (model: typeof plain) => model.lagMatrices[0]!.flatMap((row) => [...row])
        closeTo(entries(shifted), entries(plain), 1e-7)
        expect(shifted.logLikelihood).toBeCloseTo(plain.logLikelihood, 5)
      }),
      { ...SEEDED, numRuns: 50 },
    )
  })
  it('does not depend on the order of the series', () => {
    const plain = varModel([x, y, z], 2).value!
    const turned = varModel([z, x, y], 2).value!
    expect(turned.logLikelihood).toBeCloseTo(plain.logLikelihood, 9)
    expect(turned.lagMatrices[1]![0]![2]!).toBeCloseTo(plain.lagMatrices[1]![2]![1]!, 12)
  })
  it.each([0, -1, 1.5, Number.NaN])('refuses %s lags', (lags) => {
    expect(() => varModel([x, y], lags)).toThrow(new RangeError(`Lags are 1, 2, 3 ..., not ${lags}.`))
  })
  it('refuses no series and series of two lengths', () => {
    expect(() => varModel([], 1)).toThrow('A vector autoregression needs at least one series.')
    expect(() => varModel([x, [1, 2]], 1)).toThrow('Series must have one length, not 80 and 2.')
  })
})

describe('rootModuli', () => {
  it('reads the roots of a diagonal model off its diagonal', () => {
    closeTo(rootModuli([[Float64Array.of(0.5, 0), Float64Array.of(0, -0.9)]]), [0.9, 0.5], 1e-15)
  })
  it('gives both of a complex pair their modulus', () => {
    closeTo(rootModuli([[Float64Array.of(0)], [Float64Array.of(-0.25)]]), [0.5, 0.5], 1e-15)
  })
  it('refuses matrices that are not square, not finite or none', () => {
    expect(() => rootModuli([])).toThrow(RangeError)
    expect(() => rootModuli([[Float64Array.of(1, 2)]])).toThrow(RangeError)
    expect(() => rootModuli([[Float64Array.of(Number.NaN)]])).toThrow(RangeError)
  })
  it('refuses a second lag matrix of another size', () => {
    const square = [Float64Array.of(0.5, 0), Float64Array.of(0, 0.5)]
    expect(() => rootModuli([square, square.slice(1)])).toThrow(RangeError)
  })
  it('refuses a matrix of which one row alone is too short or holds a value that is not finite', () => {
    for (const row of [Float64Array.of(0), Float64Array.of(0, Number.NaN)]) {
      expect(() => rootModuli([[Float64Array.of(0.5, 0), row]])).toThrow(
        'Lag matrices must be square, of one size and finite.',
      )
    }
  })
})

describe('movingAverageCoefficients', () => {
  it('starts with the shock itself and dies out by the root', () => {
    const weights = movingAverageCoefficients([[Float64Array.of(0.5)]], 4)!.map((m) => m[0]![0])
    expect(weights).toEqual([1, 0.5, 0.25, 0.125])
  })
  it('adds what each lag passes on', () => {
    const weights = movingAverageCoefficients([[Float64Array.of(0.5)], [Float64Array.of(0.1)]], 3)!
    expect(weights[2]![0]![0]).toBeCloseTo(0.35, 15)
  })
  it('is null when a growing model leaves the range of a double', () => {
    expect(movingAverageCoefficients([[Float64Array.of(1e200)]], 4)).toBeNull()
  })
  it('is null when a single entry leaves it', () => {
    // A_2 is 0.25 and 1e400 on its diagonal, and 0 beside it.
    const apart = [Float64Array.of(0.5, 0), Float64Array.of(0, 1e200)]
    expect(movingAverageCoefficients([apart], 2)).not.toBeNull()
    expect(movingAverageCoefficients([apart], 3)).toBeNull()
  })
  it('refuses a count of 0 and matrices that do not fit', () => {
    expect(() => movingAverageCoefficients([[Float64Array.of(1)]], 0)).toThrow(
      'A count is 1, 2, 3 ..., not 0.',
    )
    expect(() => movingAverageCoefficients([[Float64Array.of(1, 2)]], 1)).toThrow(RangeError)
    expect(() => movingAverageCoefficients([], 1)).toThrow(RangeError)
  })
  it('refuses a matrix of which one row is too short, and a second one of another size', () => {
    const square = [Float64Array.of(0.5, 0), Float64Array.of(0, 0.5)]
    for (const matrices of [[[square[0]!, Float64Array.of(0)]], [square, square.slice(1)]]) {
      expect(() => movingAverageCoefficients(matrices, 3)).toThrow(
        'Lag matrices must be square and of one size.',
      )
    }
  })
})
