import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { finiteOrNull } from '../basics/finite-or-null'
import { preparedColumn } from './prepared-column'

/**
 * The slope of the least-squares line of y on x: how much y differed where x was one unit higher. In finance, beta.
 *
 *     slope = sum dx dy / sum dx^2,   dx = x - mean(x), dy = y - mean(y)
 *
 * The divisors cancel; the unit is that of y over that of x. Not symmetric: the slope of x on y is another number.
 *
 * A row in which either value is missing (NaN, infinities) is left out. Null when x is constant over the rows that
 * remain, when fewer than two remain, or when the result exceeds the range of a double. Series of different lengths
 * are a RangeError.
 *
 *     slope([2, 4, 9], [1, 2, 3]) // 3.5
 */
export function slope(y: ArrayLike<number>, x: ArrayLike<number>): number | null {
  const [ys, xs] = completeRows(y, x).columns
  const dx = preparedColumn(xs, true)
  const dy = preparedColumn(ys, true)
  const spread = dot(dx.values, dx.values)
  if (!(spread > 0)) return null
  return finiteOrNull((dot(dx.values, dy.values) / spread) * (dy.scale / dx.scale))
}
