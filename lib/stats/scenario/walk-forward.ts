import { completeRows } from '../basics/complete-rows'
import type { Interval } from '../basics/interval'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { quantiles } from '../basics/quantile'
import { standardDeviation } from '../basics/standard-deviation'
import { wilsonInterval } from '../basics/wilson-interval'
import { horizonMoves } from './horizon-moves'
import { FEWEST_SESSIONS, scenarioModel } from './scenario-model'
import { shocked } from './shocked'

/** Moves of the source beyond so many standard deviations are counted apart; beyond 0 is all of them. */
export const SHOCK_SIZES = [0, 1.5, 2.5] as const

export interface WalkForwardOptions {
  readonly horizon: number
  readonly seed: number
  /** Each forecast learns from at most so many sessions before it. */
  readonly history?: number
  /** At most so many forecasts, evenly spaced. */
  readonly dates?: number
  readonly paths?: number
}

/** How often a range held what came. */
export interface Held {
  readonly count: number
  readonly share: number
  /** Wilson, 95 %, with the number of forecasts that do not overlap. */
  readonly interval: Interval | null
}

export interface WalkForwardClass {
  /** Forecasts whose source then moved by more than so many standard deviations of its history. */
  readonly beyond: number
  readonly n: number
  /** What they are worth where their horizons overlap. */
  readonly effectiveN: number
  /** Null where n is 0. */
  readonly held80: Held | null
  readonly held95: Held | null
}

export interface WalkForward {
  readonly classes: readonly WalkForwardClass[]
  readonly dates: number
  /** Sessions from one forecast to the next. */
  readonly step: number
  /** Sessions that the first and the last forecast learnt from. */
  readonly shortestHistory: number
  readonly longestHistory: number
}

/**
 * How the scenarios of the past turned out: at many dates the model is fitted to what was known, given what the source
 * then did, and the range of the target is compared with what the target then did.
 *
 * Each forecast learns from the 500 sessions before it, or from what exists, at least 120. Up to 600 dates, evenly
 * spaced. Where successive horizons overlap, the interval counts them as so many fewer. Few forecasts fall on large
 * shocks: their number stands beside the share.
 *
 * Order matters, so a missing value (NaN, infinities) is a reason for none; so are too few sessions for a single
 * forecast. A date at which no model can be fitted is passed over. A RangeError for options that make no sense.
 *
 *     walkForward(oracle, crypto, { horizon: 5, seed: 20251007 }).value?.classes[0]?.held95?.share // 0.94
 */
export function walkForward(
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  { horizon, seed, history = 500, dates = 600, paths = 1_000 }: WalkForwardOptions,
): Outcome<WalkForward> {
  if (!Number.isInteger(horizon) || horizon < 1)
    throw new RangeError(`A horizon is 1, 2, 3 ... sessions, not ${horizon}.`)
  if (!Number.isInteger(history) || history < FEWEST_SESSIONS)
    throw new RangeError(`A history is at least ${FEWEST_SESSIONS} sessions, not ${history}.`)
  if (!Number.isInteger(dates) || dates < 1)
    throw new RangeError(`Dates are a whole number of at least 1, not ${dates}.`)
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, not ${seed}.`)
  const [x, y] = completeRows(source, target).columns
  if (x.length < source.length) return undefinedBecause('missing-values')
  const last = x.length - horizon
  if (last < FEWEST_SESSIONS) return undefinedBecause('too-few-rows')

  const step = Math.ceil((last - FEWEST_SESSIONS + 1) / dates)
  const outcomes: { size: number; in80: boolean; in95: boolean }[] = []
  for (let now = last; now >= FEWEST_SESSIONS; now -= step) {
    const from = Math.max(0, now - history)
    const known = { source: x.subarray(from, now), target: y.subarray(from, now) }
    const model = scenarioModel(known.source, known.target, { horizon, paths, seed, stream: now }).value
    if (model === null) continue
    const shock = sumOf(x, now, horizon)
    const { centre, scale } = shocked(model, shock).at(-1)!
    const rest = (sumOf(y, now, horizon) - centre) / scale
    const [low95, low80, high80, high95] = quantiles(model.rests.at(-1)!, [0.025, 0.1, 0.9, 0.975])
    outcomes.push({
      size: Math.abs(shock) / standardDeviation(horizonMoves(known.source, horizon))!,
      in80: rest >= low80! && rest <= high80!,
      in95: rest >= low95! && rest <= high95!,
    })
  }
  if (outcomes.length === 0) return undefinedBecause('no-variation')
  const worth = Math.min(1, step / horizon)
  return defined({
    classes: SHOCK_SIZES.map((beyond) => {
      const among = outcomes.filter(({ size }) => beyond === 0 || size > beyond)
      return {
        beyond,
        n: among.length,
        effectiveN: among.length * worth,
        held80: held(among.filter(({ in80 }) => in80).length, among.length, worth),
        held95: held(among.filter(({ in95 }) => in95).length, among.length, worth),
      }
    }),
    dates: outcomes.length,
    step,
    shortestHistory: Math.min(history, FEWEST_SESSIONS + ((last - FEWEST_SESSIONS) % step)),
    longestHistory: Math.min(history, last),
  })
}

function sumOf(values: Float64Array, from: number, count: number): number {
  return values.subarray(from, from + count).reduce((sum, value) => sum + value, 0)
}

function held(count: number, n: number, worth: number): Held | null {
  return n === 0 ? null : { count, share: count / n, interval: wilsonInterval(count / n, n * worth) }
}
