import { optimalBlockLength } from '../resampling/optimal-block-length'
import type { CorrelationInfluence } from './correlation-influence'

/**
 * The mean length, in rows, of the blocks in which pairs should be resampled for the sake of their correlation: that of
 * the influence series or of the products of the deviations, whichever is longer, and at least 1. The returns
 * themselves hardly remember and would ask for single rows; their products carry the clusters of volatility.
 */
export function correlationBlockLength({ influence, zx, zy }: CorrelationInfluence): number {
  const products = zx.map((value, i) => value * zy[i]!)
  return Math.max(
    1,
    optimalBlockLength(influence)?.stationary ?? 1,
    optimalBlockLength(products)?.stationary ?? 1,
  )
}
