import { completeRows } from '../basics/complete-rows'
import { type IntervalBand, intervalBand } from '../basics/interval'
import { requireLevel } from '../basics/require-level'
import { beta } from '../regression/beta'
import { type RollingOptions, requiredPairs } from './rolling-options'

/**
 * The interval of `beta` within each trailing window: the band around the line that `rollingBeta` draws, position by
 * position. Each interval covers its own window; the band as a whole does not cover the whole line.
 *
 * Null where the line is null, and besides where `beta` has no interval, as in a window of fewer than 4 complete
 * pairs. A RangeError when the lengths differ, the window is not a whole number of at least 3, or the level is out of
 * range.
 *
 *     const { lower, upper } = rollingBetaInterval(crypto, oracle, 60)
 */
export function rollingBetaInterval(
  y: ArrayLike<number>,
  x: ArrayLike<number>,
  window: number,
  { level = 0.95, ...options }: RollingOptions & { readonly level?: number } = {},
): IntervalBand {
  requireLevel(level)
  const minimumPairs = requiredPairs(window, options)
  const {
    columns: [ys, xs],
    ends,
  } = completeRows(y, x)
  const intervals = Array.from(ends, (end, position) => {
    const start = position < window ? 0 : ends[position - window]!
    if (end - start < minimumPairs) return null
    return beta(ys.subarray(start, end), xs.subarray(start, end), { level }).value
  })
  return intervalBand(intervals)
}
