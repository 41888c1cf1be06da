import { mean } from '../basics/mean'
import { garch } from '../volatility/garch'

/** How much of the past an exponentially weighted variance keeps from day to day, where no GARCH can be fitted. */
const KEPT = 0.97

export interface VolatilityPath {
  /** The standard deviation of each row, given the rows before, up to a constant factor. */
  readonly volatility: Float64Array
  /** (value - mean) / volatility: what is left once the clusters are taken out. */
  readonly standardised: Float64Array
}

/**
 * The changing volatility of complete returns, to be taken out and put back: GARCH(1,1) where it can be fitted (200
 * rows and more), which finds none where there is none; else an exponentially weighted variance about the mean that
 * keeps 97 % from day to day and starts at the plain variance.
 */
export function volatilityPath(values: Float64Array): VolatilityPath {
  const { value: fit } = garch(values)
  if (fit !== null) {
    return { volatility: fit.variances.map(Math.sqrt), standardised: fit.standardised }
  }
  const centre = mean(values) ?? 0
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0)
  const deviations = values.map((value) => (value - centre) / largest)
  let variance = deviations.reduce((sum, value) => sum + value * value, 0) / values.length
  const volatility = deviations.map((deviation) => {
    const today = Math.sqrt(variance)
    variance = KEPT * variance + (1 - KEPT) * deviation * deviation
    return today
  })
  return { volatility, standardised: deviations.map((deviation, i) => deviation / volatility[i]!) }
}
