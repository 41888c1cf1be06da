import { completeRows } from '../basics/complete-rows'
import { type Interval, type IntervalBand, intervalBand } from '../basics/interval'
import { requireLevel } from '../basics/require-level'
import { type RollingOptions, requiredPairs } from './rolling-options'

export interface RollingIntervalOptions extends RollingOptions {
  /** The confidence of each interval, 0.95 if absent. */
  readonly level?: number
}

/**
 * The interval of a statistic of two series within each trailing window, computed afresh from the window's complete
 * pairs; null where these are fewer than `minimumPairs`. Each interval covers its own window; the band as a whole does
 * not cover the whole line.
 */
export function rollingIntervalBand(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  { level = 0.95, ...options }: RollingIntervalOptions,
  intervalOf: (x: Float64Array, y: Float64Array, level: number) => Interval | null,
): IntervalBand {
  requireLevel(level)
  const minimumPairs = requiredPairs(window, options)
  const {
    columns: [xs, ys],
    ends,
  } = completeRows(x, y)
  const intervals = Array.from(ends, (end, position) => {
    const start = position < window ? 0 : ends[position - window]!
    return end - start < minimumPairs
      ? null
      : intervalOf(xs.subarray(start, end), ys.subarray(start, end), level)
  })
  return intervalBand(intervals)
}
