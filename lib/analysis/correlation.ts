import type { Aligned, Dropped } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import type { Returns } from '@/lib/market/returns'
import { correlation as pearson } from '@/lib/stats/correlation/correlation'
import { partialCorrelation } from '@/lib/stats/correlation/partial-correlation'
import { partialHacInterval } from '@/lib/stats/correlation/partial-hac-interval'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { ewmaEffectiveSize } from '@/lib/stats/rolling/ewma-effective-size'
import type { AssetHistory } from './asset-history'
import { commonLevels, commonReturns } from './common-days'
import {
  CORRELATION_METHODS,
  type CorrelationMethod,
  FEWEST_PAIRS,
  isRankMethod,
  methodFacts,
  type StretchMethod,
} from './correlation-methods'
import type { Dynamics } from './dynamic-correlation'
import { type Estimate, fisherBeside, jackknifeBeside, partialJackknifeBeside } from './estimate'
import { type MethodPath, methodPath, type StandIn } from './method-path'
import { type Pairs, pairsFrom, pairsOf, pairsWithin } from './pairs'
import { droppedWithin } from './sample'
import { type RollingPath, type Standing, standing, whyNoInterval } from './standing'

export interface CorrelationQuestion {
  readonly x: AssetHistory
  readonly y: AssetHistory
  /** Held fixed in the partial correlation; all statistics then use the days common to all three. */
  readonly given: AssetHistory | null
  readonly from: Day
  readonly to: Day
  /** Returns in the rolling window (values, when levels are correlated). */
  readonly window: number
  readonly method: CorrelationMethod
  readonly on: 'returns' | 'levels'
  /** A day whose rolling value is asked for beside the last one. */
  readonly at: Day | null
}

/** The partial correlation of daily returns (Pearson) with a third asset held fixed. */
export interface PartialCorrelation extends Estimate {
  readonly given: string
}

export interface CorrelationResult extends Estimate {
  readonly x: string
  readonly y: string
  readonly on: 'returns' | 'levels'
  /** The method of the figures and of the line: the one asked for, or `standIn` says why another. */
  readonly methodUsed: CorrelationMethod
  readonly standIn: StandIn | null
  /** Whether the movement of a DCC line is told from a constant correlation; null for other methods. */
  readonly dynamics: Dynamics | null
  /** Whether the days are NYSE sessions (else every UTC day). */
  readonly sessions: boolean
  readonly rolling: RollingPath
  readonly last: Standing
  readonly pinned: Standing | null
  readonly partial: PartialCorrelation | null
  /** Pearson correlation of the same returns, to set a rank correlation against; null for other methods and for levels. */
  readonly pearson: Estimate | null
  /** Pearson correlation of the quoted levels, over the range and over single windows: shown to warn. */
  readonly levels: Estimate & {
    readonly lastWindow: Estimate
    /** Of the window that ends on the pinned day. */
    readonly pinned: Estimate | null
  }
  /** The returns of the range that all figures but the rolling ones are computed from; null for levels. */
  readonly returns: {
    readonly days: readonly Day[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  } | null
  readonly dropped: readonly Dropped[]
  /** Days at which a level series changes its provider, in the range or the last window: a jump there is no move. */
  readonly junctions: readonly Day[]
  readonly providers: Readonly<Record<string, readonly string[]>>
}

/** How closely two assets moved: over a range, through a rolling window, given a third, and in levels. */
export function correlationOf(question: CorrelationQuestion): CorrelationResult {
  const { x, y, given, on, method, window, from, to } = question
  const sides = given === null ? [x, y] : [x, y, given]
  const returns = commonReturns(sides, to)
  const levels = commonLevels(sides, to)

  const returnPairs = pairsOfReturns(returns)
  const levelPairs = pairsOf(levels.days, levels.days, levels.columns)
  const pairs = on === 'returns' ? returnPairs : levelPairs
  const within = pairsWithin(pairs, from)

  const lastWindow = levelsUntil(levelPairs, to, window)
  const line = methodPath(question, pairs)
  const { path, shown } = line
  const place = (row: number, absent: 'too-few-pairs' | 'not-a-day-of-the-sample') =>
    standing(path, shown, row, line.pairs, line.question, absent)
  return {
    ...wholeEstimate(line, within),
    x: x.id,
    y: y.id,
    on,
    methodUsed: line.question.method,
    standIn: line.standIn,
    dynamics: line.dynamics,
    sessions: levels.calendar === 'nyse',
    rolling: {
      window,
      days: path.days.slice(shown),
      r: path.r.slice(shown),
      lower: path.lower.slice(shown),
      upper: path.upper.slice(shown),
      n: path.n.slice(shown),
    },
    last: place(line.pairs.days.length - 1, 'too-few-pairs'),
    pinned:
      question.at === null ? null : place(line.pairs.days.indexOf(question.at), 'not-a-day-of-the-sample'),
    partial: given === null ? null : partialEstimate(given.id, pairsWithin(returnPairs, from)),
    pearson: on === 'returns' && isRankMethod(method) ? stretchEstimate('pearson', on, within) : null,
    levels: {
      ...levelEstimate(pairsWithin(levelPairs, from)),
      lastWindow,
      pinned: question.at === null ? null : levelsUntil(levelPairs, question.at, window),
    },
    returns: on === 'returns' ? { days: within.days, x: within.x, y: within.y } : null,
    dropped: droppedWithin(
      [
        ...sides.flatMap((side) => side.dropped ?? []),
        ...(on === 'returns' ? returns.dropped : levels.dropped),
      ],
      question,
    ),
    junctions: junctionDays(levels, [from, lastWindow.from ?? from].sort()[0]!),
    providers: Object.fromEntries(
      sides.map((side) => [side.id, (on === 'returns' ? side.forReturns : side.levels).providers]),
    ),
  }
}

/** The partial correlation alone, on the days common to all three. */
export function partialOf({
  x,
  y,
  given,
  from,
  to,
}: Pick<CorrelationQuestion, 'x' | 'y' | 'from' | 'to'> & {
  readonly given: AssetHistory
}): PartialCorrelation {
  return partialEstimate(given.id, pairsWithin(pairsOfReturns(commonReturns([x, y, given], to)), from))
}

function pairsOfReturns({ days, startDays, columns }: Returns): Pairs {
  return pairsOf(days, startDays, columns)
}

function estimate(
  pairs: Pairs,
  method: string,
  value: number | null,
  fewest: number = FEWEST_PAIRS,
): Estimate {
  return {
    value,
    lower: null,
    upper: null,
    intervalMethod: null,
    fisher: null,
    jackknife: null,
    n: pairs.days.length,
    effectiveN: null,
    from: pairs.startDays[0] ?? null,
    to: pairs.days.at(-1) ?? null,
    method,
    reason: value !== null ? null : pairs.days.length < fewest ? 'too-few-pairs' : 'no-variation',
    intervalReason: null,
  }
}

function withInterval(
  base: Estimate,
  interval: { readonly lower: number; readonly upper: number } | null,
  intervalMethod: string,
): Estimate {
  if (base.value === null) return base
  if (interval === null) return { ...base, intervalReason: whyNoInterval(base.n, { on: 'returns' }) }
  return { ...base, lower: interval.lower, upper: interval.upper, intervalMethod }
}

/** Of the range; a fitted line ends in it. */
function wholeEstimate({ path, question }: MethodPath<CorrelationQuestion>, pairs: Pairs): Estimate {
  const { method, on } = question
  if (method === 'dcc') {
    const { version, intervalVersion } = methodFacts(method)
    const [lower, upper] = [path.lower.at(-1) ?? null, path.upper.at(-1) ?? null]
    const base = estimate(pairs, version, path.r.at(-1) ?? null)
    return lower === null || upper === null
      ? { ...base, intervalReason: whyNoInterval(base.n, question) }
      : { ...base, lower, upper, intervalMethod: intervalVersion }
  }
  return stretchEstimate(method, on, pairs)
}

/** Of all the pairs given. */
function stretchEstimate(method: StretchMethod, on: CorrelationQuestion['on'], pairs: Pairs): Estimate {
  const { version, intervalVersion, fewestPairs, whole, wholeInterval } = CORRELATION_METHODS[method]
  const value = pairs.days.length < fewestPairs ? null : whole(pairs.x, pairs.y)
  const base = estimate(pairs, version, value, fewestPairs)
  if (value === null) return base
  // Levels wander: the usual intervals assume that they do not, and none is honest here.
  if (on === 'levels') return { ...base, intervalReason: 'levels-have-no-interval' }
  return {
    ...withInterval(base, wholeInterval(pairs.x, pairs.y, value), intervalVersion),
    ...(method === 'pearson' && {
      fisher: fisherBeside(value, base.n),
      jackknife: jackknifeBeside(pairs.x, pairs.y),
    }),
    effectiveN: method === 'ewma' ? ewmaEffectiveSize(base.n) : null,
  }
}

function partialEstimate(id: string, pairs: Pairs): PartialCorrelation {
  const { x, y, given } = pairs
  const value = given === null || pairs.days.length <= FEWEST_PAIRS ? null : partialCorrelation(x, y, given)
  const base = estimate(pairs, METHOD_VERSIONS.partial, value, FEWEST_PAIRS + 1)
  const interval = given === null || value === null ? null : partialHacInterval(x, y, given)
  return {
    given: id,
    ...withInterval(base, interval, METHOD_VERSIONS.hac),
    fisher: fisherBeside(value, base.n, 1),
    jackknife: given === null || value === null ? null : partialJackknifeBeside(x, y, given),
  }
}

function levelEstimate(pairs: Pairs): Estimate {
  const value = pairs.days.length < FEWEST_PAIRS ? null : pearson(pairs.x, pairs.y)
  return {
    ...estimate(pairs, METHOD_VERSIONS.pearson, value),
    intervalReason: value === null ? null : 'levels-have-no-interval',
  }
}

/** The last `window` values up to a day, or none where there are not as many. */
function levelsUntil(pairs: Pairs, day: Day, window: number): Estimate {
  const after = pairs.days.findIndex((other) => other > day)
  const end = after === -1 ? pairs.days.length : after
  const last = pairsFrom(pairs, Math.max(0, end - window), end)
  return end < window
    ? { ...estimate(last, METHOD_VERSIONS.pearson, null), reason: 'window-larger-than-sample' }
    : levelEstimate(last)
}

function junctionDays(levels: Aligned, from: Day): Day[] {
  return levels.days.filter(
    (day, index) => day > from && levels.providerChange[index]?.some(Boolean) === true,
  )
}
