import type { HacInterval } from '../basics/interval'
import { requireLevel } from '../basics/require-level'
import { hacCorrelationInterval } from './hac-correlation-interval'
import { partialResiduals } from './partial-residuals'

/**
 * An interval for a partial correlation that holds up under fat tails and clusters of volatility:
 * `hacCorrelationInterval` of the residuals of x and of y, each regressed on `given` with a constant.
 *
 * That the two slopes were estimated does not widen it, to first order: residuals are uncorrelated with `given`.
 *
 * A row in which any of the three is missing (NaN, infinities) is left out. Null where `partialCorrelation` is null,
 * and when it is 1 or -1. A RangeError when the lengths differ or the level is out of range.
 *
 *     partialHacInterval(oracle, crypto, nasdaq) // { lower, upper, standardError, lag }
 */
export function partialHacInterval(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  given: ArrayLike<number>,
  level = 0.95,
): HacInterval | null {
  requireLevel(level)
  const residuals = partialResiduals(x, y, given)
  return residuals && hacCorrelationInterval(...residuals, level)
}
