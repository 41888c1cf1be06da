import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { fUpperTail } from '../basics/f-upper-tail'
import { finiteOrNull } from '../basics/finite-or-null'
import type { OlsFit } from './ols'

/** A correlation matrix with a pivot below this is singular but for rounding. */
const SINGULAR = 1e-12

export interface FTest {
  readonly F: number
  readonly p: number
  /** Degrees of freedom: coefficients tested, and rows minus all coefficients. */
  readonly numerator: number
  readonly denominator: number
}

/**
 * Whether several coefficients could all be 0, given a covariance of the coefficients.
 *
 *     F = b' V^-1 b / q,   compared with the F distribution with q and n - k degrees of freedom
 *
 * (Wald 1943; the F form for small samples.) `tested` are the positions of the q coefficients. The covariance comes
 * from `hc3Covariance` or `hacCovariance`; F does not depend on the units.
 *
 * Null when the covariance of these coefficients is singular or has a variance of 0. A RangeError when no coefficient
 * is named or one does not exist.
 *
 *     waldTest(fit, hacCovariance(fit, 5)!, [1, 2])?.p // whether the second and the third could both be 0
 */
export function waldTest(
  { coefficients, degreesOfFreedom }: OlsFit,
  covariance: readonly Float64Array[],
  tested: readonly number[],
): FTest | null {
  if (tested.length === 0 || tested.some((j) => coefficients[j] === undefined)) {
    throw new RangeError(`There are coefficients 0 to ${coefficients.length - 1}, not [${tested}].`)
  }
  const numerator = tested.length
  const deviations = tested.map((j) => Math.sqrt(covariance[j]![j]!))
  if (!deviations.every((deviation) => deviation > 0)) return null
  // In units of their standard deviations, so that the sizes of the units cannot make it look singular.
  const correlations = new Matrix(numerator, numerator)
  for (let a = 0; a < numerator; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const entry = covariance[tested[a]!]![tested[b]!]! / deviations[a]! / deviations[b]!
      correlations.set(a, b, entry).set(b, a, entry)
    }
  }
  const cholesky = new CholeskyDecomposition(correlations)
  const pivots = cholesky.lowerTriangularMatrix.diagonal()
  if (!cholesky.isPositiveDefinite() || pivots.some((pivot) => pivot ** 2 < SINGULAR)) return null
  const scaled = tested.map((j, a) => coefficients[j]! / deviations[a]!)
  const solved = cholesky.solve(Matrix.columnVector(scaled)).to1DArray()
  const F = finiteOrNull(scaled.reduce((sum, value, a) => sum + value * solved[a]!, 0) / numerator)
  if (F === null) return null
  return { F, p: fUpperTail(F, numerator, degreesOfFreedom), numerator, denominator: degreesOfFreedom }
}
