import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { quantile } from '../basics/quantile'
import { monteCarloP } from '../resampling/monte-carlo-p'
import { seededRandom } from '../resampling/seeded-random'
import { aloneModels } from './alone-models'
import { type ConnectednessOptions, connectedness, requireHorizon, requireSeveral } from './connectedness'
import { requireDraws } from './connectedness-interval'
import { drawnSpillovers } from './drawn-spillovers'
import { fewestRows } from './lagged-design'
import { signedShocks } from './signed-shocks'
import { unitFree } from './unit-free'

export interface UnrelatedOptions extends ConnectednessOptions {
  readonly seed: number
  /** By default 299. */
  readonly draws?: number
  /** Rows of each path, such as the window of a rolling line. By default as many as the series have. */
  readonly rows?: number
}

/** What the total of `connectedness` would be if the series had nothing to do with one another. In percent. */
export interface UnrelatedConnectedness {
  /** The mean over the paths: what to expect of unrelated series. */
  readonly expected: number
  /** 95 % of the paths stay at or below this. */
  readonly upper: number
  /** The observed total of all rows. */
  readonly total: number
  /** How likely unrelated series show at least the observed total; null where paths have another length. */
  readonly p: number | null
}

/**
 * The total that unrelated series of this length show by chance, and how likely it reaches the observed one.
 *
 *     p = (1 + paths with at least the observed total) / (1 + paths)
 *
 * Paths are made so that nothing ties the series: each follows its own past as it does in the data (an autoregression
 * of its own), and each of its shocks keeps its day and its size but gets its sign by the toss of a coin
 * (`signedShocks`). So a low p speaks against 'neither correlated nor following one another', not against turbulence
 * that comes for all at once. It says nothing of what ties them: a source that all share counts as well as a pull of
 * one on another.
 *
 * In simulations of three series a nominal 5 % is 3.6 to 6.6 % for normal, t4 and GARCH-t5 returns and n of 60, 250 and
 * 1000. That one series pulls two others by 0.2 a day later is found in 15 to 19 % of the samples at n = 60, 41 to 75 %
 * at 250 and 95 to 100 % at 1000; that all share a source (correlation 0.35), nearly always from 250 on.
 *
 * Reasons as in `varModel`; 'too-few-rows' also when `rows` are too few, 'not-converged' where a path has no table. A
 * RangeError for fewer than two series, lengths that differ, a seed that is not whole, or lags, a horizon, rows or
 * draws (at least 20) that make no sense. The same seed gives the same bits.
 *
 *     const x = [1, 3, 2, 5, 4, 1, 5, 2, 6, 3]
 *     const y = [2, 1, 4, 3, 3, 5, 1, 6, 2, 7]
 *     unrelatedConnectedness([x, y], { lags: 1, seed: 1 }).value
 *     // { expected: 24.4, upper: 45.1, total: 46.3, p: 0.037 }
 */
export function unrelatedConnectedness(
  columns: readonly ArrayLike<number>[],
  { lags, horizon = 10, seed, draws = 299, rows = columns[0]?.length ?? 0 }: UnrelatedOptions,
): Outcome<UnrelatedConnectedness> {
  requireSeveral(columns)
  requireHorizon(horizon)
  requireDraws(draws)
  if (!Number.isInteger(rows) || rows < 0) throw new RangeError(`Rows are a whole number, not ${rows}.`)
  const observed = connectedness(columns, { lags, horizon })
  if (observed.value === null) return observed
  if (rows - lags < fewestRows(columns.length, lags)) return undefinedBecause('too-few-rows')
  const alone = aloneModels(columns.map(unitFree), lags)
  if (alone.value === null) return alone

  const { lagMatrices, residuals, series } = alone.value
  const source = signedShocks(residuals, series, rows, seededRandom(seed))
  const drawn = drawnSpillovers(lagMatrices, source, { horizon, rows, draws })
  const totals = drawn.flatMap((one) => (one === null ? [] : [one.total]))
  if (totals.length < draws) return undefinedBecause('not-converged')
  const { total } = observed.value
  return defined({
    expected: totals.reduce((sum, value) => sum + value, 0) / draws,
    upper: quantile(totals, 0.95)!,
    total,
    p: rows === columns[0]!.length ? monteCarloP(totals, total) : null,
  })
}
