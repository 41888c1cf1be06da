import { FIRST_DAY, type Range, returnSample } from '@/lib/analysis/sample'
import { align } from '@/lib/market/align'
import type { MarketEvent } from '@/lib/market/event'
import type { Series } from '@/lib/market/series'
import type { LoadedHistory } from './asset-history'
import type { Table } from './table'

/** What an answer was computed from, as further files of its package, by their names without an ending. */
export type Inputs = Readonly<Record<string, Table>>

/**
 * The log returns that a question looks at, on the days common to all its assets: `day` and `start_day` are those on which
 * a return ends and starts.
 *
 * @param reach 'reaching-back' for all returns up to the end of the range, since rolling windows begin before it
 */
export function returnsTable(
  histories: readonly LoadedHistory[],
  { from, to }: Range,
  reach: 'in-range' | 'reaching-back' = 'in-range',
): Table {
  const first = reach === 'in-range' ? from : FIRST_DAY
  const { assets, days, startDays, columns } = returnSample(eachOnce(histories), { from: first, to })
  return { header: ['day', 'start_day', ...assets], columns: [days, startDays, ...columns] }
}

/** The levels as quoted, on the days common to all the assets: raw values. */
export function levelsTable(histories: readonly LoadedHistory[], { to }: Pick<Range, 'to'>): Table {
  const sides = eachOnce(histories).map((history) => ({ ...history, series: history.levels }))
  const { assets, days, columns } = align(sides, { to })
  return {
    header: ['day', ...assets],
    columns: [days, ...columns],
    raw: Object.fromEntries(sides.map(({ id, levels }) => [id, levels.providers])),
  }
}

/** The values that returns are taken from, each asset on the days that it has: adjusted closes where the source gives them. */
export function valuesTable(histories: readonly LoadedHistory[], range: Range): Table {
  return seriesTable(
    eachOnce(histories).map(({ id, forReturns }) => ({ id, series: forReturns })),
    range,
  )
}

/** Some series by the ids of their assets, each on the days that it has: raw values. */
export function seriesTable(
  all: readonly { readonly id: string; readonly series: Pick<Series, 'days' | 'values' | 'providers'> }[],
  { from, to }: Range,
): Table {
  const days = [...new Set(all.flatMap(({ series }) => series.days))]
    .filter((day) => day >= from && day <= to)
    .sort()
  return {
    header: ['day', ...all.map(({ id }) => id)],
    columns: [
      days,
      ...all.map(({ series }) => {
        const rows = new Map(series.days.map((day, row) => [day, series.values[row] ?? null]))
        return days.map((day) => rows.get(day) ?? null)
      }),
    ],
    raw: Object.fromEntries(all.map(({ id, series }) => [id, series.providers])),
  }
}

/** The dated events that a study knows of, and what each of them is to it: 1 where it is, else 0. */
export function eventDaysTable(events: {
  /** What is filed under the event itself. */
  readonly asked: readonly MarketEvent[]
  readonly ofSource: readonly MarketEvent[]
  /** No placebo date overlaps them, and no model learns from them. */
  readonly leftOut: readonly MarketEvent[]
}): Table {
  const all = [...new Set(Object.values(events).flat())].sort((a, b) =>
    `${a.day} ${a.slug}` < `${b.day} ${b.slug}` ? -1 : 1,
  )
  const isAmong = (some: readonly MarketEvent[]) => all.map((event) => Number(some.includes(event)))
  return {
    header: ['day', 'event', 'asked', 'of_source', 'left_out'],
    columns: [
      all.map(({ day }) => day),
      all.map(({ slug }) => slug),
      isAmong(events.asked),
      isAmong(events.ofSource),
      isAmong(events.leftOut),
    ],
  }
}

/** An event study's market may be its source too. */
function eachOnce(histories: readonly LoadedHistory[]): LoadedHistory[] {
  return [...new Map(histories.map((history) => [history.id, history])).values()]
}
