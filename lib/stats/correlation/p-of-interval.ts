import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Interval } from '../basics/interval'
import { normalQuantile } from '../basics/normal-quantile'
import { normalUpperTail } from '../basics/normal-upper-tail'
import { requireLevel } from '../basics/require-level'
import { tUpperTail } from '../basics/t-upper-tail'

export interface PofIntervalOptions {
  /** Of the interval; 0.95 by default. */
  readonly level?: number
  /** Of the t distribution that it was made with; null (by default) for the normal. */
  readonly degreesOfFreedom?: number | null
}

/**
 * The two-sided p of 'no correlation' that an interval of this package implies: p is at most 0.05 just where the
 * interval at 95 % does not hold 0.
 *
 *     p = 2 P( Z > |atanh r| / s ),   s = |atanh r - atanh(end nearer 0)| / quantile((1 + level) / 2)
 *
 * For intervals that reach as far to either side on Fisher's scale, as those of Fisher, HAC, jackknife, Bonett and
 * Wright, and Fieller do; read from the end nearer 0, since the other may round to 1. A RangeError when r does not lie
 * between -1 and 1 or within the interval, or the level is out of range.
 *
 *     pOfInterval(0.3, { lower: 0.1, upper: 0.48 }) // 0.0037
 */
export function pOfInterval(
  r: number,
  { lower, upper }: Interval,
  { level = 0.95, degreesOfFreedom = null }: PofIntervalOptions = {},
): number {
  requireLevel(level)
  if (!(Math.abs(r) < 1 && lower <= r && r <= upper))
    throw new RangeError(`A correlation of ${r} has no interval from ${lower} to ${upper}.`)
  if (r === 0) return 1
  const centre = Math.abs(Math.atanh(r))
  const reach = centre - (r < 0 ? Math.atanh(-upper) : Math.atanh(lower))
  const share = (1 + level) / 2
  const quantile = degreesOfFreedom === null ? normalQuantile(share) : tQuantile(share, degreesOfFreedom)
  const statistic = (centre / reach) * quantile
  return Math.min(
    1,
    2 * (degreesOfFreedom === null ? normalUpperTail(statistic) : tUpperTail(statistic, degreesOfFreedom)),
  )
}
