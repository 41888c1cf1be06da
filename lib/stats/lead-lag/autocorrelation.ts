import type { Outcome } from '../basics/outcome'
import { defined } from '../basics/outcome'
import { crossCorrelation } from './cross-correlation'

/**
 * How closely a series moves with its own past, at lags 0 (which is 1) to maximumLag.
 *
 *     r(k) = sum_t d(t+k) d(t) / sum d^2,   d = value - mean
 *
 * The mean and the denominator are those of the whole series (divisor n; acf of R, and of statsmodels with
 * adjusted=False). No unit. Reasons and RangeErrors are those of `crossCorrelation`.
 *
 *     autocorrelation([1, 2, 3, 4], 1).value // [1, 0.25]
 */
export function autocorrelation(values: ArrayLike<number>, maximumLag: number): Outcome<readonly number[]> {
  const outcome = crossCorrelation(values, values, maximumLag)
  return outcome.value === null ? outcome : defined(outcome.value.r.slice(maximumLag))
}
