import { mean } from '../basics/mean'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { standardDeviation } from '../basics/standard-deviation'
import { seededRandom } from '../resampling/seeded-random'
import { aloneModels } from './alone-models'
import { type ConnectednessOptions, connectedness, requireHorizon, requireSeveral } from './connectedness'
import { requireDraws } from './connectedness-interval'
import { drawnSpillovers } from './drawn-spillovers'
import { rowSignedShocks } from './signed-shocks'
import type { Spillovers } from './spillovers'
import { unitFree } from './unit-free'

export interface SameDayOptions extends ConnectednessOptions {
  readonly seed: number
  /** By default 299. */
  readonly draws?: number
}

/** A net beside what series show that have only their days in common. */
export interface BesideSameDay {
  /** The mean over the paths, in percent: not 0 where some series are closer to all than others. */
  readonly expected: number
  /** How likely any net of the same kind lies as far from what is expected of it, in its standard deviations. */
  readonly p: number
}

export interface SameDayConnectedness {
  readonly net: readonly BesideSameDay[]
  /** `pairwise[i][j]` as in `Spillovers`; null on the diagonal. */
  readonly pairwise: readonly (readonly (BesideSameDay | null)[])[]
}

/**
 * What the nets of `connectedness` would be if no series led another, and whether the observed ones lie beyond that.
 *
 * A common source makes a series that is close to all others a net giver, and one that is far from them a receiver,
 * although nothing passes from one to the other: the generalised decomposition splits what a day has in common by how
 * closely each goes with all. So 0 is the wrong yardstick for a net. Here it is set against paths in which each series
 * follows its own past as in the data (an autoregression of its own), and the residuals of each day stay together with
 * their sizes, under one sign for all by the toss of a coin (`rowSignedShocks`): what the series share within a day is
 * kept to the last digit, and nothing of the day before says anything about another series.
 *
 *     p(i) = (1 + paths whose max over k of |net(k) - expected(k)| / sd(k) reaches that of net(i)) / (1 + paths)
 *
 * The p of the nets hold together, as the maximum over all of them is what they are set against, and so do those of the
 * pairs; at most 5 % of samples without a lead then have any p up to 0.05 among the nets, and 5 % among the pairs. A low
 * p says that the past of some series goes with the present of others. Series read at different hours show that too.
 *
 * Reasons as in `varModel`; 'not-converged' where a path has no table, 'no-variation' where all paths show one net. A
 * RangeError for fewer than two series, lengths that differ, a seed that is not whole, or lags, a horizon or draws (at
 * least 20) that make no sense. The same seed gives the same bits.
 *
 *     sameDayConnectedness([oracle, nasdaq, crypto], { lags: 1, seed: 1 }).value?.net[1]
 *     // { expected: 6.1, p: 0.43 }: the index is closest to all and so a giver, with no sign that it leads
 */
export function sameDayConnectedness(
  columns: readonly ArrayLike<number>[],
  { lags, horizon = 10, seed, draws = 299 }: SameDayOptions,
): Outcome<SameDayConnectedness> {
  requireSeveral(columns)
  requireHorizon(horizon)
  requireDraws(draws)
  const observed = connectedness(columns, { lags, horizon })
  if (observed.value === null) return observed
  const alone = aloneModels(columns.map(unitFree), lags)
  if (alone.value === null) return alone

  const { lagMatrices, residuals, series } = alone.value
  const source = rowSignedShocks(residuals, series, seededRandom(seed))
  const drawn = drawnSpillovers(lagMatrices, source, { horizon, rows: columns[0]!.length, draws })
  const paths = drawn.filter((one) => one !== null)
  if (paths.length < draws) return undefinedBecause('not-converged')

  const nets = beside(observed.value, paths, ({ net }) => net)
  // Each pair once; the other direction is its mirror.
  const pairs = beside(observed.value, paths, ({ pairwise }) =>
    pairwise.flatMap((row, i) => row.slice(i + 1)),
  )
  if (nets === null || pairs === null) return undefinedBecause('no-variation')
  const size = columns.length
  const pairAt = (i: number, j: number): BesideSameDay | null => {
    if (i === j) return null
    const [low, high] = [Math.min(i, j), Math.max(i, j)]
    const { expected, p } = pairs[low * size - (low * (low + 1)) / 2 + (high - low - 1)]!
    return { expected: i < j ? expected : -expected, p }
  }
  return defined({
    net: nets,
    pairwise: columns.map((_, i) => columns.map((_, j) => pairAt(i, j))),
  })
}

/** Several figures of the observed table, each beside the same of all paths and the largest deviation in each. */
function beside(
  observed: Spillovers,
  paths: readonly Spillovers[],
  of: (one: Spillovers) => readonly number[],
): BesideSameDay[] | null {
  const drawn = paths.map(of)
  const figures = of(observed).map((value, k) => {
    const values = drawn.map((one) => one[k]!)
    return { value, expected: mean(values)!, sd: standardDeviation(values)! }
  })
  if (figures.some(({ sd }) => !(sd > 0))) return null
  const distance = (value: number, { expected, sd }: (typeof figures)[number]) =>
    Math.abs(value - expected) / sd
  const farthest = drawn.map((one) => Math.max(...one.map((value, k) => distance(value, figures[k]!))))
  return figures.map((figure) => {
    const own = distance(figure.value, figure)
    const asFar = farthest.filter((other) => other >= own).length
    return { expected: figure.expected, p: (1 + asFar) / (1 + paths.length) }
  })
}
