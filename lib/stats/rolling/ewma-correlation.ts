import { clip } from '../basics/clip'
import { ewmaMoments } from './ewma-moments'

/**
 * The exponentially weighted correlation of RiskMetrics (J.P. Morgan 1996): like a rolling correlation, but the past
 * fades instead of falling out of a window.
 *
 *     S(t) = lambda S(t-1) + (1 - lambda) (x^2, y^2, xy),   r(t) = S_xy / sqrt( S_xx S_yy )
 *
 * Moments are taken about zero, not about a mean, which suits daily returns and nothing with a level. The weights sum
 * to 1, so there is no divisor. With lambda 0.94 half the weight lies on the last 11 pairs. S starts as the plain mean
 * of the first 20 pairs, and the first value is that of pair 20. The value at t includes pair t.
 *
 * At a pair with a missing value (NaN, infinities) the result is null, and the next pair carries on from the last one.
 * Null also before 20 complete pairs and while a series has been nothing but zeros. A RangeError when the lengths
 * differ or lambda is not between 0 and 1.
 *
 *     ewmaCorrelation(oracle, crypto).at(-1) // the correlation as of the last day
 */
export function ewmaCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  lambda = 0.94,
): (number | null)[] {
  const { xx, yy, xy, pairAt } = ewmaMoments(x, y, lambda)
  return Array.from(pairAt, (t) => {
    const spread = Math.sqrt(xx[t] ?? 0) * Math.sqrt(yy[t] ?? 0)
    return spread > 0 ? clip(xy[t]! / spread) : null
  })
}
