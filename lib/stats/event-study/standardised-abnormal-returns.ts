import { finiteOrNull } from '../basics/finite-or-null'
import { abnormalReturns } from './abnormal-returns'
import type { MarketModel } from './market-model'

/**
 * Abnormal returns in units of their own forecast error, so that calm and restless targets can be put side by side
 * (Patell 1976). No unit.
 *
 *     SAR(t) = AR(t) / sqrt( s^2 [ 1 + 1/n + (market(t) - mean)^2 / S ] )
 *
 * s^2 is the model's residual variance (divisor n - 2), n its rows, mean and S the market's mean and sum of squares
 * in the estimation window: the further the market strays from what the model has seen, the less an error means.
 * For rows outside the estimation window. Under normal returns SAR follows t with n - 2 degrees of freedom.
 *
 * Null in a row in which either value is missing (NaN, infinities), and beyond the range of a double. A RangeError when
 * the lengths differ.
 *
 *     standardisedAbnormalReturns(model, [-0.08], [-0.02]) // such as [-3.1]
 */
export function standardisedAbnormalReturns(
  model: MarketModel,
  target: ArrayLike<number>,
  market: ArrayLike<number>,
): (number | null)[] {
  const { residualVariance, n, marketMean, marketSumOfSquares } = model
  return abnormalReturns(model, target, market).map((abnormal, row) => {
    if (abnormal === null) return null
    const leverage = 1 / n + (market[row]! - marketMean) ** 2 / marketSumOfSquares
    const error = Math.sqrt(residualVariance * (1 + leverage))
    return error < Infinity ? finiteOrNull(abnormal / error) : null
  })
}
