import { tauB } from '../correlation/tau-b'
import type { RollingOptions } from './rolling-options'
import { type MovingStatistic, slideWindow } from './slide-window'

/**
 * Kendall's tau-b within each trailing window.
 *
 * The value at position i is `kendallCorrelation` of the pairs at i-window+1 to i. When a pair enters or leaves, it is
 * compared with the others in the window: O(window) a step. The counts are whole numbers, so taking one away again
 * leaves no trace.
 *
 * A pair with a missing value (NaN, infinities) does not count. Null before the first full window, in a window with
 * fewer than `minimumPairs` complete pairs (by default: with any missing), and where a series is constant in the
 * window. A RangeError when the lengths differ or the window is not a whole number of at least 3.
 *
 *     rollingKendall([1, 2, 3, 5], [1, 3, 2, 2], 3) // [null, null, 0.333, -0.816]
 */
export function rollingKendall(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  return slideWindow(x, y, window, options, movingComparisons)
}

function movingComparisons(x: Float64Array, y: Float64Array): MovingStatistic {
  let concordance = 0
  let untiedX = 0
  let untiedY = 0
  /** Counts (sign 1) or takes back (sign -1) the comparisons of one row with those from `from` to before `to`. */
  function compare(row: number, from: number, to: number, sign: 1 | -1): void {
    const ownX = x[row]!
    const ownY = y[row]!
    let [agreeing, apartX, apartY] = [0, 0, 0]
    for (let i = from; i < to; i += 1) {
      const directionX = direction(x[i]!, ownX)
      const directionY = direction(y[i]!, ownY)
      agreeing += directionX * directionY
      apartX += directionX * directionX
      apartY += directionY * directionY
    }
    concordance += sign * agreeing
    untiedX += sign * apartX
    untiedY += sign * apartY
  }
  return {
    enter: (start, end) => compare(end, start, end, 1),
    leave: (start, end) => compare(start, start + 1, end, -1),
    exchange(start, end) {
      compare(start, start + 1, end, -1)
      compare(end, start + 1, end, 1)
    },
    value: () => tauB(concordance, untiedX, untiedY),
  }
}

/** 1 upwards, -1 downwards, 0 where equal; without a branch, which would be guessed wrong every other time. */
function direction(value: number, other: number): number {
  return (Number(value > other) | 0) - (Number(value < other) | 0)
}
