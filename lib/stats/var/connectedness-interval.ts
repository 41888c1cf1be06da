import type { Interval } from '../basics/interval'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { quantiles } from '../basics/quantile'
import { requireLevel } from '../basics/require-level'
import { seededRandom } from '../resampling/seeded-random'
import { type ConnectednessOptions, connectedness, requireHorizon, requireSeveral } from './connectedness'
import { drawnSpillovers } from './drawn-spillovers'
import { generalisedFevd } from './generalised-fevd'
import { type Spillovers, spillovers } from './spillovers'
import { strengthFamily, type TiedModel } from './strength-family'
import { tiedShocks } from './tied-shocks'

export interface ConnectednessIntervalOptions extends ConnectednessOptions {
  readonly seed: number
  /** Paths at each strength that is tried; about six are. By default 299. */
  readonly draws?: number
  /** By default 0.95. */
  readonly level?: number
}

export interface ConnectednessInterval {
  readonly total: Interval
  /** The total without the upward bias of short samples: the one at which half of the paths show more than was observed. */
  readonly corrected: number
  readonly to: readonly Interval[]
  readonly from: readonly Interval[]
  readonly net: readonly Interval[]
  readonly pairwise: readonly (readonly Interval[])[]
}

/** Strengths that are tried for the lower bound, strongest first, as long as they may still hold it; and for the upper. */
const WEAKER = [0.75, 0.5, 0.25, 0]
const STEP_UP = 1.4
const STRONGEST = 30

/** What paths of one strength show, draw by draw. */
interface Tried {
  readonly strength: number
  readonly drawn: readonly Spillovers[]
}

/**
 * How sure the figures of `connectedness` are, by a bootstrap of the residuals (see `tiedShocks`).
 *
 * Shares are squares: near 0 they are biased upward, and their usual bootstrap intervals lie wholly above the truth. So
 * the interval of the total turns the question round, as Hansen's grid bootstrap (1999) does: it holds the totals of
 * all those models of `strengthFamily` whose paths show a total as high as the observed one, and as low, in more than
 * (1 - level)/2 of the cases each. The lower bound is near 0 where unrelated series may show as much; whether they do
 * is decided by the p of `unrelatedConnectedness`.
 *
 * - total: by that inversion; upward as far as the quantile of the fitted model's paths, if that is farther
 * - net, pairwise: the quantiles of the fitted model's paths. The biases of giving and receiving about cancel
 * - to, from: the observed value, plus and minus how far the farther quantile of the fitted model's paths lies from it
 *   (percentile and reversed interval together), within what is possible
 *
 * How often a nominal 95 % held the truth of three series (tests/calibration/studies/connectedness, n of 60 to 1000):
 *
 *              normal        t4            GARCH-t5
 *     total    93 to 96 %    92 to 93 %    89 to 92 %
 *     net      93 %          92 to 97 %    83 to 97 %
 *     to       94 to 96 %    90 to 95 %    87 to 95 %
 *     from     90 to 96 %    88 to 93 %    83 to 91 %
 *
 * The lowest figures of the last column belong to series one of which the others follow. Turbulence makes what follows
 * it uncertain in a way that no bootstrap of the residuals shows in full.
 *
 * Needs the order of the rows. Reasons as in `varModel`; null too, as 'not-converged', where a path has no table. A
 * RangeError for fewer than two series, lengths that differ, a seed that is not whole, or lags, a horizon, draws (at
 * least 20) or a level that make no sense. The same seed gives the same bits.
 *
 *     const x = [1, 3, 2, 5, 4, 1, 5, 2, 6, 3]
 *     const y = [2, 1, 4, 3, 3, 5, 1, 6, 2, 7]
 *     connectednessInterval([x, y], { lags: 1, seed: 1 }).value?.total // { lower: 0, upper: 49.9 }
 */
export function connectednessInterval(
  columns: readonly ArrayLike<number>[],
  { lags, horizon = 10, seed, draws = 299, level = 0.95 }: ConnectednessIntervalOptions,
): Outcome<ConnectednessInterval> {
  requireSeveral(columns)
  requireHorizon(horizon)
  requireDraws(draws)
  requireLevel(level)
  const observed = connectedness(columns, { lags, horizon })
  if (observed.value === null) return observed
  const family = strengthFamily(columns, lags)
  if (family.value === null) return family
  const { model } = family.value
  const tails = [(1 - level) / 2, 0.5, (1 + level) / 2] as const
  const { total } = observed.value

  const settings = { horizon, rows: columns[0]!.length, draws }
  // The same seed at every strength deals the same days, so that draw b of one can be compared with draw b of another.
  const tried = (strength: number): Tried | null => {
    const tiedModel = model(strength)
    const source = tiedShocks(tiedModel, seededRandom(seed))
    const drawn = drawnSpillovers(tiedModel.lagMatrices, source, settings)
    return drawn.every((one) => one !== null) ? { strength, drawn } : null
  }
  const fitted = tried(1)
  if (fitted === null) return undefinedBecause('not-converged')

  const ladder = [fitted]
  const countAbove = ({ drawn }: Tried) => drawn.filter((one) => one.total > total).length
  // The draws, in order of where they cross the total, that the quantiles of the two bounds lie next to: the ladder must
  // reach beyond the crossings of both.
  const lowest = Math.floor(tails[0] * (draws - 1))
  const farthest = Math.min(Math.floor(tails[2] * (draws - 1)) + 1, draws - 1)
  for (const strength of WEAKER) {
    if (countAbove(ladder[0]!) <= lowest) break
    const next = tried(strength)
    if (next === null) return undefinedBecause('not-converged')
    ladder.unshift(next)
  }
  while (countAbove(ladder.at(-1)!) <= farthest && ladder.at(-1)!.strength < STRONGEST) {
    const next = tried(ladder.at(-1)!.strength * STEP_UP)
    // Ties so strong that nothing is left of a series of its own: the last strength stands for all beyond.
    if (next === null) break
    ladder.push(next)
  }
  const strengths = fitted.drawn.map((_, draw) => strengthOf(draw, ladder, total))
  const totals = quantiles(strengths, tails).map((strength) => totalOf(model(strength!), horizon))
  const [lower, corrected, upper] = totals.toSorted((a, b) => a - b)
  if (!totals.every(Number.isFinite)) return undefinedBecause('out-of-range')

  const between = (of: (one: Spillovers) => number): Interval => {
    const [low, high] = quantiles(fitted.drawn.map(of), [tails[0], tails[2]])
    return { lower: low!, upper: high! }
  }
  const around = (of: (one: Spillovers) => number): Interval => {
    const { lower, upper } = between(of)
    const centre = of(observed.value)
    const reach = Math.max(upper - centre, centre - lower)
    return { lower: Math.max(0, centre - reach), upper: centre + reach }
  }
  const highest = between((one) => one.total).upper
  return defined({
    total: { lower: lower!, upper: Math.max(upper!, highest) },
    corrected: corrected!,
    to: columns.map((_, i) => around(({ to }) => to[i]!)),
    from: columns.map((_, i) =>
      atMost(
        100,
        around(({ from }) => from[i]!),
      ),
    ),
    net: columns.map((_, i) => between(({ net }) => net[i]!)),
    pairwise: columns.map((_, i) => columns.map((_, j) => between(({ pairwise }) => pairwise[i]![j]!))),
  })
}

/** The strength at which a draw shows just the observed total, by straight lines between the strengths tried. */
function strengthOf(draw: number, ladder: readonly Tried[], total: number): number {
  const shown = ladder.map(({ drawn }) => drawn[draw]!.total)
  const above = shown.findIndex((value) => value >= total)
  if (above === -1) return ladder.at(-1)!.strength
  if (above === 0) return ladder[0]!.strength
  const { strength } = ladder[above - 1]!
  const share = (total - shown[above - 1]!) / (shown[above]! - shown[above - 1]!)
  return strength + share * (ladder[above]!.strength - strength)
}

function atMost(most: number, { lower, upper }: Interval): Interval {
  return { lower, upper: Math.min(most, upper) }
}

/** The total of a model itself, free of any sample. */
function totalOf({ lagMatrices, covariance }: TiedModel, horizon: number): number {
  const table = generalisedFevd(lagMatrices, covariance, horizon)
  return table === null ? Number.NaN : spillovers(table).total
}

/** @throws RangeError for fewer than 20 draws, whose quantiles would be their extremes. */
export function requireDraws(draws: number): void {
  if (!Number.isInteger(draws) || draws < 20) {
    throw new RangeError(`Draws are a whole number of at least 20, not ${draws}.`)
  }
}
