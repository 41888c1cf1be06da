import { quantiles } from '../basics/quantile'

/** The shares at which the quantiles of the placebo dates are given. */
export const PLACEBO_SHARES = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975] as const

/** Where one value stands among those of other dates. */
export interface PlaceboTest {
  /** How many other dates. */
  readonly n: number
  /** Two-sided: how often another date lies at least as far from 0. */
  readonly p: number
  /** Lower tail: how often another date lies at least as low. */
  readonly pLower: number
  /** The place of the value when all are put in order, 1 for the lowest. */
  readonly rank: number
  /** The share of the other dates that moved at least as far the same way: a description, not a test. */
  readonly shareAtLeast: number
  /** Of the other dates, at `PLACEBO_SHARES`. */
  readonly quantiles: readonly (number | null)[]
  /** The values of the other dates, ascending. */
  readonly values: readonly number[]
}

/**
 * Compares a value with those that the same computation gives for other dates, on which nothing special is known to
 * have happened: a randomisation test with dates drawn by the calendar (Fisher 1935; Conley and Taber 2011 for one
 * treated unit).
 *
 *     p = (1 + #{ |other| >= |value| }) / (1 + n),   pLower = (1 + #{ other <= value }) / (1 + n)
 *
 * The 1 counts the date itself, so p is never 0: with 19 other dates it can be no less than 0.05. If the date were
 * picked at random, p would be at most 0.05 in 5 % of the cases, whatever the distribution of the returns.
 *
 * In the unit of the values. Missing values (NaN, infinities) are left out. Null when the value itself is missing or
 * no other is left.
 *
 *     placeboTest([0.01, -0.02, 0.005], -0.015)?.p // 0.5: itself and one of three
 */
export function placeboTest(others: ArrayLike<number>, value: number): PlaceboTest | null {
  const values = Float64Array.from(others).filter(Number.isFinite).sort()
  const n = values.length
  if (!Number.isFinite(value) || n === 0) return null
  let asFar = 0
  let below = 0
  let notAbove = 0
  let notBelow = 0
  for (const other of values) {
    if (Math.abs(other) >= Math.abs(value)) asFar += 1
    if (other < value) below += 1
    if (other <= value) notAbove += 1
    if (other >= value) notBelow += 1
  }
  return {
    n,
    p: (1 + asFar) / (1 + n),
    pLower: (1 + notAbove) / (1 + n),
    rank: 1 + below,
    shareAtLeast: (value < 0 ? notAbove : notBelow) / n,
    quantiles: quantiles(values, PLACEBO_SHARES),
    values: Array.from(values),
  }
}
