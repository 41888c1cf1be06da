import { completeRows } from '../basics/complete-rows'
import { type IntervalBand, intervalBand } from '../basics/interval'
import { requireLevel } from '../basics/require-level'
import { completeHacInterval } from '../correlation/complete-hac-interval'
import { type RollingOptions, requiredPairs } from './rolling-options'

/**
 * `hacCorrelationInterval` within each trailing window: the band around the line that `rollingCorrelation` draws,
 * position by position. Each interval covers its own window; the band as a whole does not cover the whole line.
 *
 * Null where the line is null, and besides in a window of fewer than 4 complete pairs and at r = 1 or -1. A RangeError
 * when the lengths differ, the window is not a whole number of at least 3, or the level is out of range.
 *
 *     const line = rollingCorrelation(x, y, 60)
 *     const { lower, upper } = rollingHacInterval(x, y, 60)
 */
export function rollingHacInterval(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  { level = 0.95, ...options }: RollingOptions & { readonly level?: number } = {},
): IntervalBand {
  requireLevel(level)
  const minimumPairs = requiredPairs(window, options)
  const {
    columns: [xs, ys],
    ends,
  } = completeRows(x, y)
  const intervals = Array.from(ends, (end, position) => {
    const start = position < window ? 0 : ends[position - window]!
    if (end - start < minimumPairs) return null
    return completeHacInterval(xs.subarray(start, end), ys.subarray(start, end), level)
  })
  return intervalBand(intervals)
}
