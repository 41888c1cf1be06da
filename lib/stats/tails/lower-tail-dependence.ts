import { completeRows } from '../basics/complete-rows'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { correlation } from '../correlation/correlation'
import { gaussianTailDependence } from './gaussian-tail-dependence'
import { jointWorst } from './joint-worst'

export interface LowerTailDependence {
  /** Complete rows. */
  readonly n: number
  /** Days among the worst of x and of y: floor(share n) each, more where the last of them is tied. */
  readonly worstX: number
  readonly worstY: number
  /** Days among the worst of both. */
  readonly joint: number
  /** joint / sqrt(worstX worstY), from 0 to 1: without ties, the share of x's worst days that are y's too. */
  readonly dependence: number
  /** What `joint` would be on average if the two had nothing to do with each other: worstX worstY / n. */
  readonly jointIfIndependent: number
  /** Pearson's correlation of all rows, and the `dependence` of two normal series that have it. */
  readonly correlation: number
  readonly ifGaussian: number
}

/**
 * How often the worst days of two series fall together: the empirical lower tail dependence at a share.
 *
 *     dependence = #{ x <= its k-th smallest and y <= its k-th smallest } / k,   k = floor(share n)
 *
 * (chi(u) of Coles, Heffernan and Tawn 1999, seen from below.) 1 means the same days, `share` what chance gives if
 * the two are unrelated. Beside it stands what two normal series with the same correlation would show at the same
 * share, since two correlated series have joint bad days without anything special in the tail. Counts, so no divisor
 * but k, and only the order of the values matters. Days tied with the k-th are all counted, and the formula then has
 * sqrt(worstX worstY) for k. See `lowerTailInterval` and `gaussianTailTest` for how sure it is.
 *
 * A row in which either value is missing (NaN, infinities) is left out. 'too-few-rows' when share n is below 1,
 * 'no-variation' when a series is constant. A RangeError when the lengths differ or the share is not above 0 and at
 * most 0.5.
 *
 *     lowerTailDependence(oracle, crypto, 0.05).value // { joint: 14, dependence: 0.35, ifGaussian: 0.11, ... }
 */
export function lowerTailDependence(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  share: number,
): Outcome<LowerTailDependence> {
  if (!(share > 0 && share <= 0.5)) throw new RangeError(`The worst days are at most half, not ${share}.`)
  const [xs, ys] = completeRows(x, y).columns
  const n = xs.length
  const worst = worstCount(n, share)
  if (worst < 1) return undefinedBecause('too-few-rows')
  const r = correlation(xs, ys)
  if (r === null) return undefinedBecause('no-variation')
  const [boundX, boundY] = [xs, ys].map((values) => values.slice().sort()[worst - 1]!) as [number, number]
  const { worstX, worstY, joint } = jointWorst(xs, ys, boundX, boundY)
  const scale = Math.sqrt(worstX * worstY)
  return defined({
    n,
    worstX,
    worstY,
    joint,
    dependence: joint / scale,
    jointIfIndependent: (worstX * worstY) / n,
    correlation: r,
    // Ties can make every row one of the worst, and then every row is so in both.
    ifGaussian: scale === n ? 1 : gaussianTailDependence(scale / n, r),
  })
}

/** How many days are the worst `share`: rounded down, but not on account of the binary fraction. */
export function worstCount(n: number, share: number): number {
  return Math.floor(share * n + 1e-9)
}
