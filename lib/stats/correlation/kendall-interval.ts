import type { Interval } from '../basics/interval'
import { tanhInterval } from './tanh-interval'

/**
 * An interval for Kendall's tau, from tau and the number of pairs.
 *
 *     tanh( atanh tau -+ z sqrt( 0.437 / (n - 4) ) )
 *
 * (Fieller, Hartley and Pearson 1957, who found the 0.437 for independent normal pairs without ties.) Clusters of
 * volatility make it too narrow.
 *
 * Null below 5 pairs and at tau = 1 or -1. A RangeError when tau or the level is out of range.
 *
 *     kendallInterval(0.5, 60) // { lower: 0.359, upper: 0.618 }
 */
export function kendallInterval(tau: number, n: number, level = 0.95): Interval | null {
  return tanhInterval(tau, n > 4 ? Math.sqrt(0.437 / (n - 4)) : Infinity, level)
}
