import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { finiteOrNull } from '../basics/finite-or-null'
import { preparedColumn } from './prepared-column'

/** On a single day any ratio can come out. */
const FEWEST_FALLS = 2

/**
 * The downside beta of Hogan and Warren with threshold 0, as a number alone: see `downsideBeta`.
 *
 *     sum x y / sum x^2   over the rows in which x fell (x < 0)
 *
 * A row in which either value is missing (NaN, infinities) is left out. Null when x fell in fewer than two of the rows
 * that remain, or when the result exceeds the range of a double. Series of different lengths are a RangeError.
 *
 *     downsideSlope([1, -2, -5], [2, -1, -3]) // 1.7: the first row does not count
 */
export function downsideSlope(y: ArrayLike<number>, x: ArrayLike<number>): number | null {
  const [ys, xs] = completeRows(y, x).columns
  if (xs.filter((value) => value < 0).length < FEWEST_FALLS) return null
  const falls = preparedColumn(
    xs.map((value) => Math.min(value, 0)),
    false,
  )
  const response = preparedColumn(ys, false)
  const product = dot(falls.values, response.values) / dot(falls.values, falls.values)
  return finiteOrNull(product * (response.scale / falls.scale))
}
