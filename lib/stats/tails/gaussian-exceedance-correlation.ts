import { clip } from '../basics/clip'
import { normalUpperTail } from '../basics/normal-upper-tail'
import { bivariateNormalCdf } from './bivariate-normal-cdf'

/** Below this the chance of both exceeding has lost the digits that the moments need. */
const SMALLEST_CHANCE = 1e-9
/** From here on the differences of the moments are rounding. */
const LARGEST_THRESHOLD = 5

/**
 * The correlation of two normal numbers on those occasions on which both lie beyond a threshold: what
 * `exceedanceCorrelation` is to be held against. The same in the lower and the upper tail.
 *
 *     L        = P(X > h, Y > h),   Q = P(Z > h sqrt((1 - rho)/(1 + rho))),   f the normal density
 *     L E[X]   = (1 + rho) f(h) Q
 *     L E[X^2] = L + (1 + rho^2) h f(h) Q + rho sqrt(1 - rho^2) f(h') / sqrt(2 pi)
 *     L E[XY]  = rho L + 2 rho h f(h) Q + sqrt(1 - rho^2) f(h') / sqrt(2 pi),   h' = h sqrt(2 / (1 + rho))
 *
 * (Rosenbaum 1961, for one threshold h in standard deviations; all given that both exceed h.) It lies well below rho,
 * and falls as h grows: that the worst days correlate less than all of them shows nothing by itself. Right to 1e-10 up
 * to h = 3; no unit.
 *
 * Null at rho = 1 or -1, and where both exceed h so rarely (less than 1e-9) that the digits are lost, as with a high
 * threshold and a negative rho. A RangeError when rho lies outside [-1, 1] or h is not a number from -5 to 5.
 *
 *     gaussianExceedanceCorrelation(1, 0.5) // 0.179
 */
export function gaussianExceedanceCorrelation(threshold: number, rho: number): number | null {
  if (!(Math.abs(threshold) <= LARGEST_THRESHOLD)) {
    throw new RangeError(`A threshold lies between -5 and 5 standard deviations, not at ${threshold}.`)
  }
  const chance = bivariateNormalCdf(-threshold, -threshold, rho)
  if (Math.abs(rho) === 1 || chance < SMALLEST_CHANCE) return null
  const root = Math.sqrt(1 - rho * rho)
  const single = density(threshold) * normalUpperTail(threshold * Math.sqrt((1 - rho) / (1 + rho)))
  const joint = (root * density(threshold * Math.sqrt(2 / (1 + rho)))) / Math.sqrt(2 * Math.PI)
  const mean = ((1 + rho) * single) / chance
  const square = 1 + ((1 + rho * rho) * threshold * single + rho * joint) / chance
  const product = rho + (2 * rho * threshold * single + joint) / chance
  return clip((product - mean * mean) / (square - mean * mean))
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}
