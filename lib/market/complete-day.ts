import type { Calendar } from './asset'
import type { Day, Instant } from './day'
import { addDays, utcDay } from './day'
import { newYorkDay } from './new-york-time'
import { isInCalendar, isSession, previousSession, sessionClose } from './nyse-calendar'

/** How long after a day's end its value may be unpublished, or still change. */
export const SETTLING_MS = 6 * 3_600_000

/** When a day's value is final by the clock: the session's close in New York; without one, the end of the UTC day. */
export function dayEnd(calendar: Calendar, day: Day): Instant {
  const close = calendar === 'nyse' && isInCalendar(day) ? sessionClose(day) : null
  return close ?? `${addDays(day, 1)}T00:00:00.000Z`
}

/** The session a value of this instant belongs to (the last one where New York does not trade), or the UTC day. */
export function dayAt(calendar: Calendar, instant: Instant): Day {
  if (calendar === 'utc-days') return utcDay(instant)
  const day = newYorkDay(instant)
  return isSession(day) ? day : previousSession(day)
}

/** The session or UTC day before this one. */
export function dayBefore(calendar: Calendar, day: Day): Day {
  return calendar === 'nyse' ? previousSession(day) : addDays(day, -1)
}

/** The last day that has ended by `now`: a session that has closed, or the UTC day before today. */
export function lastCompleteDay(calendar: Calendar, now: Instant | Date): Day {
  const instant = new Date(now).toISOString()
  const today = dayAt(calendar, instant)
  return dayEnd(calendar, today) <= instant ? today : dayBefore(calendar, today)
}

/** The last day whose value every provider can be expected to have by `now`: it ended at least six hours ago. */
export function lastSettledDay(calendar: Calendar, now: Instant | Date): Day {
  return lastCompleteDay(calendar, new Date(new Date(now).getTime() - SETTLING_MS))
}

/** Whether a history that ends with this day lacks one that providers can be expected to have. */
export function isStale(calendar: Calendar, lastDay: Day, now: Instant | Date): boolean {
  return lastDay < lastSettledDay(calendar, now)
}
