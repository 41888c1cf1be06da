import { completeRows } from '../basics/complete-rows'
import { finiteOrNull } from '../basics/finite-or-null'
import { mean } from '../basics/mean'
import { bartlettVariance } from './bartlett-variance'

/**
 * The long-run variance: n times the variance of the mean of a series whose values depend on those shortly before.
 *
 *     LRV = g(0) + 2 sum_{k=1..L} (1 - k/(L+1)) g(k),   g(k) = (1/n) sum_t d(t) d(t-k),   d = value - mean
 *
 * (Newey and West 1987, Bartlett's weights, which keep it from becoming negative.) The divisor is n at every lag;
 * with lag 0 it is the variance over n. Square units of the values.
 *
 * Missing values (NaN, infinities) are left out, and their neighbours then count as successive. Null when nothing is
 * left, or when the result exceeds the range of a double. A RangeError when the lag is not a whole number of at least
 * 0; `neweyWestLag` proposes one.
 *
 *     longRunVariance([1, 2, 3, 4], 1) // 1.5625
 */
export function longRunVariance(values: ArrayLike<number>, lag: number): number | null {
  if (!Number.isInteger(lag) || lag < 0) throw new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`)
  const [complete] = completeRows(values).columns
  const centre = mean(complete)
  if (centre === null) return null
  const deviations = complete.map((value) => value - centre)
  return finiteOrNull(bartlettVariance(deviations, lag))
}
