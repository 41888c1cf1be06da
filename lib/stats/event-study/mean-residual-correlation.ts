import { correlation } from '../correlation/correlation'

/**
 * How closely several firms move together apart from the market: the mean of Pearson's correlations of all pairs of
 * their residuals in the estimation window. What `kolariPynnonen` needs.
 *
 *     r = (1 / P) sum over pairs correlation(e(i), e(j)),   P = N (N - 1) / 2
 *
 * Each row must be the same day for all firms; a missing value (NaN, infinities) takes the row out of the pairs of that
 * firm only. A pair without a correlation (constant, or under two common rows) is left out. Null when no pair is left.
 * A RangeError when the lengths differ.
 *
 *     meanResidualCorrelation([[1, -1, 2], [2, -1, 3], [0, 1, -1]]) // -0.316
 */
export function meanResidualCorrelation(residuals: readonly ArrayLike<number>[]): number | null {
  let sum = 0
  let pairs = 0
  for (const [i, own] of residuals.entries()) {
    for (const other of residuals.slice(i + 1)) {
      const r = correlation(own, other)
      if (r === null) continue
      sum += r
      pairs += 1
    }
  }
  return pairs === 0 ? null : sum / pairs
}
