/** mu in the unit of the returns, omega in its square, alpha and beta without unit. */
export interface GarchCoefficients {
  readonly mu: number
  readonly omega: number
  readonly alpha: number
  readonly beta: number
}

/** Where the recursion of the variance starts, with m the mean of e^2: 'implied' omega + (alpha + beta) m, or 'sample' m. */
export type GarchStart = 'implied' | 'sample'

/** What one pass may write beside the log likelihood, each as long as the returns. */
export interface GarchPaths {
  readonly variances?: Float64Array
  /** The derivatives of each row's log likelihood by mu, omega, alpha and beta. */
  readonly scores?: readonly [Float64Array, Float64Array, Float64Array, Float64Array]
}

const LOG_TWO_PI = Math.log(2 * Math.PI)

/**
 * One pass of the GARCH(1,1) recursion over complete returns: the normal log likelihood, its derivatives by mu, omega,
 * alpha and beta (Fiorentini, Calzolari and Panattoni 1996) where `gradient` is given, and paths.
 *
 *     e = r - mu,   h(t) = omega + alpha e(t-1)^2 + beta h(t-1),   log L = -1/2 sum( log 2 pi + log h + e^2/h )
 *
 * -Infinity where a variance is not positive or out of range.
 */
export function garchPass(
  returns: Float64Array,
  { mu, omega, alpha, beta }: GarchCoefficients,
  start: GarchStart,
  gradient?: Float64Array,
  { variances, scores }: GarchPaths = {},
): number {
  const n = returns.length
  let sum = 0
  let squares = 0
  for (let t = 0; t < n; t += 1) {
    const e = returns[t]! - mu
    sum += e
    squares += e * e
  }
  const mean = squares / n
  const slopeOfMean = (-2 * sum) / n

  const isImplied = start === 'implied'
  let h = isImplied ? omega + (alpha + beta) * mean : mean
  let byMu = isImplied ? (alpha + beta) * slopeOfMean : slopeOfMean
  let byOmega = isImplied ? 1 : 0
  let byAlpha = isImplied ? mean : 0
  let byBeta = byAlpha
  let logs = 0
  let [slopeMu, slopeOmega, slopeAlpha, slopeBeta] = [0, 0, 0, 0]
  for (let t = 0; t < n; t += 1) {
    if (!(h > 0 && h < Infinity)) return -Infinity
    const e = returns[t]! - mu
    const ratio = (e * e) / h
    logs += Math.log(h) + ratio
    if (variances) variances[t] = h
    if (gradient) {
      const pull = (ratio - 1) / (2 * h)
      const rowMu = pull * byMu + e / h
      slopeMu += rowMu
      slopeOmega += pull * byOmega
      slopeAlpha += pull * byAlpha
      slopeBeta += pull * byBeta
      if (scores) {
        scores[0][t] = rowMu
        scores[1][t] = pull * byOmega
        scores[2][t] = pull * byAlpha
        scores[3][t] = pull * byBeta
      }
      byMu = beta * byMu - 2 * alpha * e
      byOmega = 1 + beta * byOmega
      byAlpha = e * e + beta * byAlpha
      byBeta = h + beta * byBeta
    }
    h = omega + alpha * e * e + beta * h
  }
  gradient?.set([slopeMu, slopeOmega, slopeAlpha, slopeBeta])
  return -0.5 * (n * LOG_TWO_PI + logs)
}
