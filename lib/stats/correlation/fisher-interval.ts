import type { Interval } from '../basics/interval'
import { tanhInterval } from './tanh-interval'

/**
 * Fisher's interval for Pearson's correlation, from r and the number of pairs alone.
 *
 *     tanh( atanh r -+ z / sqrt(n - 3) )
 *
 * (Fisher 1921.) It assumes independent, normal pairs. Daily returns are neither: with fat tails and volatility that
 * clusters, a nominal 95 % covers 68 to 89 %. Show `hacCorrelationInterval` first and this one beside it.
 *
 * Null below 4 pairs and at r = 1 or -1. A RangeError when r or the level is out of range.
 *
 *     fisherInterval(0.5, 60) // { lower: 0.282, upper: 0.669 }
 */
export function fisherInterval(r: number, n: number, level = 0.95): Interval | null {
  return tanhInterval(r, n > 3 ? 1 / Math.sqrt(n - 3) : Infinity, level)
}
