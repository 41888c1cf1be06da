import type { Calendar } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { addDays, utcDay } from '@/lib/market/day'
import { newYorkDay } from '@/lib/market/new-york-time'
import { isSession, previousSession, sessionClose } from '@/lib/market/nyse-calendar'

/** When a day's value is final by the clock: the session's close in New York, or the end of the UTC day. */
export function dayEnd(calendar: Calendar, day: Day): Instant {
  if (calendar === 'utc-days') return `${addDays(day, 1)}T00:00:00.000Z`
  const close = sessionClose(day)
  if (close === null) throw new RangeError(`${day} is no NYSE session and has no close.`)
  return close
}

/** The last day that has ended by `now`: a session that has closed, or the UTC day before today. */
export function lastCompleteDay(calendar: Calendar, now: Instant): Day {
  if (calendar === 'utc-days') return addDays(utcDay(now), -1)
  const today = newYorkDay(now)
  return isSession(today) && dayEnd('nyse', today) <= now ? today : previousSession(today)
}
