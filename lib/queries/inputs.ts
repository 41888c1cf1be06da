import { FIRST_DAY, type Range, returnSample } from '@/lib/analysis/sample'
import { align } from '@/lib/market/align'
import type { Table } from './answer'
import type { LoadedHistory } from './asset-history'

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
export function valuesTable(histories: readonly LoadedHistory[], { from, to }: Range): Table {
  const all = eachOnce(histories)
  const days = [...new Set(all.flatMap(({ forReturns }) => forReturns.days))]
    .filter((day) => day >= from && day <= to)
    .sort()
  return {
    header: ['day', ...all.map(({ id }) => id)],
    columns: [
      days,
      ...all.map(({ forReturns }) => {
        const rows = new Map(forReturns.days.map((day, row) => [day, forReturns.values[row] ?? null]))
        return days.map((day) => rows.get(day) ?? null)
      }),
    ],
    raw: Object.fromEntries(all.map(({ id, forReturns }) => [id, forReturns.providers])),
  }
}

/** An event study's market may be its source too. */
function eachOnce(histories: readonly LoadedHistory[]): LoadedHistory[] {
  return [...new Map(histories.map((history) => [history.id, history])).values()]
}
