import { rollingCorrelationKernel } from './rolling-correlation-kernel'
import { type RollingOptions, requiredPairs } from './rolling-options'

/**
 * Pearson's correlation within each trailing window: whether two series have moved together lately, and since when.
 *
 * The value at position i is `correlation` of the pairs at i-window+1 to i, so nothing looks ahead, and the result
 * has the length of the input. Expect it to wander: seen through 30 days, a constant 0.35 may range from -0.1 to 0.7.
 *
 * A pair with a missing value (NaN, infinities) does not count. Null before the first full window, in a window with
 * fewer than `minimumPairs` complete pairs (by default: with any missing), and where a series is constant in the
 * window. A RangeError when the lengths differ or the window is not a whole number of at least 3.
 *
 *     rollingCorrelation([1, 2, 3, 5], [1, 3, 2, 2], 3) // [null, null, 0.5, -0.756]
 */
export function rollingCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  const minimumPairs = requiredPairs(window, options)
  if (x.length !== y.length) {
    throw new RangeError(`Series must have one length, not ${x.length} and ${y.length}.`)
  }
  const values = rollingCorrelationKernel(new Float64Array(x), new Float64Array(y), window, minimumPairs)
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value))
}
