/** How fast volatility forgets, and how strongly it answers to one day: what is tried. Persistence 0 is no clustering. */
const PERSISTENCES = [0.8, 0.9, 0.95, 0.97, 0.985, 0.995]
const RESPONSES = [0.02, 0.04, 0.06, 0.08, 0.1, 0.14, 0.2]

/** A variance that follows its own past: h(t+1) = longRun (1 - response - memory) + response r(t)^2 + memory h(t). */
export interface VolatilityFilter {
  /** The mean of the squared returns, to which the variance returns. */
  readonly longRun: number
  readonly response: number
  readonly memory: number
  /** The variance of the first return after the sample. */
  readonly next: number
  /** Each return over the standard deviation that was forecast for it, centred and with variance 1. */
  readonly standardised: Float64Array
}

/**
 * Returns with their clusters of volatility taken out, and the volatility that comes next.
 *
 * A GARCH(1,1) with mean 0 (Bollerslev 1986) whose long-run variance is that of the sample (variance targeting, Engle
 * and Mezrich 1996), the other two parameters the likeliest of 43 pairs under a normal quasi-likelihood. A short list
 * instead of a search: it always settles, it is quick enough to be done anew at hundreds of dates, and a forecast of
 * some days does not feel the difference. The EWMA of RiskMetrics would have volatility stay where it is; this lets it
 * return, which 20 sessions show.
 *
 * The returns must be complete. Null when all are equal or their squares leave the range of a double.
 *
 *     volatilityFilter(returns)?.next // the variance of tomorrow's return
 */
export function volatilityFilter(returns: Float64Array): VolatilityFilter | null {
  let squares = 0
  for (const value of returns) squares += value * value
  const longRun = squares / returns.length
  if (!(longRun > 0 && longRun < Infinity) || returns.every((value) => value === returns[0])) return null
  let best = { response: 0, memory: 0, cost: cost(returns, longRun, 0, 0) }
  for (const persistence of PERSISTENCES) {
    for (const response of RESPONSES) {
      const memory = persistence - response
      const tried = cost(returns, longRun, response, memory)
      if (tried < best.cost) best = { response, memory, cost: tried }
    }
  }
  const { response, memory } = best
  const standardised = new Float64Array(returns.length)
  let variance = longRun
  for (let t = 0; t < returns.length; t += 1) {
    const value = returns[t]!
    standardised[t] = value / Math.sqrt(variance)
    variance = longRun * (1 - response - memory) + response * value * value + memory * variance
  }
  standardise(standardised)
  return { longRun, response, memory, next: variance, standardised }
}

/** Minus twice the normal log-likelihood, but for a constant. */
function cost(returns: Float64Array, longRun: number, response: number, memory: number): number {
  const base = longRun * (1 - response - memory)
  let variance = longRun
  let sum = 0
  for (let t = 0; t < returns.length; t += 1) {
    const square = returns[t]! * returns[t]!
    sum += Math.log(variance) + square / variance
    variance = base + response * square + memory * variance
  }
  return sum
}

/**
 * Centres and scales in place. The mean goes because a sample of some hundred days says next to nothing of where a
 * price drifts, and twenty times next to nothing is something.
 */
function standardise(values: Float64Array): void {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count)
  for (let t = 0; t < count; t += 1) values[t] = (values[t]! - mean) / sd
}
