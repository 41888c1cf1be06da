import type { Day } from '@/lib/market/day'
import { percentileRank } from '@/lib/stats/basics/percentile-rank'
import { ewmaEffectiveSize } from '@/lib/stats/rolling/ewma-effective-size'
import { CORRELATION_METHODS, type CorrelationMethod, FEWEST_PAIRS, methodFacts } from './correlation-methods'
import { type Estimate, fisherBeside, jackknifeBeside, type Undefined } from './estimate'
import type { Pairs } from './pairs'

const CHANGE_OVER = 21

/** How a rolling value is computed. */
export interface RollingQuestion {
  readonly method: CorrelationMethod
  readonly on: 'returns' | 'levels'
  readonly window: number
}

export interface RollingPath {
  readonly window: number
  readonly days: readonly Day[]
  readonly r: readonly (number | null)[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
  /** Pairs in the window that ends on the day. */
  readonly n: readonly number[]
}

/** The rolling value of one day and where it stands in its own history, up to the end of the range. */
export interface Standing extends Estimate {
  readonly day: Day | null
  /** Share of all its rolling values, those before the range included, that are at most as high: 0 to 1. */
  readonly percentile: number | null
  /** How many values that history has. Neighbouring ones share most of their pairs. */
  readonly rankedAgainst: number
  /** Against the value 21 sessions (days, for two 24/7 assets) earlier. */
  readonly changeOver21: number | null
  readonly peakDay: Day | null
  readonly peak: number | null
}

/** The rolling values of all days known up to the end of the range; those before it begins fill its first windows. */
export function rollingPath({ method, on, window }: RollingQuestion, pairs: Pairs): RollingPath {
  if (method === 'dcc') throw new RangeError('DCC has no rolling values; `methodPath` fits it.')
  const { rolling, rollingInterval } = CORRELATION_METHODS[method]
  const r = rolling(pairs.x, pairs.y, window)
  const none = r.map(() => null)
  const { lower, upper } =
    on === 'levels' ? { lower: none, upper: none } : rollingInterval(pairs.x, pairs.y, window, r)
  const n = r.map((_, row) => (method === 'ewma' ? row + 1 : Math.min(window, row + 1)))
  return { window, days: pairs.days, r, lower, upper, n }
}

/** The value of one row, which must not lie before `shown`, and where it stands; `absent` says why there is no such row. */
export function standing(
  path: RollingPath,
  shown: number,
  index: number,
  pairs: Pairs,
  question: RollingQuestion,
  absent: Undefined,
): Standing {
  const row = index < shown ? -1 : index
  const { version, intervalVersion } = methodFacts(question.method)
  // A fit weighs all its pairs for every day.
  const isFitted = question.method === 'dcc'
  const isPearson = question.method === 'pearson' && question.on === 'returns'
  const value = path.r[row] ?? null
  const n = path.n[row] ?? 0
  const lower = path.lower[row] ?? null
  const earlier = path.r[row - CHANGE_OVER] ?? null
  const values = path.r.filter((r) => r !== null)
  const peak = values.length === 0 ? null : values.reduce((highest, r) => Math.max(highest, r))
  const day = path.days[row] ?? null
  const own = (column: readonly number[]) => column.slice(row - n + 1, row + 1)
  return {
    value,
    lower,
    upper: path.upper[row] ?? null,
    intervalMethod: lower === null ? null : intervalVersion,
    fisher: isPearson ? fisherBeside(value, n) : null,
    jackknife: isPearson && value !== null ? jackknifeBeside(own(pairs.x), own(pairs.y)) : null,
    n,
    effectiveN: question.method === 'ewma' && value !== null ? ewmaEffectiveSize(n) : null,
    from: row === -1 ? null : (pairs.startDays[isFitted ? 0 : row - n + 1] ?? null),
    to: row === -1 || !isFitted ? day : (pairs.days.at(-1) ?? null),
    method: version,
    reason: value === null ? (row === -1 ? absent : whyNoWindow(n, pairs.days.length, question)) : null,
    intervalReason: value === null || lower !== null ? null : whyNoInterval(n, question),
    day,
    percentile: value === null ? null : percentileRank(values, value),
    rankedAgainst: values.length,
    changeOver21: value === null || earlier === null ? null : value - earlier,
    peak,
    peakDay: peak === null ? null : (path.days[path.r.indexOf(peak)] ?? null),
  }
}

function whyNoWindow(n: number, pairs: number, { method, window }: RollingQuestion): Undefined {
  const needed = method === 'ewma' ? CORRELATION_METHODS.ewma.fewestPairs : window
  if (pairs < needed) return method === 'ewma' ? 'too-few-pairs' : 'window-larger-than-sample'
  return n < needed ? 'window-not-full' : 'no-variation'
}

/** Why a value of so many pairs has no interval. */
export function whyNoInterval(
  n: number,
  { on, method }: Pick<RollingQuestion, 'on'> & Partial<Pick<RollingQuestion, 'method'>>,
): Undefined {
  if (on === 'levels') return 'levels-have-no-interval'
  if (method === 'dcc') return 'not-converged'
  return n < FEWEST_PAIRS ? 'too-few-pairs' : 'perfect-correlation'
}
