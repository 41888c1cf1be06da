import type { Interval } from '../basics/interval'
import { normalQuantile } from '../basics/normal-quantile'
import { requireLevel } from '../basics/require-level'
import { isPerfect } from './is-perfect'

/**
 * An interval for a correlation, drawn on Fisher's scale, where it is nearly symmetric, and carried back inside -1..1:
 *
 *     tanh( atanh r - z s )  to  tanh( atanh r + z s )
 *
 * with z the normal quantile of (1 + level)/2 and s the standard error of atanh r. To turn a standard error of r
 * itself into s, divide it by 1 - r^2 (the delta method).
 *
 * Null when r is 1 or -1 (to within rounding, 1e-12), where the scale has no end, and when s is 0 or not a number,
 * which would claim certainty. A RangeError when r is not a correlation or the level not between 0 and 1.
 */
export function tanhInterval(r: number, standardError: number, level: number): Interval | null {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`A correlation lies between -1 and 1, not at ${r}.`)
  requireLevel(level)
  if (isPerfect(r) || !(standardError > 0 && standardError < Infinity)) return null
  const reach = normalQuantile((1 + level) / 2) * standardError
  const centre = Math.atanh(r)
  return { lower: Math.tanh(centre - reach), upper: Math.tanh(centre + reach) }
}
