import type { Day, Instant } from './day'
import { addDays, weekday } from './day'

/** The years whose daylight-saving rule is known here. */
export const FIRST_YEAR = 1998
export const LAST_YEAR = 2030

const MS_PER_HOUR = 3_600_000

/**
 * The instant at which New York clocks show this time of day ('16:00').
 *
 * Computed from the law, since Intl turns instants into local times and not the other way round. In the hour that
 * occurs twice in autumn the first is meant; the hour skipped in spring is read as standard time.
 *
 * @throws RangeError outside the years 1998 to 2030.
 */
export function newYorkInstant(day: Day, time: string): Instant {
  const { start, end } = daylightSaving(yearOf(day))
  const local = `${day}T${time}`
  const isDaylight = local >= `${start}T03:00` && local < `${end}T02:00`
  return new Date(Date.parse(`${local}:00Z`) + hoursBehind(isDaylight) * MS_PER_HOUR).toISOString()
}

/**
 * The calendar day in New York at an instant.
 *
 * @throws RangeError outside the years 1998 to 2030.
 */
export function newYorkDay(instant: Instant): Day {
  const ms = Date.parse(instant)
  const standard = new Date(ms - hoursBehind(false) * MS_PER_HOUR).toISOString()
  const { start, end } = daylightSaving(yearOf(standard))
  // Clocks change at 2:00: in spring from standard time, in autumn from daylight time (1:00 standard).
  const isDaylight = standard >= `${start}T02:00` && standard < `${end}T01:00`
  return new Date(ms - hoursBehind(isDaylight) * MS_PER_HOUR).toISOString().slice(0, 10)
}

/**
 * First and last day of daylight-saving time: from 2007 on the second Sunday of March to the first of November
 * (Energy Policy Act of 2005), before that the first Sunday of April to the last of October.
 */
function daylightSaving(year: number): { start: Day; end: Day } {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(
      `New York time is known for ${FIRST_YEAR} to ${LAST_YEAR}, not for the year ${year}.`,
    )
  }
  return year >= 2007
    ? { start: sundayFrom(`${year}-03-08`), end: sundayFrom(`${year}-11-01`) }
    : { start: sundayFrom(`${year}-04-01`), end: sundayFrom(`${year}-10-25`) }
}

function sundayFrom(day: Day): Day {
  return addDays(day, (7 - weekday(day)) % 7)
}

function hoursBehind(isDaylight: boolean): number {
  return isDaylight ? 4 : 5
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
