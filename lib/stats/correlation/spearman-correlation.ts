import { completeRows } from '../basics/complete-rows'
import { ranks } from '../basics/ranks'
import { correlation } from './correlation'

/**
 * Spearman's rank correlation: whether one series rises whenever the other does, by whatever curve, from -1 to 1.
 *
 *     rho = Pearson's correlation of the ranks, ties given their mean rank
 *
 * (Spearman 1904.) No divisor and no unit; one wild day weighs no more than its rank. A row in which either value is
 * missing (NaN, infinities) is left out before ranking. Null when a series is constant over the rows that remain, or
 * when fewer than two remain. Series of different lengths are a RangeError.
 *
 *     spearmanCorrelation([1, 2, 3, 4], [1, 8, 27, 64]) // 1
 */
export function spearmanCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [xs, ys] = completeRows(x, y).columns
  return correlation(completeRanks(xs), completeRanks(ys))
}

function completeRanks(values: Float64Array): Float64Array {
  return Float64Array.from(ranks(values), Number)
}
