import { dot } from '../basics/dot'
import type { OlsFit } from './ols'

/**
 * The covariance of least-squares coefficients when the errors vary in size and depend on those shortly before
 * (heteroskedasticity and autocorrelation consistent).
 *
 *     V = sum_t u(t) u(t)' + sum_{l=1..L} (1 - l/(L+1)) sum_t [ u(t) u(t-l)' + u(t-l) u(t)' ]
 *     u(t) = (X'X)^-1 x(t) e(t)
 *
 * (Newey and West 1987, Bartlett's weights.) Plain sums: no factor n / (n - k), as in statsmodels with
 * use_correction=False and in R's sandwich with adjust=FALSE. With lag 0 it is White's covariance (HC0). Square units
 * of the coefficients, row by row in their order.
 *
 * Null when an entry exceeds the range of a double. A RangeError when the lag is not a whole number of at least 0;
 * `neweyWestLag` proposes one.
 *
 *     hacCovariance(fit, neweyWestLag(fit.n))?.[1]?.[1] // the variance of the second coefficient
 */
export function hacCovariance(fit: OlsFit, lag: number): Float64Array[] | null {
  if (!Number.isInteger(lag) || lag < 0) throw new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`)
  const { n, residuals } = fit
  const influences = fit.weights.map((weight) => weight.map((value, t) => value * residuals[t]!))
  const covariance = influences.map((a) =>
    Float64Array.from(influences, (b) => {
      let sum = dot(a, b)
      for (let back = 1; back <= Math.min(lag, n - 1); back += 1) {
        const share = 1 - back / (lag + 1)
        sum += share * dot(a.subarray(back), b.subarray(0, n - back))
        sum += share * dot(b.subarray(back), a.subarray(0, n - back))
      }
      return sum
    }),
  )
  return covariance.every((row) => row.every(Number.isFinite)) ? covariance : null
}
