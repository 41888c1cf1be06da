import { lastCompleteDay } from '@/lib/market/complete-day'
import type { Day, Instant } from '@/lib/market/day'
import { addDays, utcDay } from '@/lib/market/day'

/** A reading counts for the end of a UTC day from two hours before it to five hours after it. */
const HOURS_BEFORE = 2
const HOURS_AFTER = 5

const MS_PER_HOUR = 3_600_000

export interface DayEndReading {
  readonly day: Day
  readonly value: number
  readonly instant: Instant
}

/**
 * The value at the end of each UTC day, from readings of one field of one asset and provider. For day D it is the
 * reading nearest to D+1 00:00 UTC among those from D 22:00 to before D+1 05:00, the earlier one where two are
 * equally near. A day that has not ended by `now`, or has no reading in that window, gets no value.
 *
 * Providers that tell only the present total have no history to ask for; this is how their totals get one.
 */
export function dailyFromReadings(
  readings: readonly { readonly instant: Instant; readonly value: number }[],
  now: Instant,
): DayEndReading[] {
  const lastDay = lastCompleteDay('utc-days', now)
  const nearest = new Map<Day, DayEndReading & { distance: number }>()
  for (const { instant, value } of readings) {
    const ms = Date.parse(instant)
    const day = addDays(utcDay(new Date(ms + HOURS_BEFORE * MS_PER_HOUR)), -1)
    const offset = ms - Date.parse(addDays(day, 1))
    if (offset >= HOURS_AFTER * MS_PER_HOUR || day > lastDay) continue
    const best = nearest.get(day)
    const distance = Math.abs(offset)
    const isNearer =
      best === undefined || distance < best.distance || (distance === best.distance && instant < best.instant)
    if (isNearer) nearest.set(day, { day, value, instant, distance })
  }
  return [...nearest.values()]
    .map(({ day, value, instant }) => ({ day, value, instant }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
