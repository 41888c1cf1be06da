import { covariance } from './covariance'

/**
 * The sample variance: the covariance of a series with itself, in the square of its unit.
 *
 *     variance = (1/(n-1)) sum (value - mean)^2
 *
 * The divisor is n-1, so that the expected value is the variance of the population. Missing values (NaN,
 * infinities) are left out. Null below two values, or when the result exceeds the range of a double.
 *
 *     variance([1, 2, 6]) // 7
 */
export function variance(values: ArrayLike<number>): number | null {
  return covariance(values, values)
}
