import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { constant } from '../regression/constant'
import { ols } from '../regression/ols'
import { normalDraws } from '../resampling/normal-draws'
import { type Random, seededRandom } from '../resampling/seeded-random'
import { type BubbleOptions, checkedOptions } from './bsadf'
import { scaledLevels } from './scaled-levels'
import { type SimulatedStatistics, type SimulationOptions, simulateStatistics } from './simulate-statistics'

export interface WildBootstrapOptions extends BubbleOptions, SimulationOptions {
  /** What multiplies each step: 'rademacher', 1 or -1 (the default), or 'normal', a standard normal number. */
  readonly weights?: 'rademacher' | 'normal'
  /** Whether the steps keep their places ('kept', the default) or each is drawn from all of them ('resampled'). */
  readonly places?: 'kept' | 'resampled'
  /** Levels, from the first full window on, over which the bound is to hold as a whole: all of them if absent. */
  readonly controlled?: number
}

/**
 * What the bubble statistics reach by chance in a series that wanders with the very volatility of this one, but is
 * not explosive: critical values and draws for a p-value that hold up under fat tails and clusters of volatility.
 *
 *     dy(t) = a + c1 dy(t-1) + ... + cp dy(t-p) + e(t)      fitted to the series: b = 0, the null hypothesis
 *     dy*(t) = c1 dy*(t-1) + ... + cp dy*(t-p) + w(t) e(t),  y*(0) = y(0),  w(t) = 1 or -1 by the toss of a coin
 *
 * Every draw is a series with wild steps on the same days as the original and directions of its own. `gsadf[1]`, the
 * 95 % quantile of the largest BSADF, bounds the whole path at once: under the null hypothesis BSADF exceeds it anywhere
 * in 5 % of samples. So it is the line by which to date episodes, and `monteCarloP(gsadfDraws, gsadf)` is the p that goes
 * with it. `bsadf[1]` is the pointwise path.
 *
 * Keeping the places is the wild bootstrap of Harvey, Leybourne, Sollis and Taylor (2016), who multiply the changes
 * themselves by standard normal numbers (about `weights: 'normal'`; radf_wb_cv of exuber, which has 1 or -1 as its
 * option dist_rad). That of
 * Phillips and Shi (2020), as in psymonitor's cvPSYwmboot, is `weights: 'normal', places: 'resampled'` (there all
 * draws share one weight, by what looks like a slip; here each step has its own), and its Tb is minWindow + lag +
 * `controlled`. It is not the default because drawing the steps anew breaks up the clusters, and because normal weights
 * thicken the tails of the draws.
 *
 * Rejections at a nominal 5 % in simulated random walks (100 to 500 rows; study `bubbles` in CALIBRATION.md): 4 to 7 %,
 * where iid values reject 5 to 6 % with normal steps, 7 to 9 % with those of a t with 4 degrees of freedom, and 11, 16
 * and 27 % under GARCH with 100, 250 and 500 rows. The other ways, simulated apart from that study (100 and 250 rows):
 * resampled with 1 or -1, 3 to 8 % but 15 % under GARCH with 250 rows; kept with normal weights, 0 to 4 %; resampled
 * with normal weights, 0 to 7 %. The bound dates an episode (`bubbleEpisodes`) in at most 1 % of walks, the pointwise iid
 * path in 19 to 65 %.
 *
 * The right size costs power, since a collapse is itself a wild step that every draw has: a planted bubble of 50 in 250
 * rows is found in 87 to 93 % of samples (iid values: 90 to 97 %), one of 20 in 100 rows in 13 to 27 % (33 to 61 %).
 * One violent month raises the bound for all days, so a long range finds only what stands out from its wildest time: ask
 * for a shorter one beside it. Where volatility grows with the level, as in a price without logarithm, the bound is high.
 *
 * With a shorter `controlled` period each draw takes a stretch of that length from the steps, begun at random.
 *
 * The order of the rows matters: a missing value (NaN, infinities) is the reason 'missing-values'; 'too-few-rows' when
 * not even one window fits, 'collinear' where the lagged changes are, 'no-variation' when no draw has a t-value. Same
 * seed, same numbers. A RangeError for options that make no sense.
 *
 *     gsadfWildBootstrap(logPrices, { seed: 20251007, draws: 999 }).value?.gsadf // 90, 95 and 99 %
 */
export function gsadfWildBootstrap(
  levels: ArrayLike<number>,
  { weights = 'rademacher', places = 'kept', controlled, ...options }: WildBootstrapOptions,
): Outcome<SimulatedStatistics> {
  const { minWindow, lag } = checkedOptions(levels.length, options)
  const first = minWindow + lag
  const scaled = scaledLevels(levels)
  if (scaled === null) return undefinedBecause('missing-values')
  if (levels.length < first + 1) return undefinedBecause('too-few-rows')
  const fit = fitUnderNull(scaled, lag)
  if (fit.value === null) return fit

  const length = controlledLength(levels.length, first, controlled)
  const { coefficients, residuals } = fit.value
  const simulated = new Float64Array(length)
  const changes = new Float64Array(length)
  for (let t = 1; t <= lag; t += 1) changes[t] = scaled[t]! - scaled[t - 1]!
  const statistics = simulateStatistics({ ...options, minWindow, lag }, (draw) => {
    const random = seededRandom(options.seed, draw)
    const weight = weights === 'normal' ? normalDraws(random) : rademacherDraws(random)
    const place = residualPlaces(residuals.length, length - 1 - lag, places, random)
    simulated[0] = scaled[0]!
    for (let t = 1; t < length; t += 1) {
      if (t > lag) {
        let change = weight() * residuals[place(t - 1 - lag)]!
        for (let j = 1; j <= lag; j += 1) change += coefficients[j - 1]! * changes[t - j]!
        changes[t] = change
      }
      simulated[t] = simulated[t - 1]! + changes[t]!
    }
    return simulated
  })
  return statistics === null ? undefinedBecause('no-variation') : defined(statistics)
}

/** The changes regressed on their own past and a constant: what a series without explosive growth would follow. */
function fitUnderNull(levels: Float64Array, lag: number) {
  const changes = levels.slice(1).map((level, i) => level - levels[i]!)
  const rows = changes.length - lag
  const past = Array.from({ length: lag }, (_, j) => changes.subarray(lag - 1 - j, lag - 1 - j + rows))
  return ols(changes.subarray(lag), [...past, constant(rows)])
}

function controlledLength(n: number, first: number, controlled: number | undefined): number {
  if (controlled === undefined) return n
  if (!Number.isInteger(controlled) || controlled < 1) {
    throw new RangeError(`A controlled period holds at least 1 level, not ${controlled}.`)
  }
  return Math.min(n, first + controlled)
}

function rademacherDraws(random: Random): () => number {
  return () => (random() < 0.5 ? -1 : 1)
}

/** Where the residual of each step comes from: anywhere, or a stretch of successive ones begun at random. */
function residualPlaces(
  count: number,
  steps: number,
  places: 'kept' | 'resampled',
  random: Random,
): (step: number) => number {
  if (places === 'resampled') return () => Math.floor(random() * count)
  const start = steps < count ? Math.floor(random() * (count - steps + 1)) : 0
  return (step) => start + step
}
