import type { Dropped } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import type { AssetHistory } from './asset-history'
import { commonReturns } from './common-days'

/** What a question's figures were computed from: part of every result, so that each can be defended. */
export interface Sample {
  readonly assets: readonly string[]
  /** Rows used. */
  readonly n: number
  /** The first and the last day that took part; null where nothing is left. */
  readonly from: Day | null
  readonly to: Day | null
  /** Whether the days are NYSE sessions (else every UTC day). */
  readonly sessions: boolean
  /** What the range holds beside them, and why it is left out. */
  readonly dropped: readonly Dropped[]
  readonly providers: Readonly<Record<string, readonly string[]>>
}

/** The log returns of several assets over the days common to all. */
export interface ReturnSample extends Sample {
  /** The day on which each return ends, and the one on which it starts. */
  readonly days: readonly Day[]
  readonly startDays: readonly Day[]
  /** `columns[asset][row]`, in the order of `assets`. */
  readonly columns: readonly (readonly number[])[]
}

export interface Range {
  readonly from: Day
  readonly to: Day
}

/** Before any history: from here a rolling window reaches back as far as there are values. */
export const FIRST_DAY: Day = '0001-01-01'

/** The log returns that lie wholly in a range, on the days common to all the histories. */
export function returnSample(histories: readonly AssetHistory[], { from, to }: Range): ReturnSample {
  const returns = commonReturns(histories, to)
  const found = returns.startDays.findIndex((day) => day >= from)
  const start = found === -1 ? returns.days.length : found
  const days = returns.days.slice(start)
  const startDays = returns.startDays.slice(start)
  return {
    assets: histories.map(({ id }) => id),
    n: days.length,
    from: startDays[0] ?? null,
    to: days.at(-1) ?? null,
    sessions: returns.calendar === 'nyse',
    dropped: droppedWithin([...histories.flatMap(({ dropped }) => dropped ?? []), ...returns.dropped], {
      from,
      to,
    }),
    providers: Object.fromEntries(histories.map(({ id, forReturns }) => [id, forReturns.providers])),
    days,
    startDays,
    columns: returns.columns.map((column) => column.slice(start)),
  }
}

/** What was left out of a range: days outside it are of no concern. */
export function droppedWithin(dropped: readonly Dropped[], { from, to }: Range): Dropped[] {
  return dropped
    .map((entry) => ({ ...entry, days: entry.days.filter((day) => day >= from && day <= to) }))
    .filter((entry) => entry.days.length > 0)
}
