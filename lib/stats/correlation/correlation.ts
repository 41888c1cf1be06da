import { clip } from '../basics/clip'
import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { scaledDeviations } from '../basics/scaled-deviations'

/**
 * Pearson's correlation: how close two series come to a straight line, from -1 (falling) to 1 (rising).
 *
 *     r = sum dx dy / sqrt( sum dx^2 sum dy^2 ),   dx = x - mean(x), dy = y - mean(y)
 *
 * The divisors cancel; there is no unit. Feed it returns: two levels that merely trend correlate without being
 * related. Computed in two passes and clipped to [-1, 1]; see scaledDeviations for why large levels do no harm.
 *
 * A row in which either value is missing (NaN, infinities) is left out. Null when a series is constant over the
 * rows that remain, or when fewer than two remain. Series of different lengths are a RangeError.
 *
 *     correlation([1, 2, 3, 4], [1, 3, 2, 4]) // 0.8
 *     correlation([1, 2, 3, 4], [5, 5, 5, 5]) // null
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [xs, ys] = completeRows(x, y).columns
  const dx = scaledDeviations(xs)
  const dy = scaledDeviations(ys)
  if (dx === null || dy === null) return null
  return clip(dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy)))
}
