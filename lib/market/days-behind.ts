import type { Calendar } from './asset'
import { lastSettledDay } from './complete-day'
import { type Day, daysBetween, type Instant } from './day'
import { knownSessionsBetween } from './nyse-calendar'

/** Sessions (days) that providers can be expected to have by `now` and a history that ends with this day lacks. */
export function daysBehind(calendar: Calendar, lastDay: Day, now: Instant | Date): number {
  const expected = lastSettledDay(calendar, now)
  if (expected <= lastDay) return 0
  return calendar === 'nyse'
    ? knownSessionsBetween(lastDay, expected).filter((day) => day > lastDay).length
    : daysBetween(lastDay, expected)
}
