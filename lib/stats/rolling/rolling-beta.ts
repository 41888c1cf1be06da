import { finiteOrNull } from '../basics/finite-or-null'
import { rollingBetaKernel } from './rolling-beta-kernel'
import { type RollingOptions, requiredPairs } from './rolling-options'

/**
 * Beta within each trailing window: by how much y has lately tended to move with a move of x of 1.
 *
 * The value at position i is `slope` of the pairs at i-window+1 to i, so nothing looks ahead, and the result has the
 * length of the input. `rollingBetaInterval` gives the band around it.
 *
 * A pair with a missing value (NaN, infinities) does not count. Null before the first full window, in a window with
 * fewer than `minimumPairs` complete pairs (by default: with any missing), and where x is constant in the window. A
 * RangeError when the lengths differ or the window is not a whole number of at least 3.
 *
 *     rollingBeta([2, 4, 9, 9], [1, 2, 3, 4], 3) // [null, null, 3.5, 2.5]
 */
export function rollingBeta(
  y: ArrayLike<number>,
  x: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  const minimumPairs = requiredPairs(window, options)
  if (x.length !== y.length) {
    throw new RangeError(`Series must have one length, not ${y.length} and ${x.length}.`)
  }
  const values = rollingBetaKernel(new Float64Array(y), new Float64Array(x), window, minimumPairs)
  return Array.from(values, finiteOrNull)
}
