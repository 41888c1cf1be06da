import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { constant } from '../regression/constant'
import { ols } from '../regression/ols'
import { seededRandom } from '../resampling/seeded-random'
import { type BubbleOptions, checkedOptions } from './bsadf'
import { scaledLevels } from './scaled-levels'
import { type SimulatedStatistics, type SimulationOptions, simulateStatistics } from './simulate-statistics'

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
 * This is the wild bootstrap of Harvey, Leybourne, Sollis and Taylor (2016), with coins in place of their standard normal
 * numbers, which would thicken the tails of the draws. Phillips and Shi (2020) draw each step from all of them, which
 * breaks up the clusters of volatility that the bound is to survive.
 *
 * Rejections at a nominal 5 % in simulated random walks (100 to 500 rows; study `bubbles` in CALIBRATION.md): 4 to 7 %,
 * where iid values reject 5 to 6 % with normal steps, 7 to 9 % with those of a t with 4 degrees of freedom, and 11, 16
 * and 27 % under GARCH with 100, 250 and 500 rows. The bound dates an episode (`bubbleEpisodes`) in at most 1 % of walks,
 * the pointwise iid path in 19 to 65 %.
 *
 * The right size costs power, since a collapse is itself a wild step that every draw has: a planted bubble of 50 in 250
 * rows is found in 87 to 93 % of samples (iid values: 90 to 97 %), one of 20 in 100 rows in 13 to 27 % (33 to 61 %).
 * One violent month raises the bound for all days, so a long range finds only what stands out from its wildest time: ask
 * for a shorter one beside it. Where volatility grows with the level, as in a price without logarithm, the bound is high.
 *
 * The order of the rows matters: a missing value (NaN, infinities) is the reason 'missing-values'; 'too-few-rows' when
 * not even one window fits, 'collinear' where the lagged changes are, 'no-variation' when no draw has a t-value. Same
 * seed, same numbers. A RangeError for options that make no sense.
 *
 *     gsadfWildBootstrap(logPrices, { seed: 20251007, draws: 999 }).value?.gsadf // 90, 95 and 99 %
 */
export function gsadfWildBootstrap(
  levels: ArrayLike<number>,
  options: BubbleOptions & SimulationOptions,
): Outcome<SimulatedStatistics> {
  const { minWindow, lag } = checkedOptions(levels.length, options)
  const scaled = scaledLevels(levels)
  if (scaled === null) return undefinedBecause('missing-values')
  if (levels.length < minWindow + lag + 1) return undefinedBecause('too-few-rows')
  const fit = fitUnderNull(scaled, lag)
  if (fit.value === null) return fit

  const { coefficients, residuals } = fit.value
  const length = levels.length
  const simulated = new Float64Array(length)
  const changes = new Float64Array(length)
  for (let t = 1; t <= lag; t += 1) changes[t] = scaled[t]! - scaled[t - 1]!
  const statistics = simulateStatistics({ ...options, minWindow, lag }, (draw) => {
    const random = seededRandom(options.seed, draw)
    simulated[0] = scaled[0]!
    for (let t = 1; t < length; t += 1) {
      if (t > lag) {
        let change = (random() < 0.5 ? -1 : 1) * residuals[t - 1 - lag]!
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
