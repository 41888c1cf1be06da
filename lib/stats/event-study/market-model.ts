import { completeRows } from '../basics/complete-rows'
import { mean } from '../basics/mean'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { variance } from '../basics/variance'
import { constant } from '../regression/constant'
import { ols } from '../regression/ols'

/** A smaller share of the squares than this left over is rounding, not movement. */
const ROUNDING = 1e-20

/** How a series usually moves with the market, and how far it usually strays from that. */
export interface MarketModel {
  /** What the series gains per row when the market stands still. */
  readonly alpha: number
  /** What it gains per unit that the market gains. */
  readonly beta: number
  /** Of what is left over, in squared units of the returns; divisor n - 2. */
  readonly residualVariance: number
  /** Rows behind it. */
  readonly n: number
  readonly marketMean: number
  /** Of the market's deviations from its mean, summed, not divided. */
  readonly marketSumOfSquares: number
}

/**
 * The market model: the line by which a target's return is expected from the market's (Sharpe 1963; MacKinlay 1997).
 *
 *     target = alpha + beta market + e,   residual variance = sum e^2 / (n - 2)
 *
 * Fitted by least squares to the rows given, the estimation window, which should end before the event. Choose the
 * market before looking at the result: taken against another index, the abnormal return is another one.
 *
 * A row in which either value is missing (NaN, infinities) is left out. Reasons: 'too-few-rows' below 3 complete rows,
 * 'no-variation' when the market is constant or the target a linear function of it, so that nothing is left over to
 * measure an event by, 'out-of-range' beyond the range of a double. Lengths that differ are a RangeError.
 *
 *     marketModel([0.01, 0.03, -0.02, 0.01], [0.01, 0.02, -0.01, 0]).value?.beta // 1.5
 */
export function marketModel(target: ArrayLike<number>, market: ArrayLike<number>): Outcome<MarketModel> {
  const [targets, markets] = completeRows(target, market).columns
  const n = targets.length
  const { value: fit, reason } = ols(targets, [constant(n), markets])
  if (fit === null) return undefinedBecause(reason === 'collinear' ? 'no-variation' : reason)
  const { residualSumOfSquares, coefficients, inverse } = fit
  const total = variance(targets)
  const marketMean = mean(markets)
  const marketSumOfSquares = 1 / inverse[1]![1]!
  if (total === null || marketMean === null || !(marketSumOfSquares < Infinity)) {
    return undefinedBecause('out-of-range')
  }
  if (residualSumOfSquares <= ROUNDING * total * (n - 1)) return undefinedBecause('no-variation')
  return defined({
    alpha: coefficients[0]!,
    beta: coefficients[1]!,
    residualVariance: residualSumOfSquares / (n - 2),
    n,
    marketMean,
    marketSumOfSquares,
  })
}
