import { sumOfLogs } from '../basics/sum-of-logs'
import { degreesOfLeastCost } from './degrees-of-least-cost'

/**
 * The degrees of freedom of the bivariate t distribution that suits two columns best: how much likelier than normal it
 * is that both go far at once.
 *
 *     log f = log nu - log(nu - 2) - (nu + 2)/2 log( 1 + q / (nu - 2) ) + ...,   q = (u^2 - 2 r u v + v^2) / (1 - r^2)
 *
 * (maximum likelihood, the columns scaled to variance 1 and with correlation r). No unit. Always above 2.2, since the
 * variance that everything is scaled by must exist; 500 stands for normal.
 *
 * The columns must be complete and of mean 0 and variance 1, and the correlation between -1 and 1, exclusive.
 *
 *     tDegrees(u, v, 0.4) // about 5 for daily returns
 */
export function tDegrees(u: Float64Array, v: Float64Array, correlation: number): number {
  const left = 1 - correlation * correlation
  const distances = u.map((a, i) => (a * a - 2 * correlation * a * v[i]! + v[i]! * v[i]!) / left)
  const factors = new Float64Array(u.length)
  // Minus the mean log-likelihood, but for what does not depend on the degrees.
  return degreesOfLeastCost((degrees) => {
    for (let i = 0; i < distances.length; i += 1) factors[i] = 1 + distances[i]! / (degrees - 2)
    return ((degrees + 2) / 2) * (sumOfLogs(factors) / distances.length) + Math.log1p(-2 / degrees)
  })
}
