import { finiteOrNull } from '../basics/finite-or-null'
import { type GarchCoefficients, type GarchStart, garchPass } from './garch-pass'

/**
 * How probable returns are, on a log scale, if they have a constant mean and GARCH(1,1) variances (Bollerslev 1986)
 * and are normal given them. Only differences between two such numbers mean anything.
 *
 *     e = r - mu,   h(t) = omega + alpha e(t-1)^2 + beta h(t-1)
 *     log L = -1/2 sum( log 2 pi + log h + e^2 / h )
 *
 * The first variance is omega + (alpha + beta) mean(e^2), as in the benchmark of Fiorentini, Calzolari and Panattoni
 * (1996); `start: 'sample'` takes mean(e^2) instead, as the R package rugarch does. mu is in the unit of the returns,
 * omega in its square.
 *
 * Null with a missing value (NaN, infinities), since the order of the rows matters, without any row, and where a
 * variance leaves the range of a double. A RangeError unless omega, alpha and beta are at least 0.
 *
 *     garchLogLikelihood([0.01, -0.02, 0.015], { mu: 0, omega: 1e-5, alpha: 0.1, beta: 0.85 }) // 8.21
 */
export function garchLogLikelihood(
  returns: ArrayLike<number>,
  coefficients: GarchCoefficients,
  { start = 'implied' }: { readonly start?: GarchStart } = {},
): number | null {
  const { mu, omega, alpha, beta } = coefficients
  if (!(Number.isFinite(mu) && omega >= 0 && alpha >= 0 && beta >= 0)) {
    throw new RangeError(
      `mu must be a number and omega, alpha, beta at least 0, not ${mu}, ${omega}, ${alpha}, ${beta}.`,
    )
  }
  const rows = Float64Array.from(returns)
  return rows.length > 0 && rows.every(Number.isFinite)
    ? finiteOrNull(garchPass(rows, coefficients, start))
    : null
}
