import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { orthogonalBasis, project, pseudoInverse, solveUpper } from './orthogonal-basis'
import { preparedColumn } from './prepared-column'

/** A least-squares fit. Everything in it concerns the complete rows, in their order. */
export interface OlsFit {
  /** One for each column, in the order given. */
  readonly coefficients: Float64Array
  readonly residuals: Float64Array
  /** Complete rows. */
  readonly n: number
  /** Rows minus coefficients. */
  readonly degreesOfFreedom: number
  readonly residualSumOfSquares: number
  /** Of the variance about the mean where a column is constant, else of the squares; null where y does not vary. */
  readonly rSquared: number | null
  /** (X'X)^-1, row by row. */
  readonly inverse: readonly Float64Array[]
  /** Classical: equal variance, no autocorrelation, divisor n - k. */
  readonly standardErrors: Float64Array
  /** The regressors. */
  readonly columns: readonly Float64Array[]
  /** (X'X)^-1 X': coefficient j is the sum of weights[j][t] y[t]. What robust covariances are made of. */
  readonly weights: readonly Float64Array[]
}

/**
 * Ordinary least squares: the coefficients b for which the squares of y - Xb add up to least (Gauss, Legendre 1805).
 *
 *     b = (X'X)^-1 X'y,   residual variance = RSS / (n - k)
 *
 * `columns` are the regressors; nothing is added, so put `constant(n)` among them for an intercept. Coefficients carry
 * the unit of y over that of their column.
 *
 * X'X is never formed, since that would square the condition of the problem. Columns are scaled and, where one of them
 * is constant, centred, and then made orthogonal one after another (see `orthogonalBasis`). On the ill-conditioned
 * sets of NIST that keeps about as many digits as plain Householder QR, or up to three more.
 *
 * A row in which any value is missing (NaN, infinities) is left out. Reasons: 'too-few-rows' unless there are more
 * rows than columns, 'collinear' when a column is 0 or (to 12 digits) a linear function of those before it,
 * 'out-of-range' when a result exceeds the range of a double. A RangeError when the lengths differ or there is no
 * column.
 *
 *     ols([1, 2, 4], [constant(3), [1, 2, 3]]).value?.coefficients // [-0.667, 1.5]
 */
export function ols(y: ArrayLike<number>, columns: readonly ArrayLike<number>[]): Outcome<OlsFit> {
  if (columns.length === 0) throw new RangeError('A regression needs at least one column.')
  const [response, ...regressors] = completeRows(y, ...columns).columns as [Float64Array, ...Float64Array[]]
  const n = response.length
  const degreesOfFreedom = n - regressors.length
  if (degreesOfFreedom < 1) return undefinedBecause('too-few-rows')

  const constantAt = regressors.findIndex(isConstant)
  const isCentred = constantAt >= 0
  const slopes = regressors.flatMap((column, j) =>
    j === constantAt ? [] : [preparedColumn(column, isCentred)],
  )
  const target = preparedColumn(response, isCentred)
  if (![target, ...slopes].every(({ scale }) => scale < Infinity)) return undefinedBecause('out-of-range')
  const basis = orthogonalBasis(slopes.map(({ values }) => values))
  if (basis === null) return undefinedBecause('collinear')

  const residuals = target.values.slice()
  const total = dot(residuals, residuals)
  const shares = project(residuals, basis.vectors)
  const rest = dot(residuals, residuals)
  const coefficients = Array.from(
    solveUpper(basis.upper, shares),
    (coefficient, j) => coefficient * (target.scale / slopes[j]!.scale),
  )
  const weights = pseudoInverse(basis).map((row, j) => row.map((weight) => weight / slopes[j]!.scale))
  if (isCentred) {
    // What y averages where every other column is 0, and how each row counts in that.
    const level = regressors[constantAt]![0]!
    const intercept = coefficients.reduce((sum, b, j) => sum - b * slopes[j]!.centre, target.centre)
    const counts = new Float64Array(n).fill(1 / n)
    for (const [j, weight] of weights.entries()) {
      for (let t = 0; t < n; t += 1) counts[t]! -= weight[t]! * slopes[j]!.centre
    }
    coefficients.splice(constantAt, 0, intercept / level)
    weights.splice(
      constantAt,
      0,
      counts.map((count) => count / level),
    )
  }

  const spread = Math.sqrt(rest / degreesOfFreedom) * target.scale
  const inverse = weights.map((row) => Float64Array.from(weights, (other) => dot(row, other)))
  const fit: OlsFit = {
    coefficients: Float64Array.from(coefficients),
    residuals: residuals.map((residual) => residual * target.scale),
    n,
    degreesOfFreedom,
    residualSumOfSquares: rest * target.scale ** 2,
    // Taking out what explains nothing may lengthen the rest by a rounding.
    rSquared: total > 0 ? Math.max(0, 1 - rest / total) : null,
    inverse,
    standardErrors: Float64Array.from(inverse, (row, j) => spread * Math.sqrt(row[j]!)),
    columns: regressors,
    weights,
  }
  return isWithinRange(fit) ? defined(fit) : undefinedBecause('out-of-range')
}

function isConstant(column: Float64Array): boolean {
  return column[0] !== 0 && column.every((value) => value === column[0])
}

function isWithinRange({
  coefficients,
  residuals,
  residualSumOfSquares,
  inverse,
  standardErrors,
}: OlsFit): boolean {
  return [coefficients, residuals, [residualSumOfSquares], standardErrors, ...inverse].every((numbers) =>
    numbers.every(Number.isFinite),
  )
}
