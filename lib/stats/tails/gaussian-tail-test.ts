import { completeRows } from '../basics/complete-rows'
import type { Interval } from '../basics/interval'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { quantiles } from '../basics/quantile'
import { correlation } from '../correlation/correlation'
import { monteCarloP } from '../resampling/monte-carlo-p'
import { normalDraws } from '../resampling/normal-draws'
import { seededRandom } from '../resampling/seeded-random'
import { correlationBeyond, requireThreshold } from './exceedance-correlation'
import { gaussianTailDependence } from './gaussian-tail-dependence'
import { jointWorst } from './joint-worst'
import { lowerTailDependence, worstCount } from './lower-tail-dependence'
import { standardised } from './standardised'

export interface GaussianTailOptions {
  readonly seed: number
  readonly draws: number
  /** Shares for `lowerTailDependence`, such as [0.05, 0.1]. */
  readonly shares: readonly number[]
  /** Thresholds for `exceedanceCorrelation`, such as [0, 1]; none if absent. */
  readonly thresholds?: readonly number[]
}

export interface GaussianTailTest {
  readonly n: number
  readonly correlation: number
  /** One for each share: the p of exceeding a normal pair, null where no day counts as worst. */
  readonly p: readonly (number | null)[]
  /** One for each share: where the dependence of normal samples of this length lies, 95 of 100 times. */
  readonly dependence: readonly (Interval | null)[]
  /** One for each threshold: where the exceedance correlation of such samples lies, 95 of 100 times; either tail. */
  readonly exceedance: readonly (Interval | null)[]
}

/**
 * Whether the worst days of two series fall together more often than those of two normal series with the same
 * correlation: a test by simulation (parametric bootstrap).
 *
 *     statistic = dependence - gaussianTailDependence(k/n, r),   draws: n normal rows with correlation r
 *     p = (1 + #{statistic of a draw >= observed}) / (1 + draws)
 *
 * Every draw is judged by its own r, so that the error of r counts. The p is one-sided: it asks for an excess. In
 * simulated normal pairs it rejects 4 to 6 % at a nominal 5 % (n 60, 250, 1000). It rejects for fat tails that strike
 * both at once, and also for volatility that rises in both; it does not tell the two apart. Its power is modest: joint
 * t4 returns with correlation 0.35 are told from normal ones in 10 % of samples of 60, 24 % of 250, 60 % of 1,000.
 *
 * A row in which either value is missing (NaN, infinities) is left out. 'too-few-rows' below 4 complete rows,
 * 'no-variation' when a series is constant. Same seed, same numbers. A RangeError when the lengths differ or for
 * options that make no sense.
 *
 *     gaussianTailTest(oracle, crypto, { shares: [0.05], seed: 20251007, draws: 999 }).value?.p // such as [0.001]
 */
export function gaussianTailTest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { seed, draws, shares, thresholds = [] }: GaussianTailOptions,
): Outcome<GaussianTailTest> {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`Draws are at least 1, not ${draws}.`)
  thresholds.forEach(requireThreshold)
  const [xs, ys] = completeRows(x, y).columns
  const n = xs.length
  const observed = shares.map((share) => lowerTailDependence(xs, ys, share).value)
  const r = correlation(xs, ys)
  if (n < 4) return undefinedBecause('too-few-rows')
  if (r === null) return undefinedBecause('no-variation')

  const counts = shares.map((share) => worstCount(n, share))
  const dependence = shares.map(() => new Float64Array(draws))
  const excess = shares.map(() => new Float64Array(draws))
  const exceedance = thresholds.map(() => new Float64Array(draws))
  const [u, v] = [new Float64Array(n), new Float64Array(n)]
  for (let draw = 0; draw < draws; draw += 1) {
    const normal = normalDraws(seededRandom(seed, draw))
    const own = Math.sqrt(1 - r * r)
    for (let row = 0; row < n; row += 1) {
      u[row] = normal()
      v[row] = r * u[row]! + own * normal()
    }
    const rOfDraw = correlation(u, v)!
    const [sortedU, sortedV] = [u.slice().sort(), v.slice().sort()]
    for (const [i, count] of counts.entries()) {
      if (count < 1) continue
      dependence[i]![draw] = jointWorst(u, v, sortedU[count - 1]!, sortedV[count - 1]!).joint / count
      excess[i]![draw] = dependence[i]![draw]! - gaussianTailDependence(count / n, rOfDraw)
    }
    if (thresholds.length === 0) continue
    const [zu, zv] = [standardised(u)!, standardised(v)!]
    for (const [i, threshold] of thresholds.entries()) {
      exceedance[i]![draw] = correlationBeyond(zu, zv, threshold, 'lower').value ?? Number.NaN
    }
  }
  return defined({
    n,
    correlation: r,
    // The two sides of a difference are rounded apart; equal counts must compare as equal.
    p: observed.map((value, i) =>
      value === null ? null : monteCarloP(excess[i]!, value.dependence - value.ifGaussian - 1e-12),
    ),
    dependence: observed.map((value, i) => (value === null ? null : middle(dependence[i]!))),
    exceedance: exceedance.map(middle),
  })
}

/** The range of the middle 95 % of the draws that have a value. */
function middle(values: Float64Array): Interval | null {
  const [lower, upper] = quantiles(values, [0.025, 0.975])
  return lower == null || upper == null ? null : { lower, upper }
}
