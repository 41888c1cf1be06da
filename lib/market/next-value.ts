import type { Calendar } from './asset'
import { dayEnd, SETTLING_MS } from './complete-day'
import { addDays, type Day, type Instant } from './day'
import { isInCalendar, nextSession } from './nyse-calendar'

/** The value that should follow: of which day, and by when every provider can be expected to have it. */
export interface NextValue {
  readonly day: Day
  readonly by: Instant
}

/** What should follow a history that ends with this day; null beyond the end of the session calendar. */
export function nextValue(calendar: Calendar, lastDay: Day): NextValue | null {
  const day = calendar === 'nyse' ? sessionAfter(lastDay) : addDays(lastDay, 1)
  if (day === null) return null
  return { day, by: new Date(Date.parse(dayEnd(calendar, day)) + SETTLING_MS).toISOString() }
}

function sessionAfter(day: Day): Day | null {
  // A session follows within a week: beyond that the calendar would end within the search.
  return isInCalendar(day) && isInCalendar(addDays(day, 7)) ? nextSession(day) : null
}
