import { completeRows } from '../basics/complete-rows'
import { tauB } from '../correlation/tau-b'
import { type RollingOptions, requiredPairs } from './rolling-options'

/**
 * Kendall's tau-b within each trailing window.
 *
 * The value at position i is `kendallCorrelation` of the pairs at i-window+1 to i. When a pair enters or leaves, it is
 * compared with the others in the window: O(window) a step. The counts are whole numbers, so taking one away again
 * leaves no trace.
 *
 * A pair with a missing value (NaN, infinities) does not count. Null before the first full window, in a window with
 * fewer than `minimumPairs` complete pairs (by default: with any missing), and where a series is constant in the
 * window. A RangeError when the lengths differ or the window is not a whole number of at least 2.
 *
 *     rollingKendall([1, 2, 3, 5], [1, 3, 2, 2], 3) // [null, null, 0.333, -0.816]
 */
export function rollingKendall(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  const minimumPairs = requiredPairs(window, options)
  const {
    columns: [xs, ys],
    ends,
  } = completeRows(x, y)
  let concordance = 0
  let untiedX = 0
  let untiedY = 0
  /** Counts (sign 1) or takes back (sign -1) the comparisons of one row with those from `from` to before `to`. */
  function compare(row: number, from: number, to: number, sign: 1 | -1): void {
    for (let i = from; i < to; i += 1) {
      const directionX = Number(xs[i]! > xs[row]!) - Number(xs[i]! < xs[row]!)
      const directionY = Number(ys[i]! > ys[row]!) - Number(ys[i]! < ys[row]!)
      concordance += sign * directionX * directionY
      untiedX += sign * directionX * directionX
      untiedY += sign * directionY * directionY
    }
  }

  let start = 0
  let end = 0
  return Array.from(ends, (upTo, position) => {
    const from = position < window ? 0 : ends[position - window]!
    for (; start < from; start += 1) compare(start, start + 1, end, -1)
    for (; end < upTo; end += 1) compare(end, start, end, 1)
    return end - start < minimumPairs ? null : tauB(concordance, untiedX, untiedY)
  })
}
