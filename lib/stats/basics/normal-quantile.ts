import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { normalUpperTail } from './normal-upper-tail'

/** Below this the library's quantile loses digits, and under 1e-16 it is minus infinity. */
const FAR_OUT = 1e-4
/** Below this the tail itself is about to leave the range of a double. */
const SMALLEST = 1e-300

/**
 * The number below which a standard normal number lies with probability p. Right to 12 digits also far out in the
 * lower tail, where the root of ln P(Z > -x) = ln p is found by Newton's method. (Below 1e-300 to two.)
 *
 * A RangeError unless p lies between 0 and 1, both excluded.
 *
 *     normalQuantile(0.975) // 1.96
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A probability lies between 0 and 1, not at ${p}.`)
  if (p >= FAR_OUT) return stdlibNormalQuantile(p, 0, 1)
  // Far out P(Z > x) is nearly exp(-x^2 / 2) / (x sqrt(2 pi)).
  const size = -2 * Math.log(p)
  let x = -Math.sqrt(size - Math.log(2 * Math.PI * size))
  for (let step = 0; step < 20 && p >= SMALLEST; step += 1) {
    const tail = normalUpperTail(-x)
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
    const next = x - ((Math.log(tail) - Math.log(p)) * tail) / density
    if (Math.abs(next - x) < 1e-15 * Math.abs(x)) return next
    x = next
  }
  return x
}
