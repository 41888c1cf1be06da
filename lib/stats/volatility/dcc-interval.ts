import { type IntervalBand, intervalBand } from '../basics/interval'
import { requireLevel } from '../basics/require-level'
import { tanhInterval } from '../correlation/tanh-interval'
import type { DccFit } from './dcc'

/**
 * An interval around each day's correlation of a DCC fit: how far the line may be off because a, b and the average
 * correlation are estimates.
 *
 *     tanh( atanh r(t) -+ z s(t) / (1 - r(t)^2) ),   s(t) by the delta method, see `dccUncertainty`
 *
 * `pair` counts the pairs in the order of the fit. It holds only if correlations move as DCC has it; that they may
 * move otherwise no interval can say. Each day's is by itself: the band as a whole does not cover the whole line.
 *
 * Simulated (500 to 2,500 rows; normal, and t with 5 degrees of freedom): a nominal 95 % held the true correlation on 94 to
 * 95 % of the days where it is constant, on 91 to 94 % where it moves. Where a constant one is mistaken for one that
 * moves, it holds 83 to 85 %.
 *
 * Null on every day where the fit has no standard errors. A RangeError for a pair that the fit does not have, or a level
 * that is not between 0 and 1.
 *
 *     const { lower, upper } = dccInterval(fit)
 */
export function dccInterval(fit: DccFit, { pair = 0, level = 0.95 } = {}): IntervalBand {
  requireLevel(level)
  const path = fit.correlations[pair]
  if (path === undefined)
    throw new RangeError(`The fit has ${fit.correlations.length} pairs, not one at ${pair}.`)
  const errors = fit.correlationErrors?.[pair]
  return intervalBand(
    Array.from(path, (r, t) => (errors ? tanhInterval(r, errors[t]! / (1 - r * r), level) : null)),
  )
}
