import type { Interval } from '../basics/interval'
import { tanhInterval } from './tanh-interval'

/**
 * An interval for Spearman's rank correlation, from rho and the number of pairs.
 *
 *     tanh( atanh rho -+ z sqrt( (1 + rho^2/2) / (n - 3) ) )
 *
 * (Bonett and Wright 2000.) It assumes independent pairs, but no normal distribution; clusters of volatility make it
 * too narrow.
 *
 * Null below 4 pairs and at rho = 1 or -1. A RangeError when rho or the level is out of range.
 *
 *     spearmanInterval(0.5, 60) // { lower: 0.267, upper: 0.678 }
 */
export function spearmanInterval(rho: number, n: number, level = 0.95): Interval | null {
  return tanhInterval(rho, n > 3 ? Math.sqrt((1 + (rho * rho) / 2) / (n - 3)) : Infinity, level)
}
