import type { Day, Instant } from './day'
import { addDays, utcDay } from './day'
import { knownSessionsBetween, sessionClose } from './nyse-calendar'
import type { Series } from './series'

/** How far a reading may lie from the New York close to stand for it. */
const CLOSE_TOLERANCE_MINUTES = 90

/** A value at an instant, as read from a provider. */
export interface TimedValue {
  readonly instant: Instant
  readonly value: number
  readonly provider: string
}

/**
 * The values of a 24/7 asset at the New York close: for each session the reading nearest to it, before or after,
 * within 90 minutes; of two equally near the earlier one.
 *
 * A session without such a reading has no value here, even where a day-end value exists: a return between a
 * day-end value and a reading at the close would span 20 or 28 hours beside an equity's 24, and count four hours
 * of crypto in one session twice or in none. `align` reports such sessions as 'no-close-reading' when it is told
 * `clock: 'close'`.
 *
 * @param like the asset's day-end series, for its asset, field and unit.
 * @param readings in any order, best of one provider: where the nearest reading changes provider the return is a
 *   junction.
 */
export function closeReadings(like: Series, readings: readonly TimedValue[]): Series {
  const sorted = readings
    .map((reading) => ({ ...reading, at: Date.parse(reading.instant) }))
    .sort((a, b) => a.at - b.at)
  const days: Day[] = []
  const values: number[] = []
  const providers: string[] = []
  const providerIndex: number[] = []
  let next = 0
  for (const day of sessionsOf(sorted)) {
    const close = Date.parse(sessionClose(day)!)
    while (next + 1 < sorted.length && sorted[next + 1]!.at <= close) next++
    const before = sorted[next]!
    const after = sorted[next + 1]
    const nearest = after !== undefined && after.at - close < Math.abs(close - before.at) ? after : before
    if (Math.abs(nearest.at - close) > CLOSE_TOLERANCE_MINUTES * 60_000) continue
    if (!providers.includes(nearest.provider)) providers.push(nearest.provider)
    days.push(day)
    values.push(nearest.value)
    providerIndex.push(providers.indexOf(nearest.provider))
  }
  return { asset: like.asset, field: like.field, unit: like.unit, days, values, providers, providerIndex }
}

/** The sessions whose close can lie near one of the readings. */
function sessionsOf(sorted: readonly { instant: Instant }[]): Day[] {
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  return knownSessionsBetween(utcDay(first.instant), addDays(utcDay(last.instant), 1))
}
