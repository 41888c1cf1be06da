import type { Calendar } from './asset'
import { type Day, eachDay } from './day'
import { knownSessionsBetween } from './nyse-calendar'

/** Neighbouring sessions (days) that a history lacks between two of its values. */
export interface Gap {
  readonly from: Day
  readonly to: Day
  /** Sessions of the NYSE, or UTC days, in it. */
  readonly days: number
}

/**
 * What a history lacks between its first and its last value: NYSE sessions, or UTC days. A weekend or a holiday of the
 * exchange is no gap, and neither are days before 1998, of which the calendar knows nothing.
 *
 * @param days of its values, ascending
 */
export function missingDays(calendar: Calendar, days: readonly Day[]): Gap[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const expected = calendar === 'nyse' ? knownSessionsBetween(first, last) : eachDay(first, last)
  const held = new Set(days)
  const gaps: Gap[] = []
  let isOpen = false
  for (const day of expected) {
    const isMissing = !held.has(day)
    const open = isOpen ? gaps.at(-1) : undefined
    if (isMissing && open !== undefined) gaps[gaps.length - 1] = { ...open, to: day, days: open.days + 1 }
    else if (isMissing) gaps.push({ from: day, to: day, days: 1 })
    isOpen = isMissing
  }
  return gaps
}
