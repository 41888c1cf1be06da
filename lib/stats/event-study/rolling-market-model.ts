import { rollingMoments } from '../rolling/rolling-moments'
import { type MarketModel, marketModel } from './market-model'

/** The figures of `MarketModel`, at each row those of the window that ends there; NaN where there is none. */
export interface RollingMarketModel {
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly residualVariance: Float64Array
  /** Complete rows in the window: a number at every row. */
  readonly n: Int32Array
  readonly marketMean: Float64Array
  readonly marketSumOfSquares: Float64Array
}

/** Where less than this share of the squares is left over, the difference loses digits, and the line is fitted afresh. */
const THIN = 1e-4
/** Outside these bounds the product of two sums of squares may leave the range of a double. */
const SMALLEST = 1e-140
const LARGEST = 1e140

/**
 * The market model over every trailing window, in O(n) and as exact as `marketModel` on each: what thousands of placebo
 * dates need, each with an estimation window of its own.
 *
 * Made from `rollingMoments`. NaN stands for undefined, in the result as in the input: in a window with fewer than
 * `minimumRows` complete rows (by default: with any missing), of a constant market, or with nothing left over. A row in
 * which either value is missing (NaN, infinities) is left out. A RangeError when the lengths differ, the window is
 * below 3, or `minimumRows` not between 3 and the window.
 *
 *     rollingMarketModel(target, market, 120, 60).beta[200] // from rows 81 to 200
 */
export function rollingMarketModel(
  target: Float64Array,
  market: Float64Array,
  window: number,
  minimumRows = window,
): RollingMarketModel {
  const rows = target.length
  if (market.length !== rows) {
    throw new RangeError(`Series must have one length, not ${rows} and ${market.length}.`)
  }
  if (!Number.isInteger(window) || window < 3) {
    throw new RangeError(`A window must be a whole number of at least 3, not ${window}.`)
  }
  if (!Number.isInteger(minimumRows) || minimumRows < 3 || minimumRows > window) {
    throw new RangeError(`minimumRows must be a whole number from 3 to ${window}, not ${minimumRows}.`)
  }
  const { n, meanX, meanY, xx, yy, xy } = rollingMoments(market, target, window)
  const undefinedLine = () => new Float64Array(rows).fill(Number.NaN)
  const result: RollingMarketModel = {
    alpha: undefinedLine(),
    beta: undefinedLine(),
    residualVariance: undefinedLine(),
    n,
    marketMean: undefinedLine(),
    marketSumOfSquares: undefinedLine(),
  }
  for (let row = 0; row < rows; row += 1) {
    if (n[row]! < minimumRows || xx[row] === 0) continue
    const beta = xy[row]! / xx[row]!
    const rest = yy[row]! - beta * xy[row]!
    const isPlain = xx[row]! > SMALLEST && xx[row]! < LARGEST && yy[row]! > SMALLEST && yy[row]! < LARGEST
    if (isPlain && rest > THIN * yy[row]!) {
      result.alpha[row] = meanY[row]! - beta * meanX[row]!
      result.beta[row] = beta
      result.residualVariance[row] = rest / (n[row]! - 2)
      result.marketMean[row] = meanX[row]!
      result.marketSumOfSquares[row] = xx[row]!
    } else {
      const start = Math.max(0, row - window + 1)
      const fresh = marketModel(target.subarray(start, row + 1), market.subarray(start, row + 1)).value
      if (fresh !== null) write(fresh, result, row)
    }
  }
  return result
}

function write(model: MarketModel, into: RollingMarketModel, row: number): void {
  into.alpha[row] = model.alpha
  into.beta[row] = model.beta
  into.residualVariance[row] = model.residualVariance
  into.marketMean[row] = model.marketMean
  into.marketSumOfSquares[row] = model.marketSumOfSquares
}
