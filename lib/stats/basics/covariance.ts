import { completeRows } from './complete-rows'
import { finiteOrNull } from './finite-or-null'
import { mean } from './mean'

/**
 * The sample covariance: how far two series leave their means together, in the product of their units.
 *
 *     covariance = (1/(n-1)) [ sum dx dy - (1/n) sum dx sum dy ],   dx = x - mean(x), dy = y - mean(y)
 *
 * computed in two passes; the second term is 0 but for the rounding of the means, which it takes out again
 * (Chan, Golub and LeVeque 1983). The divisor is n-1. A row in which either value is missing (NaN, infinities) is
 * left out. Null below two complete rows, or when the result or a mean on the way exceeds the range of a double. Series
 * of different lengths are a RangeError.
 *
 *     covariance([1, 2, 3], [2, 4, 9]) // 3.5
 */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [xs, ys] = completeRows(x, y).columns
  const count = xs.length
  const meanX = mean(xs)
  const meanY = mean(ys)
  if (meanX === null || meanY === null || count < 2) return null
  let sumX = 0
  let sumY = 0
  let products = 0
  for (let i = 0; i < count; i += 1) {
    const dx = xs[i]! - meanX
    const dy = ys[i]! - meanY
    sumX += dx
    sumY += dy
    products += dx * dy
  }
  return finiteOrNull((products - (sumX * sumY) / count) / (count - 1))
}
