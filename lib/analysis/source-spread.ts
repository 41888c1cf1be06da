import type { Day } from '@/lib/market/day'

/** One source's values of an asset, by ascending day. */
export interface SourceValues {
  readonly provider: string
  readonly days: readonly Day[]
  readonly values: readonly number[]
}

/** How far sources lie apart on one day. */
export interface DaySpread {
  readonly day: Day
  /** How much the highest lies above the lowest, as a fraction of the lowest: 0.01 is one per cent. */
  readonly spread: number
  readonly lowest: { readonly provider: string; readonly value: number }
  readonly highest: { readonly provider: string; readonly value: number }
}

export interface SourceSpread {
  /** On the last day of which at least two sources have a value. */
  readonly last: DaySpread
  /** The day on which they lay furthest apart, among the last days in common. */
  readonly largest: DaySpread
  /** How many days in common were compared. */
  readonly days: number
}

/** A trading year. */
const DAYS_COMPARED = 250

/**
 * How far the sources of one asset disagree, on the last days on which at least two of them have a positive value, at
 * most 250. Null where there is no such day, as with a single source: nothing was compared then, and nothing agrees.
 */
export function sourceSpread(sources: readonly SourceValues[]): SourceSpread | null {
  const byDay = new Map<Day, DaySpread>()
  const first = new Map<Day, { provider: string; value: number }>()
  for (const { provider, days, values } of sources)
    for (const [index, day] of days.entries()) {
      const value = values[index]!
      if (value <= 0) continue
      const one = { provider, value }
      const known = byDay.get(day)
      const [lowest, highest] = known ? [known.lowest, known.highest] : [first.get(day), first.get(day)]
      if (lowest === undefined || highest === undefined) first.set(day, one)
      else
        byDay.set(
          day,
          between(day, value < lowest.value ? one : lowest, value > highest.value ? one : highest),
        )
    }
  const compared = [...byDay.values()].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, DAYS_COMPARED)
  const [last] = compared
  if (last === undefined) return null
  const largest = compared.reduce((most, one) => (one.spread > most.spread ? one : most))
  return { last, largest, days: compared.length }
}

function between(day: Day, lowest: DaySpread['lowest'], highest: DaySpread['highest']): DaySpread {
  return { day, lowest, highest, spread: highest.value / lowest.value - 1 }
}
