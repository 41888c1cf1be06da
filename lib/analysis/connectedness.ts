import type { Interval } from '@/lib/stats/basics/interval'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type Connectedness, connectedness } from '@/lib/stats/var/connectedness'
import { connectednessInterval } from '@/lib/stats/var/connectedness-interval'
import { type SameDayConnectedness, sameDayConnectedness } from '@/lib/stats/var/same-day-connectedness'
import { unrelatedConnectedness } from '@/lib/stats/var/unrelated-connectedness'
import { readLateOf } from './clocks'
import {
  type Columns,
  type ConnectednessQuestion,
  fewestRowsOf,
  lagsOf,
  measured,
} from './connectedness-columns'
import { ROLLING_LAGS, type RollingPaths, rollingPaths, type Unrelated } from './connectedness-path'
import type { Undefined } from './estimate'
import { type ReturnSample, returnSample, type Sample } from './sample'

export type { ConnectednessQuestion } from './connectedness-columns'

/** The table and its sums, in percent of error variance. All lists are in the order of `assets`. */
type Table = Pick<
  Connectedness,
  'table' | 'to' | 'from' | 'net' | 'pairwise' | 'total' | 'largestRoot' | 'stable'
>

interface Intervals {
  readonly total: Interval
  readonly to: readonly Interval[]
  readonly from: readonly Interval[]
  readonly net: readonly Interval[]
  readonly pairwise: readonly (readonly Interval[])[]
}

export interface ConnectednessResult extends Sample {
  readonly of: 'returns' | 'volatility'
  /** Method and version of the table, of its intervals, of what unrelated series show, and of the measure of volatility. */
  readonly method: string
  readonly intervalMethod: string
  readonly unrelatedMethod: string
  readonly sameDayMethod: string
  readonly volatilityMethod: string | null
  readonly seed: number
  /** Simulated paths behind the intervals (at each strength tried), and behind what unrelated series show. */
  readonly draws: number
  readonly horizon: number
  /** Days of the past; null where too few rows leave none to choose. */
  readonly lags: number | null
  readonly lagsChosenBy: 'bic' | 'question'
  /** The fewest rows that this question needs: its lags, and five for each coefficient of an equation. */
  readonly fewestRows: number
  /** Null with its reason. Moves that all assets share show in it too: a decomposition, not a cause. */
  readonly value: Table | null
  readonly reason: Undefined | null
  /** 95 %. */
  readonly intervals: Intervals | null
  /** The total without the upward bias of short samples. */
  readonly corrected: number | null
  readonly intervalReason: Undefined | null
  /** Whether the total stands above what unrelated series show: the probability that they show as much. */
  readonly unrelated: (Unrelated & { readonly p: number }) | null
  /**
   * What the nets would be if the assets had only their days in common, and whether the observed ones lie beyond that.
   * This decides who is named as giver and receiver, since a common source alone makes some nets differ from 0.
   */
  readonly sameDay: SameDayConnectedness | null
  /** Those read hours later than others among them: what they seem to give the others a day later is the clock's. */
  readonly readLate: readonly string[]
  readonly rolling: RollingPaths
}

const DRAWS = 299
/** Parts that take time: the rolling paths, two comparisons, and last the intervals, which take as long as the rest. */
const STEPS = 4
const FEWEST_ASSETS = 2
const MOST_ASSETS = 12

/**
 * How much of the uncertainty about each of several assets goes with the others: a table, what each gives and
 * receives, intervals, what unrelated series would show, and the course through time.
 *
 * Rows that were dropped close up: the day before is the common day before. Rolling windows may reach back beyond
 * `from`. Volatility is scaled by the mean square of all returns used, which touches only days that hardly moved.
 *
 * @throws RangeError for fewer than 2 or more than 12 assets, or a window, lags or horizon that make no sense.
 */
export function connectednessOf(
  question: ConnectednessQuestion,
  onProgress?: (done: number, of: number) => void,
): ConnectednessResult {
  const { assets, of, horizon, seed } = question
  requireSense(question)
  const within = returnSample(assets, question)
  const columns = measured(within, of)
  const lags = lagsOf(question, columns, within.n)
  const settings = { lags: lags.value ?? ROLLING_LAGS, horizon, seed, draws: DRAWS }

  const known = lags.value === null ? lags : columns
  const table = known.value === null ? known : connectedness(known.value, settings)
  const isKnown = known.value !== null && table.value !== null
  let steps = 0
  const done = <Part>(part: Part): Part => {
    steps += 1
    onProgress?.(steps, STEPS)
    return part
  }
  const rolling = done(rollingPaths(question))
  const unrelated = done(isKnown ? unrelatedOf(known.value, settings) : null)
  const sameDay = done(isKnown ? sameDayConnectedness(known.value, settings).value : null)
  const intervals = done(isKnown ? connectednessInterval(known.value, settings) : null)
  return {
    ...sampleOf(within),
    of,
    method: METHOD_VERSIONS.connectedness,
    intervalMethod: METHOD_VERSIONS.connectednessInterval,
    unrelatedMethod: METHOD_VERSIONS.unrelatedConnectedness,
    sameDayMethod: METHOD_VERSIONS.sameDayConnectedness,
    volatilityMethod: of === 'volatility' ? METHOD_VERSIONS.logVolatility : null,
    seed,
    draws: DRAWS,
    horizon,
    lags: lags.value,
    lagsChosenBy: question.lags === 'bic' ? 'bic' : 'question',
    fewestRows: fewestRowsOf(assets.length, lags.value ?? (question.lags === 'bic' ? 1 : question.lags)),
    value: table.value && tableOf(table.value),
    reason: table.reason,
    intervals: intervals?.value ? intervalsOf(intervals.value) : null,
    corrected: intervals?.value?.corrected ?? null,
    intervalReason: intervals?.reason ?? null,
    unrelated,
    sameDay,
    readLate: readLateOf(assets),
    rolling,
  }
}

function requireSense({ assets, lags, horizon, window }: ConnectednessQuestion): void {
  if (assets.length < FEWEST_ASSETS || assets.length > MOST_ASSETS) {
    throw new RangeError(
      `Connectedness takes ${FEWEST_ASSETS} to ${MOST_ASSETS} assets, not ${assets.length}.`,
    )
  }
  const numbers = { lags: lags === 'bic' ? 1 : lags, horizon, window }
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} must be 1, 2, 3 ..., not ${value}.`)
  }
}

function unrelatedOf(
  columns: Columns,
  settings: Parameters<typeof unrelatedConnectedness>[1],
): ConnectednessResult['unrelated'] {
  const { value } = unrelatedConnectedness(columns, settings)
  return value === null || value.p === null
    ? null
    : { expected: value.expected, upper: value.upper, p: value.p }
}

function sampleOf({ assets, n, from, to, sessions, dropped, providers }: ReturnSample): Sample {
  return { assets, n, from, to, sessions, dropped, providers }
}

function tableOf({ table, to, from, net, pairwise, total, largestRoot, stable }: Connectedness): Table {
  return { table, to, from, net, pairwise, total, largestRoot, stable }
}

function intervalsOf({ total, to, from, net, pairwise }: Intervals): Intervals {
  return { total, to, from, net, pairwise }
}
