import { type EventWindow, eventWindow } from './event-window'
import { type RollingMarketModel, rollingMarketModel } from './rolling-market-model'

/** RiskMetrics' weight (1996), as for the EWMA correlation. */
const FADING = 0.94

/** The cumulative abnormal return of every row taken as the event; NaN where it cannot be computed. */
export interface RollingCar {
  /** CAR of the event window around the row, in the unit of the returns. */
  readonly value: Float64Array
  /** Its forecast error. */
  readonly standardError: Float64Array
  /** The forecast error by the days just before: a residual weighs 0.94 times as much as the one a row later. */
  readonly recentError: Float64Array
  /** Rows of the estimation window that counted: a number at every row. */
  readonly estimationRows: Int32Array
}

/**
 * The cumulative abnormal return of every row, each computed as if the event had been there: with the same event window
 * and an estimation window of its own that ends `gap` rows before it. What placebo tests are made of. Values and
 * standard errors are those of `marketModel` and `cumulativeAbnormalReturn` on each row.
 *
 *     recentError^2 = standardError^2 v / s^2,   v = n/(n-2) sum 0.94^k e(k)^2 / sum 0.94^k
 *
 * with e(k) the residual k rows before the end of the estimation window: volatility comes in clusters, and s^2, which
 * weighs four months alike, is late to notice. The lines are fitted in O(n) for all rows, v costs a pass per window.
 *
 * `masked` names rows that no estimation window may learn from, such as those of events. An event window takes its
 * rows as they are.
 *
 * A row in which either value is missing (NaN, infinities) is left out of estimation windows. NaN where fewer than
 * `fewest` rows are left there, where the event window is not whole, where nothing is left over, and beyond the range of
 * a double. A RangeError when the lengths differ or the window makes no sense.
 *
 *     rollingCar(target, market).value[300]
 */
export function rollingCar(
  target: ArrayLike<number>,
  market: ArrayLike<number>,
  window: EventWindow = {},
  masked: Iterable<number> = [],
): RollingCar {
  const { pre, post, estimation, fewest, gap } = eventWindow(window)
  const targets = Float64Array.from(target)
  const markets = Float64Array.from(market)
  const learnt = targets.slice()
  // A typed array ignores rows that it does not have.
  for (const row of masked) learnt[row] = Number.NaN
  const model = rollingMarketModel(learnt, markets, estimation, fewest)
  const weights = Float64Array.from(
    { length: Math.min(estimation, targets.length) },
    (_, age) => FADING ** age,
  )

  const rows = targets.length
  const days = pre + post + 1
  const value = new Float64Array(rows).fill(Number.NaN)
  const standardError = value.slice()
  const recentError = value.slice()
  const estimationRows = new Int32Array(rows)
  for (let event = pre + gap + 1; event < rows; event += 1) {
    const end = event - pre - gap - 1
    const n = model.n[end]!
    estimationRows[event] = n
    const alpha = model.alpha[end]!
    if (event + post >= rows || Number.isNaN(alpha)) continue
    const beta = model.beta[end]!
    const mean = model.marketMean[end]!
    let car = 0
    let strayed = 0
    for (let row = event - pre; row <= event + post; row += 1) {
      car += targets[row]! - alpha - beta * markets[row]!
      strayed += markets[row]! - mean
    }
    const factor = days + days ** 2 / n + strayed ** 2 / model.marketSumOfSquares[end]!
    const error = Math.sqrt(model.residualVariance[end]! * factor)
    const recent = Math.sqrt(recentVariance(learnt, markets, model, end, weights) * factor)
    if (!Number.isFinite(car / error) || !Number.isFinite(car / recent)) continue
    if (error === Infinity || recent === Infinity) continue
    value[event] = car
    standardError[event] = error
    recentError[event] = recent
  }
  return { value, standardError, recentError, estimationRows }
}

/** The residual variance with weights that fade into the past. */
function recentVariance(
  learnt: Float64Array,
  markets: Float64Array,
  model: RollingMarketModel,
  end: number,
  weights: Float64Array,
): number {
  const alpha = model.alpha[end]!
  const beta = model.beta[end]!
  const n = model.n[end]!
  const reach = Math.min(weights.length, end + 1)
  let squares = 0
  let weight = 0
  for (let age = 0; age < reach; age += 1) {
    const residual = learnt[end - age]! - alpha - beta * markets[end - age]!
    // A finite number minus itself is 0; NaN and the infinities are not.
    if (residual - residual !== 0) continue
    squares += weights[age]! * residual * residual
    weight += weights[age]!
  }
  return ((squares / weight) * n) / (n - 2)
}
