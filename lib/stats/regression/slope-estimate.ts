import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Interval } from '../basics/interval'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { hacCovariance } from './hac-covariance'
import { hc3Covariance } from './hc3-covariance'
import { neweyWestLag } from './newey-west-lag'
import type { OlsFit } from './ols'

/** A slope with its standard errors and its interval, in the unit of y over that of x. */
export interface SlopeEstimate extends Interval {
  readonly slope: number
  /** Newey and West's, with `lag` lags: right when errors remember, small in short samples. */
  readonly hacStandardError: number
  /** White's in the form HC3: holds up in short samples, but takes errors for independent. */
  readonly hc3StandardError: number
  /** The larger of the two: what the interval is made of. */
  readonly standardError: number
  readonly lag: number
  /** Rows used. */
  readonly n: number
}

/** How certain a coefficient of a fit is, by the larger of two robust standard errors: see `beta`. */
export function slopeEstimate(fit: OlsFit, position: number, level: number): Outcome<SlopeEstimate> {
  const lag = neweyWestLag(fit.n)
  const hac = hacCovariance(fit, lag)?.[position]?.[position]
  const hc3 = hc3Covariance(fit)?.[position]?.[position]
  if (hac === undefined || hc3 === undefined) return undefinedBecause('out-of-range')
  // Bartlett's sum cannot be negative, but for rounding.
  const hacStandardError = Math.sqrt(Math.max(0, hac))
  const hc3StandardError = Math.sqrt(hc3)
  const standardError = Math.max(hacStandardError, hc3StandardError)
  // Of 0 though rows pull: its square left the range of a double.
  const isLost = standardError === 0 && pulls(fit, position)
  const slope = fit.coefficients[position]!
  const reach = tQuantile((1 + level) / 2, fit.degreesOfFreedom) * standardError
  if (isLost || !Number.isFinite(reach)) return undefinedBecause('out-of-range')
  return defined({
    slope,
    lower: slope - reach,
    upper: slope + reach,
    standardError,
    hacStandardError,
    hc3StandardError,
    lag,
    n: fit.n,
  })
}

/** Whether any row's residual has a say in the coefficient. */
function pulls({ weights, residuals }: OlsFit, position: number): boolean {
  return weights[position]!.some((weight, t) => weight * residuals[t]! !== 0)
}
