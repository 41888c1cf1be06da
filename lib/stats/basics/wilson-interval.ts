import type { Interval } from './interval'
import { normalQuantile } from './normal-quantile'
import { requireLevel } from './require-level'

/**
 * An interval for a share that was counted in n independent cases (Wilson 1927), which unlike share -+ z s stays
 * within 0 and 1 and holds up for a handful of cases and for shares of 0 and 1.
 *
 *     ( share + z^2/2n -+ z sqrt( share (1 - share) / n + z^2/4n^2 ) ) / ( 1 + z^2/n )
 *
 * with z the normal quantile of (1 + level)/2. n need not be whole: cases that depend on each other are worth fewer.
 * Null when n is not above 0. A RangeError when the share does not lie from 0 to 1 or the level not between them.
 *
 *     wilsonInterval(0.7, 10) // { lower: 0.397, upper: 0.892 }
 */
export function wilsonInterval(share: number, n: number, level = 0.95): Interval | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`)
  requireLevel(level)
  if (!(n > 0 && n < Infinity)) return null
  const z = normalQuantile((1 + level) / 2)
  // The formula times n, which bears an n next to 0.
  const scale = n + z * z
  const centre = n * share + (z * z) / 2
  const reach = z * Math.sqrt(n * share * (1 - share) + (z / 2) ** 2)
  return {
    // Exactly, where rounding would leave a trace.
    lower: share === 0 ? 0 : (centre - reach) / scale,
    upper: share === 1 ? 1 : (centre + reach) / scale,
  }
}
