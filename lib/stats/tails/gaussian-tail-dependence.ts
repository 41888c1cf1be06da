import { normalQuantile } from '../basics/normal-quantile'
import { bivariateNormalCdf } from './bivariate-normal-cdf'

/**
 * Of the worst days of one series, the share that are among the worst of another too, if both were normal with
 * correlation rho: what `lowerTailDependence` is to be held against. From 0 to 1.
 *
 *     P(X <= z, Y <= z) / share,   z the normal quantile of `share`, the fraction of days that count as worst
 *
 * It falls to 0 as the share does, unless rho is 1: joint crashes are rare among normal returns. A RangeError unless the
 * share lies between 0 and 1, both excluded, and rho between -1 and 1.
 *
 *     gaussianTailDependence(0.05, 0.5) // 0.244; 0.05 at rho 0
 */
export function gaussianTailDependence(share: number, rho: number): number {
  const z = normalQuantile(share)
  return Math.min(1, bivariateNormalCdf(z, z, rho) / share)
}
