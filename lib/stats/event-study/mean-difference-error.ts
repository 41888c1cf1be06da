import { bartlettVariance } from '../regression/bartlett-variance'

/**
 * The standard error of the difference between the means of two groups of rows, where successive values depend on each
 * other, as moves over windows that overlap do. The same as that of the coefficient when the values are regressed on a
 * dummy for the first group, with Newey and West's errors (1987).
 *
 *     error^2 = sum_t u(t)^2 + 2 sum_{k=1..lag} (1 - k/(lag+1)) sum_t u(t) u(t-k)
 *     u = (value - mean of its group) / size of its group, with a minus in the second group; 0 in neither
 *
 * A row in neither group keeps its place, so that lags stay lags. No correction for small groups; the unit is that of the
 * values. The rows must be there and complete: callers check. Null for an empty group, and when the error is 0 (nothing
 * moves) or beyond the range of a double.
 *
 *     meanDifferenceError(Float64Array.of(1, 2, 4, 3), [0, 2], [1, 3], 0) // 1.118
 */
export function meanDifferenceError(
  values: Float64Array,
  first: readonly number[],
  second: readonly number[],
  lag: number,
): number | null {
  const influence = new Float64Array(values.length)
  for (const [rows, sign] of [
    [first, 1],
    [second, -1],
  ] as const) {
    const mean = rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length
    for (const row of rows) influence[row] = (sign * (values[row]! - mean)) / rows.length
  }
  const squared = bartlettVariance(influence, lag) * values.length
  return first.length > 0 && second.length > 0 && squared > 0 && squared < Infinity
    ? Math.sqrt(squared)
    : null
}
