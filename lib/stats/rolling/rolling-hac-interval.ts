import type { IntervalBand } from '../basics/interval'
import { completeHacInterval } from '../correlation/complete-hac-interval'
import { influenceRoom } from '../correlation/correlation-influence'
import { type RollingIntervalOptions, rollingIntervalBand } from './rolling-interval-band'

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
  options: RollingIntervalOptions = {},
): IntervalBand {
  const room = influenceRoom(window)
  return rollingIntervalBand(x, y, window, options, (xs, ys, level) =>
    completeHacInterval(xs, ys, level, xs.length === window ? room : undefined),
  )
}
