import { type Aligned, type Dropped, dropLog } from './align'
import type { Calendar } from './asset'
import type { Day } from './day'
import { logRatio } from './log-ratio'

export interface Returns {
  readonly assets: readonly string[]
  readonly calendar: Calendar
  /** The day on which each return ends. */
  readonly days: readonly Day[]
  /** The day on which it starts: the common day before, so that a Monday's return spans the weekend. */
  readonly startDays: readonly Day[]
  /** Log returns of each asset; `columns[c][row]`. 0.01 is about one percent. */
  readonly columns: readonly (readonly number[])[]
  /** What aligning dropped, and the returns dropped here under the day on which they end. */
  readonly dropped: readonly Dropped[]
}

/**
 * Log returns ln(later / earlier) between consecutive common days. Where a day is missing in one asset, the return
 * of all of them spans it, so that all columns always cover the same time.
 *
 * A return whose ends come from different providers in any column is no move of the market: dropped as 'junction'.
 * One with an end at or below zero is dropped as 'not-positive'. Both under the first asset concerned.
 */
export function logReturns(aligned: Aligned): Returns {
  const { assets, calendar, days, columns, providerChange } = aligned
  const log = dropLog()
  const kept: number[] = []
  for (let row = 1; row < days.length; row++) {
    const junction = providerChange[row]!.indexOf(true)
    const notPositive = columns.findIndex((values) => !(values[row]! > 0 && values[row - 1]! > 0))
    if (junction !== -1) log.add('junction', assets[junction]!, days[row]!)
    else if (notPositive !== -1) log.add('not-positive', assets[notPositive]!, days[row]!)
    else kept.push(row)
  }
  return {
    assets,
    calendar,
    days: kept.map((row) => days[row]!),
    startDays: kept.map((row) => days[row - 1]!),
    columns: columns.map((values) => kept.map((row) => logRatio(values[row]!, values[row - 1]!))),
    dropped: [...aligned.dropped, ...log.entries()],
  }
}
