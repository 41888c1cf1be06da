import type { Day, Instant } from './day'
import { addDays, eachDay, weekday } from './day'
import { FIRST_YEAR, LAST_YEAR, newYorkInstant } from './new-york-time'
import { nyseEarlyCloses, nyseHolidays } from './nyse-holidays'

/** The span in which sessions are known. Every function here throws a RangeError outside it. */
export const FIRST_CALENDAR_DAY: Day = `${FIRST_YEAR}-01-01`
const LAST_CALENDAR_DAY: Day = `${LAST_YEAR}-12-31`

/** Opened at noon after the memorial of the year before; all other sessions open at 9:30. */
const LATE_OPEN: Day = '2002-09-11'

interface Sessions {
  readonly days: readonly Day[]
  readonly set: ReadonlySet<Day>
  readonly early: ReadonlySet<Day>
}

let known: Sessions | undefined

/** Built on first use: about 8,300 days in a few milliseconds. */
function sessions(): Sessions {
  if (known === undefined) {
    const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
    const holidays = new Set(years.flatMap(nyseHolidays))
    const isTrading = (day: Day) => weekday(day) >= 1 && weekday(day) <= 5 && !holidays.has(day)
    const days = eachDay(FIRST_CALENDAR_DAY, LAST_CALENDAR_DAY).filter(isTrading)
    const set = new Set(days)
    known = { days, set, early: new Set(years.flatMap(nyseEarlyCloses).filter((day) => set.has(day))) }
  }
  return known
}

/** Whether the calendar knows this day. */
export function isInCalendar(day: Day): boolean {
  return day >= FIRST_CALENDAR_DAY && day <= LAST_CALENDAR_DAY
}

/** Whether the NYSE trades on this day. */
export function isSession(day: Day): boolean {
  return sessions().set.has(checked(day))
}

/** Whether the day is a session that ends at 13:00 New York time. */
export function isEarlyClose(day: Day): boolean {
  return sessions().early.has(checked(day))
}

/** When the session opens, or null where the day is none. */
export function sessionOpen(day: Day): Instant | null {
  if (!isSession(day)) return null
  return newYorkInstant(day, day === LATE_OPEN ? '12:00' : '09:30')
}

/** When the session closes (16:00 New York time, 13:00 on an early close), or null where the day is none. */
export function sessionClose(day: Day): Instant | null {
  if (!isSession(day)) return null
  return newYorkInstant(day, isEarlyClose(day) ? '13:00' : '16:00')
}

/** The first session after the day. */
export function nextSession(day: Day): Day {
  let next = addDays(checked(day), 1)
  while (!isSession(next)) next = addDays(next, 1)
  return next
}

/** The last session before the day. */
export function previousSession(day: Day): Day {
  let previous = addDays(checked(day), -1)
  while (!isSession(previous)) previous = addDays(previous, -1)
  return previous
}

/** All sessions from `from` to `to`, both included, ascending. None where `from` is later than `to`. */
export function sessionsBetween(from: Day, to: Day): Day[] {
  const { days } = sessions()
  return days.slice(firstAtOrAfter(days, checked(from)), firstAtOrAfter(days, addDays(checked(to), 1)))
}

/** The sessions from `from` to `to` as far as the calendar reaches: the days beyond it are left out, not refused. */
export function knownSessionsBetween(from: Day, to: Day): Day[] {
  const first = from > FIRST_CALENDAR_DAY ? from : FIRST_CALENDAR_DAY
  const last = to < LAST_CALENDAR_DAY ? to : LAST_CALENDAR_DAY
  return first > last ? [] : sessionsBetween(first, last)
}

/** Index of the first day not before `day`; the length where there is none. */
function firstAtOrAfter(days: readonly Day[], day: Day): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

function checked(day: Day): Day {
  if (isInCalendar(day)) return day
  throw new RangeError(
    `The NYSE calendar reaches from ${FIRST_CALENDAR_DAY} to ${LAST_CALENDAR_DAY}; ${day} is not in it.`,
  )
}
