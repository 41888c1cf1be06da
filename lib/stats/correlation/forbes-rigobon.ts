import { completeRows } from '../basics/complete-rows'
import { finiteOrNull } from '../basics/finite-or-null'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { variance } from '../basics/variance'
import { correlation } from './correlation'
import { volatilityAdjustedCorrelation } from './volatility-adjusted-correlation'

/** The returns of the source x and of y over one period, row by row. */
export interface Period {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

export interface ForbesRigobon {
  /** Pearson's correlation in the calm period and in the crisis, as they are. */
  readonly calm: number
  readonly crisis: number
  /** That of the crisis, had the source been as calm as before. */
  readonly adjusted: number
  /** By what share the variance of the source was higher: 1 is twice as high. */
  readonly delta: number
  /** Complete rows in either. */
  readonly calmRows: number
  readonly crisisRows: number
}

/** Fewer rows than this are no period. */
const FEWEST = 4

/**
 * Whether two assets moved together more closely in a crisis, beyond what the source's larger movements bring about by
 * themselves: the correlation of either period, and that of the crisis corrected by Forbes and Rigobon (2002); see
 * `volatilityAdjustedCorrelation` for the formula and its conditions. Always show the adjusted number beside the raw
 * one. x is the source; the two sides are not interchangeable. The variances have the divisor n-1.
 *
 * In each period a row in which either value is missing (NaN, infinities) is left out. The reasons why there is none:
 * 'too-few-rows' below 4 complete rows in a period, 'no-variation' when a series is constant in a period,
 * 'out-of-range' when the ratio of the variances is. A RangeError when the lengths within a period differ.
 *
 *     forbesRigobon({ x: orclBefore, y: totalBefore }, { x: orclAfter, y: totalAfter })
 */
export function forbesRigobon(calm: Period, crisis: Period): Outcome<ForbesRigobon> {
  const [calmX, calmY] = completeRows(calm.x, calm.y).columns
  const [crisisX, crisisY] = completeRows(crisis.x, crisis.y).columns
  if (calmX.length < FEWEST || crisisX.length < FEWEST) return undefinedBecause('too-few-rows')
  const before = correlation(calmX, calmY)
  const during = correlation(crisisX, crisisY)
  if (before === null || during === null) return undefinedBecause('no-variation')
  const delta = finiteOrNull((variance(crisisX) ?? Number.NaN) / (variance(calmX) ?? Number.NaN) - 1)
  // Minus 1 exactly: a ratio of variances too small for a double.
  if (delta === null || delta <= -1) return undefinedBecause('out-of-range')
  return defined({
    calm: before,
    crisis: during,
    adjusted: volatilityAdjustedCorrelation(during, delta),
    delta,
    calmRows: calmX.length,
    crisisRows: crisisX.length,
  })
}
