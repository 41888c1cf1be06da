import { variance } from './variance'

/**
 * The sample standard deviation: the usual distance of a value from the mean, in the unit of the values.
 *
 *     standardDeviation = sqrt( (1/(n-1)) sum (value - mean)^2 )
 *
 * The divisor is n-1. Of daily log returns it is the daily volatility; it is not annualised. Missing values (NaN,
 * infinities) are left out. Null below two values.
 *
 *     standardDeviation([2, 4, 6]) // 2
 */
export function standardDeviation(values: ArrayLike<number>): number | null {
  const squared = variance(values)
  return squared === null ? null : Math.sqrt(Math.max(0, squared))
}
