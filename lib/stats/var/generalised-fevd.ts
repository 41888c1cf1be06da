import type { Matrix } from './matrix'
import { movingAverageCoefficients } from './moving-average-coefficients'

/**
 * Whose shocks make up the uncertainty about each series: the generalised forecast error variance decomposition of
 * Koop, Pesaran and Potter (1996) and Pesaran and Shin (1998), its rows normalised as by Diebold and Yilmaz (2012).
 *
 *     theta_ij = (1 / s_jj) sum_{h=0..H-1} (A_h S)_ij^2 / sum_{h=0..H-1} (A_h S A_h')_ii
 *     share_ij = 100 theta_ij / sum_j theta_ij
 *
 * with A_h the moving-average matrices and S the covariance of the residuals, whose scale cancels, and so its divisor.
 * `horizon` H counts the terms: 10 means A_0 to A_9. Row i says what percentage of the error variance of series i
 * is associated with shocks of series j; each row adds up to 100. Unlike Cholesky's, it does not depend on the order
 * of the series. Shocks that happen on the same day are not told apart: series that merely share a source of
 * movement also get large shares. A decomposition of variance, not of causes.
 *
 * Null when a variance is not positive or the numbers exceed the range of a double. A RangeError when the sizes do
 * not fit or the horizon is not 1, 2, 3 ...
 *
 *     generalisedFevd([[Float64Array.of(0)]], [Float64Array.of(2)], 10) // [[100]]
 */
export function generalisedFevd(
  lagMatrices: readonly Matrix[],
  covariance: Matrix,
  horizon: number,
): Matrix | null {
  const size = covariance.length
  if (lagMatrices[0]?.length !== size || covariance.some((row) => row.length !== size)) {
    throw new RangeError('The covariance must have the size of the lag matrices.')
  }
  const units = covariance.map((row, i) => Math.sqrt(row[i]!))
  if (!units.every((unit) => unit > 0 && unit < Infinity)) return null

  // In units of its own shock each series has a variance of 1, and no square leaves the range of a double.
  const correlations = covariance.map((row, i) => row.map((value, j) => value / units[i]! / units[j]!))
  const scaled = lagMatrices.map((phi) =>
    phi.map((row, i) => row.map((weight, j) => weight * (units[j]! / units[i]!))),
  )
  const responses = movingAverageCoefficients(scaled, horizon)
  if (responses === null) return null

  const table = correlations.map(() => new Float64Array(size))
  for (const response of responses) {
    for (const [i, row] of response.entries()) {
      for (let j = 0; j < size; j += 1) {
        table[i]![j]! += row.reduce((sum, weight, m) => sum + weight * correlations[m]![j]!, 0) ** 2
      }
    }
  }
  // The variance of series i divides its whole row, and so cancels when the row is made to add up to 100.
  const shares = table.map((row) => {
    const total = row.reduce((sum, value) => sum + value, 0)
    return row.map((value) => (100 * value) / total)
  })
  return shares.every((row) => row.every(Number.isFinite)) ? shares : null
}
