import { completeRows } from '../basics/complete-rows'
import type { Reason } from '../basics/outcome'
import { correlation } from '../correlation/correlation'
import { gaussianExceedanceCorrelation } from './gaussian-exceedance-correlation'
import { standardised } from './standardised'

/** Two days always correlate perfectly and three nearly so: below this many there is no correlation to speak of. */
const FEWEST_DAYS = 4

export interface ExceedanceCorrelation {
  /** Complete rows, and those in which both series lie beyond the threshold. */
  readonly n: number
  readonly exceeding: number
  /** Over those rows. */
  readonly correlation: number | null
  /** What two normal series with the same overall correlation would show on such days. */
  readonly ifGaussian: number | null
  /** Why `correlation` is null. */
  readonly reason: Reason | null
}

/**
 * The correlation of two series on the days on which both fell (or rose) far: the exceedance correlation.
 *
 *     lower: Pearson's r over the rows with zx <= -threshold and zy <= -threshold;   upper: zx, zy >= threshold
 *     z = (value - mean) / sd,   divisor n - 1
 *
 * (Longin and Solnik 2001, Ang and Chen 2002.) `threshold` is in standard deviations. It cannot be compared with the
 * overall correlation: picking days lowers it, for normal series to `ifGaussian`. An excess over that in the lower
 * tail but not in the upper says that the two keep together in falls more than in rises. Few days are left at high
 * thresholds: look at `exceeding`, and at the range in `gaussianTailTest`.
 *
 * A row in which either value is missing (NaN, infinities) is left out. Null with 'too-few-rows' below 4 rows beyond
 * the threshold, with 'no-variation' when a series is constant, over all rows or these. A RangeError when the lengths
 * differ or the threshold is not from 0 to 5.
 *
 *     exceedanceCorrelation(oracle, crypto, 1, 'lower') // { exceeding: 61, correlation: 0.44, ifGaussian: 0.05, ... }
 */
export function exceedanceCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  threshold: number,
  side: 'lower' | 'upper',
): ExceedanceCorrelation {
  requireThreshold(threshold)
  const [xs, ys] = completeRows(x, y).columns
  const n = xs.length
  const r = correlation(xs, ys)
  if (r === null) {
    const reason = n < FEWEST_DAYS ? 'too-few-rows' : 'no-variation'
    return { n, exceeding: 0, correlation: null, ifGaussian: null, reason }
  }
  const { exceeding, value } = correlationBeyond(standardised(xs)!, standardised(ys)!, threshold, side)
  return {
    n,
    exceeding,
    correlation: value,
    ifGaussian: gaussianExceedanceCorrelation(threshold, r),
    reason: value !== null ? null : exceeding < FEWEST_DAYS ? 'too-few-rows' : 'no-variation',
  }
}

/** @throws RangeError unless the threshold lies from 0 to 5. */
export function requireThreshold(threshold: number): void {
  if (!(threshold >= 0 && threshold <= 5)) {
    throw new RangeError(`A threshold lies between 0 and 5 standard deviations, not at ${threshold}.`)
  }
}

/** The rows in which both standardised columns lie beyond the threshold, and their correlation. */
export function correlationBeyond(
  zx: Float64Array,
  zy: Float64Array,
  threshold: number,
  side: 'lower' | 'upper',
): { readonly exceeding: number; readonly value: number | null } {
  const sign = side === 'lower' ? -1 : 1
  const isBeyond = (_: number, row: number) => sign * zx[row]! >= threshold && sign * zy[row]! >= threshold
  const xs = zx.filter(isBeyond)
  const ys = zy.filter(isBeyond)
  return { exceeding: xs.length, value: xs.length < FEWEST_DAYS ? null : correlation(xs, ys) }
}
