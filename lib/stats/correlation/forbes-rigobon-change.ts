import { completeRows } from '../basics/complete-rows'
import type { Interval } from '../basics/interval'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { variance } from '../basics/variance'
import { bartlettVariance } from '../regression/bartlett-variance'
import { neweyWestLag } from '../regression/newey-west-lag'
import { criticalDraw, criticalPlace } from '../resampling/critical-draw'
import { monteCarloP } from '../resampling/monte-carlo-p'
import { type Random, seededRandom } from '../resampling/seeded-random'
import { stationaryBootstrap } from '../resampling/stationary-bootstrap'
import type { BootstrapOptions } from './bootstrap-correlation-interval'
import { correlationBlockLength } from './correlation-block-length'
import { correlationInfluence } from './correlation-influence'
import { forbesRigobon, type Period } from './forbes-rigobon'
import { volatilityAdjustedCorrelation } from './volatility-adjusted-correlation'

/** Fewer rows than this are too few to draw from. */
const FEWEST = 10

/** The change of the adjusted correlation from the calm period to the crisis, with its interval. */
export interface ForbesRigobonChange extends Interval {
  /** adjusted - calm: above 0, the two moved together more closely than the source's larger movements explain. */
  readonly change: number
  readonly standardError: number
  /** Two-sided, of no change: at most 0.05 where the 95 % interval leaves out 0. */
  readonly p: number
  readonly blockLengths: { readonly calm: number; readonly crisis: number }
  readonly draws: number
}

/**
 * An interval and a p-value for the change that `forbesRigobon` finds: adjusted correlation of the crisis minus
 * correlation of the calm period.
 *
 *     d = adjusted - calm,   standardError^2 = LRV(psi crisis) / n crisis + LRV(psi calm) / n calm
 *     d -+ q standardError,   q the 95 % quantile of |d* - d| / standardError* over the resamples
 *     p = (1 + #{ |d* - d| / standardError* >= |d| / standardError }) / (1 + draws)
 *
 * with psi the influence of each row on d (by the chain rule on r and delta), LRV by Bartlett's weights, and resamples
 * of either period by the stationary bootstrap, drawn apart: the symmetric studentised bootstrap (Hall 1988), as in
 * `bootstrapCorrelationInterval`. That delta is estimated too is part of it. No unit; held within -2 and 2.
 *
 * The usual test (a z for two independent normal samples) takes delta as known and returns as normal. Simulated coverage:
 * study `correlation-intervals`. It falls where the noise of y has clusters of volatility of its own, since then the
 * condition of `volatilityAdjustedCorrelation`, the same noise throughout, does not hold.
 *
 * In each period a row in which either value is missing (NaN, infinities) is left out, and its neighbours count as
 * successive. The reasons why there is none: 'too-few-rows' below 10 complete rows in a period, 'no-variation' when a
 * series is constant in a period or in too many resamples, 'out-of-range' as in `forbesRigobon`. A RangeError when
 * lengths differ, the level is out of range, or there are too few draws for the level.
 *
 *     forbesRigobonChange(calm, crisis, { seed: 20251007 }).value?.p
 */
export function forbesRigobonChange(
  calm: Period,
  crisis: Period,
  { seed, draws = 999, level = 0.95 }: BootstrapOptions,
): Outcome<ForbesRigobonChange> {
  criticalPlace(draws, level) // Throws where they make no sense, before anything is drawn.
  const random = seededRandom(seed)
  const before = completeRows(calm.x, calm.y).columns
  const during = completeRows(crisis.x, crisis.y).columns
  const whole = changeOf(before, during)
  const sizes = new Float64Array(draws).fill(Number.NaN)
  const blockLengths = { calm: blockLengthOf(before), crisis: blockLengthOf(during) }
  if (whole !== null && Math.min(before[0].length, during[0].length) >= FEWEST) {
    const drawBefore = resampler(before, blockLengths.calm, random)
    const drawDuring = resampler(during, blockLengths.crisis, random)
    for (let draw = 0; draw < draws; draw += 1) {
      const found = changeOf(drawBefore(), drawDuring())
      if (found !== null) sizes[draw] = Math.abs(found.change - whole.change) / found.standardError
    }
  }
  const quantile = criticalDraw(sizes, level)
  if (Math.min(before[0].length, during[0].length) < FEWEST) return undefinedBecause('too-few-rows')
  const { reason } = forbesRigobon(calm, crisis)
  if (reason !== null) return undefinedBecause(reason)
  const p = whole && monteCarloP(sizes, Math.abs(whole.change) / whole.standardError)
  if (whole === null || quantile === null || p === null) return undefinedBecause('no-variation')
  const { change, standardError } = whole
  const reach = quantile * standardError
  return defined({
    change,
    lower: Math.max(-2, change - reach),
    upper: Math.min(2, change + reach),
    standardError,
    p,
    blockLengths,
    draws,
  })
}

type Columns = readonly [Float64Array, Float64Array]

/** The change and its HAC standard error on complete columns; null where either does not exist. */
function changeOf(calm: Columns, crisis: Columns): { change: number; standardError: number } | null {
  const before = correlationInfluence(...calm)
  const during = correlationInfluence(...crisis)
  const ratio = (variance(crisis[0]) ?? Number.NaN) / (variance(calm[0]) ?? Number.NaN)
  if (before === null || during === null || !(ratio - 1 > -1 && ratio < Infinity)) return null
  const { r } = during
  // By the chain rule on r / sqrt(k), k = 1 + delta (1 - r^2), where 1 + delta is the ratio.
  const steepness = ratio / (1 + (ratio - 1) * (1 - r * r)) ** 1.5
  const byVariance = (steepness * r * (1 - r * r)) / 2
  const pullDuring = during.influence.map((psi, i) => steepness * psi - byVariance * (during.zx[i]! ** 2 - 1))
  const pullBefore = before.influence.map((psi, i) => byVariance * (before.zx[i]! ** 2 - 1) - psi)
  const standardError = Math.sqrt(Math.max(0, varianceOfMean(pullDuring) + varianceOfMean(pullBefore)))
  const change = volatilityAdjustedCorrelation(r, ratio - 1) - before.r
  return standardError > 0 && Number.isFinite(standardError) ? { change, standardError } : null
}

function varianceOfMean(pull: Float64Array): number {
  return bartlettVariance(pull, neweyWestLag(pull.length)) / pull.length
}

function blockLengthOf(columns: Columns): number {
  const found = correlationInfluence(...columns)
  return found === null ? 1 : correlationBlockLength(found)
}

/** Draws resamples of a period into the same two arrays again and again. */
function resampler([x, y]: Columns, blockLength: number, random: Random): () => Columns {
  const rows = new Int32Array(x.length)
  const drawn: Columns = [new Float64Array(x.length), new Float64Array(x.length)]
  return () => {
    stationaryBootstrap(x.length, blockLength, random, rows)
    for (let i = 0; i < rows.length; i += 1) {
      drawn[0][i] = x[rows[i]!]!
      drawn[1][i] = y[rows[i]!]!
    }
    return drawn
  }
}
