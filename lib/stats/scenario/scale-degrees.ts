import { sumOfLogs } from '../basics/sum-of-logs'
import { degreesOfLeastCost } from './degrees-of-least-cost'

/**
 * The degrees of freedom whose t-scale (`tScale`) tells best how far v lies from its line on u after a move of u of any
 * size: how much wilder one is when the other is.
 *
 *     sum log g(u) + n log mean( (v - r u)^2 / g(u)^2 ) / 2   least,   g = tScale(nu, u)
 *
 * (quasi-likelihood of a scale known up to a factor.) Where `tDegrees` asks what the bulk of both looks like, this asks
 * only for the relation that a shock makes use of. Over one session of a t distribution both ask for the same; sums over
 * several are nearly normal in the bulk, and their large moves still come together. No unit, from 2.2 to 500.
 *
 * The columns must be complete and of mean 0 and variance 1, and the correlation between -1 and 1, exclusive.
 *
 *     scaleDegrees(u, v, 0.4) // about 5 for daily returns
 */
export function scaleDegrees(u: Float64Array, v: Float64Array, correlation: number): number {
  const squares = u.map((a, i) => (v[i]! - correlation * a) ** 2)
  const scales = new Float64Array(u.length)
  return degreesOfLeastCost((degrees) => {
    let scaled = 0
    for (let i = 0; i < u.length; i += 1) {
      // The square of `tScale`, but for a factor that is the same for all and drops out.
      const scale = degrees - 2 + u[i]! * u[i]!
      scales[i] = scale
      scaled += squares[i]! / scale
    }
    return sumOfLogs(scales) / u.length + Math.log(scaled / u.length)
  })
}
