import { abnormalReturns } from './abnormal-returns'
import type { MarketModel } from './market-model'

/** The abnormal return of a whole event window. */
export interface CumulativeAbnormalReturn {
  /** CAR, in the unit of the returns. */
  readonly value: number
  /** How far it would usually be from 0 were there no event, in the same unit. */
  readonly standardError: number
  /** The value over its standard error. */
  readonly standardised: number
}

/**
 * The cumulative abnormal return (CAR): what a target gained or lost over an event window beyond what the market model
 * leads one to expect, with the error of that forecast.
 *
 *     CAR = sum AR(t),   standardError^2 = s^2 [ m + m^2/n + (sum (market(t) - mean))^2 / S ]
 *
 * for a window of m rows (Mikkelson and Partch 1988; the same as MacKinlay's variance, 1997). All rows share one fitted
 * line, so their errors add up to more than m times that of a row. s^2 has the divisor n - 2. Under normal returns the
 * standardised CAR follows t with n - 2 degrees of freedom; on real returns let the placebo decide.
 *
 * Null for an empty window, when a value in it is missing (NaN, infinities), since a sum with a gap is another
 * statistic, and beyond the range of a double. A RangeError when the lengths differ.
 *
 *     cumulativeAbnormalReturn(model, [-0.08, 0.01], [-0.02, 0])?.value // such as -0.05
 */
export function cumulativeAbnormalReturn(
  model: MarketModel,
  target: ArrayLike<number>,
  market: ArrayLike<number>,
): CumulativeAbnormalReturn | null {
  const abnormal = abnormalReturns(model, target, market)
  const rows = abnormal.length
  if (rows === 0 || abnormal.includes(null)) return null
  const { residualVariance, n, marketMean, marketSumOfSquares } = model
  let value = 0
  let strayed = 0
  for (let row = 0; row < rows; row += 1) {
    value += abnormal[row]!
    strayed += market[row]! - marketMean
  }
  const factor = rows + rows ** 2 / n + strayed ** 2 / marketSumOfSquares
  const standardError = Math.sqrt(residualVariance * factor)
  const standardised = value / standardError
  return Number.isFinite(standardised) && standardError < Infinity
    ? { value, standardError, standardised }
    : null
}
