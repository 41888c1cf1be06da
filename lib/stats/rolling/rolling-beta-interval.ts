import type { IntervalBand } from '../basics/interval'
import { beta } from '../regression/beta'
import { type RollingIntervalOptions, rollingIntervalBand } from './rolling-interval-band'

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
  options: RollingIntervalOptions = {},
): IntervalBand {
  return rollingIntervalBand(y, x, window, options, (ys, xs, level) => beta(ys, xs, { level }).value)
}
