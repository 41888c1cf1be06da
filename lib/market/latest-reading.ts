import type { Calendar } from './asset'
import type { TimedValue } from './close-readings'
import { dayAt, dayEnd, isStale } from './complete-day'
import type { Instant } from './day'

const MS_PER_HOUR = 3_600_000

/** How much older than the newest of all a reading of the shown provider may be and still be preferred. */
export const PREFERRED_HOURS = 26

/** Quotes of shares come up to 15 minutes late. */
const LIVE_MS = 20 * 60_000
/** What trades around the clock is read once an hour. */
const LIVE_ALL_DAY_MS = 75 * 60_000

/**
 * The newest reading of the provider whose history is shown, or of any provider where that one has none within 26
 * hours of it: a quote keeps to one provider and does not change level with whoever was asked last.
 *
 * @param readings ascending.
 * @param shown null where no history is shown.
 */
export function latestReading<Reading extends TimedValue>(
  readings: readonly Reading[],
  shown: string | null,
): Reading | null {
  const newest = readings.at(-1) ?? null
  const own = readings.findLast(({ provider }) => provider === shown)
  if (newest === null || own === undefined) return newest
  return hoursBetween(own.instant, newest.instant) <= PREFERRED_HOURS ? own : newest
}

/** Whether a reading is of now, the last of its day, or an old one that must not be taken for either. */
export function readingState(
  calendar: Calendar,
  instant: Instant,
  now: Instant | Date,
): 'live' | 'closed' | 'stale' {
  const day = dayAt(calendar, instant)
  const isLast = instant >= dayEnd(calendar, day)
  const age = new Date(now).getTime() - Date.parse(instant)
  if (age <= (calendar === 'utc-days' ? LIVE_ALL_DAY_MS : LIVE_MS)) return isLast ? 'closed' : 'live'
  return isLast && !isStale(calendar, day, now) ? 'closed' : 'stale'
}

/** Negative where `end` is earlier. */
export function hoursBetween(start: Instant, end: Instant): number {
  return (Date.parse(end) - Date.parse(start)) / MS_PER_HOUR
}
