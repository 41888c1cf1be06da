import { type Day, eachDay, type Instant } from '@/lib/market/day'
import { isSession, sessionClose, sessionOpen } from '@/lib/market/nyse-calendar'
import type { Door } from './door'

/** The good pull that fills the store comes on a Saturday, the one that meets a fault on the Wednesday after it. */
export const FILLED_AT: Instant = '2026-03-07T12:00:00.000Z'
export const NOW: Instant = '2026-03-11T12:00:00.000Z'

/** Stored by the first pull; every day after it, until the last one, is missing. */
export const LAST_STORED: Day = '2026-03-06'
export const LAST: Day = '2026-03-10'

/** The readings of present values: stored, and asked for anew. */
export const STORED_INSTANT: Instant = '2026-03-06T21:00:00.000Z'
export const NEW_INSTANT: Instant = '2026-03-10T20:00:00.000Z'

const FIRST: Day = '2025-12-01'
const FIRST_HOURS: Day = '2026-02-25'

/** What a source has to say of one day, or of one instant. A value may be anything. */
export interface Point {
  readonly at: Day | Instant
  readonly value: unknown
  /** By how much the time that the source prints is off, in ms. */
  readonly shiftMs?: number
}

/** What a door's source has to say when all is well: until Friday, or until Tuesday. */
export function goodPoints({ part, calendar, level }: Door, isLater: boolean): Point[] {
  if (part === 'readings')
    return [{ at: isLater ? NEW_INSTANT : STORED_INSTANT, value: level + (isLater ? level / 100 : 0) }]
  const days = eachDay(FIRST, isLater ? LAST : LAST_STORED).filter(
    (day) => calendar === 'utc-days' || isSession(day),
  )
  const times = part === 'hours' ? days.filter((day) => day >= FIRST_HOURS).flatMap(hoursOf) : days
  return times.map((at) => ({
    at,
    value: Math.round(level * (100 + Math.sin(Date.parse(at) / 3_600_000))) / 100,
  }))
}

/** The ends of the hourly bars of a session; the last is its close. */
function hoursOf(day: Day): Instant[] {
  const close = Date.parse(sessionClose(day) ?? '')
  const ends: Instant[] = []
  for (let end = Date.parse(sessionOpen(day) ?? '') + 3_600_000; end < close; end += 3_600_000)
    ends.push(new Date(end).toISOString())
  return [...ends, new Date(close).toISOString()]
}
