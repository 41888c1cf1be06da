import { finiteOrNull } from '../basics/finite-or-null'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { solveUpper } from '../regression/orthogonal-basis'
import { type LaggedDesign, laggedDesign } from './lagged-design'
import type { Matrix } from './matrix'
import { rootModuli } from './root-moduli'

/** A fitted vector autoregression, in the units of the series. */
export interface VarModel {
  readonly lags: number
  /** Rows explained: the length of the series minus the lags. */
  readonly n: number
  /** Rows minus the coefficients of one equation. */
  readonly degreesOfFreedom: number
  /** One for each series. */
  readonly intercepts: Float64Array
  /** `lagMatrices[l - 1][i][j]`: how much of series j, l rows before, stands in the equation of series i. */
  readonly lagMatrices: readonly Matrix[]
  /** One column for each series, of n rows each. */
  readonly residuals: readonly Float64Array[]
  /** The divisor is the degrees of freedom. */
  readonly residualCovariance: Matrix
  /** Of normal residuals, at their covariance with divisor n. */
  readonly logLikelihood: number
  /** The moduli of the roots, largest first: how fast a shock dies out. */
  readonly roots: readonly number[]
  /** Whether the largest root is below 1: shocks die out, and the series keep to a mean. */
  readonly stable: boolean
}

/**
 * A vector autoregression: each of k series explained by the last p rows of all of them (Sims 1980).
 *
 *     y(t) = c + A_1 y(t-1) + ... + A_p y(t-p) + e(t),   covariance of e = E'E / (n - k p - 1)
 *     log likelihood = -n/2 ( k log 2 pi + log|E'E / n| + k )
 *
 * Least squares, equation by equation, which is efficient since all equations have the same regressors. They share
 * one orthogonal decomposition of the centred and scaled design; X'X is never formed. Row 0 of the residuals belongs
 * to row p of the series.
 *
 * The order of the rows matters, so none may be missing. Reasons: 'missing-values' when any value is not finite,
 * 'too-few-rows' when fewer than k p + 1 + k rows are explained (those of an equation's coefficients, and as many
 * beyond them as there are series), 'no-variation' when a series is constant, 'collinear' when a series is, to 12
 * digits, a linear function of the others and of the past, 'out-of-range' when a result exceeds the range of a double.
 * A RangeError when lengths differ, when there is no series, or when the lags are not 1, 2, 3 ...
 *
 *     const x = [1, 3, 2, 5, 4, 1, 5, 2, 6, 3]
 *     const y = [2, 1, 4, 3, 3, 5, 1, 6, 2, 7]
 *     varModel([x, y], 1).value?.lagMatrices[0]?.[1]?.[0] // 0.911: y on x, one row before
 */
export function varModel(columns: readonly ArrayLike<number>[], lags: number): Outcome<VarModel> {
  const design = laggedDesign(columns, lags)
  if (design.value === null) return design
  const { n, series, scales, centres, basis } = design.value
  const size = series.length
  const perEquation = size * lags + 1
  const degreesOfFreedom = n - perEquation

  // In the units of the design: the equation of series i, its constant first.
  const upper = basis.upper.slice(0, perEquation)
  const equations = basis.upper
    .slice(perEquation)
    .map((column) => solveUpper(upper, column.subarray(0, perEquation)))
  const designMatrices = Array.from({ length: lags }, (_, before) =>
    equations.map((equation) => equation.slice(1 + before * size, 1 + (before + 1) * size)),
  )
  const lagMatrices = designMatrices.map((matrix) =>
    matrix.map((row, i) => row.map((weight, j) => weight * (scales[i]! / scales[j]!))),
  )
  const intercepts = Float64Array.from(equations, (equation, i) =>
    lagMatrices.reduce(
      (rest, matrix) => matrix[i]!.reduce((sum, weight, j) => sum - weight * centres[j]!, rest),
      equation[0]! * scales[i]! + centres[i]!,
    ),
  )
  const triangle = basis.upper.slice(perEquation).map((column) => column.subarray(perEquation))
  const residuals = triangle.map((column, i) => residualOf(column, scales[i]!, design.value))
  const residualCovariance = triangle.map((a, i) =>
    Float64Array.from(triangle, (b, j) => (overlap(a, b) / degreesOfFreedom) * scales[i]! * scales[j]!),
  )
  const logDeterminant = triangle.reduce(
    (sum, column, i) => sum + 2 * Math.log(column[i]! * scales[i]!),
    -size * Math.log(n),
  )
  const logLikelihood = finiteOrNull((-n / 2) * (size * Math.log(2 * Math.PI) + logDeterminant + size))
  const results = [intercepts, ...lagMatrices.flat(), ...residuals, ...residualCovariance]
  if (logLikelihood === null || !results.every((numbers) => numbers.every(Number.isFinite))) {
    return undefinedBecause('out-of-range')
  }
  // Roots do not depend on units, and are found more exactly where these are alike.
  const roots = rootModuli(designMatrices)
  return defined({
    lags,
    n,
    degreesOfFreedom,
    intercepts,
    lagMatrices,
    residuals,
    residualCovariance,
    logLikelihood,
    roots,
    stable: roots[0]! < 1,
  })
}

/** What of a series lies along the last vectors of the basis, beyond constant and past. */
function residualOf(shares: Float64Array, scale: number, { n, series, basis }: LaggedDesign): Float64Array {
  const vectors = basis.vectors.slice(-series.length)
  const residual = new Float64Array(n)
  for (const [j, share] of shares.entries()) {
    for (let t = 0; t < n; t += 1) residual[t]! += share * scale * vectors[j]![t]!
  }
  return residual
}

/** The product of two columns of a triangle, the shorter of which ends in zeros that are not written. */
function overlap(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) sum += a[i]! * b[i]!
  return sum
}
