import type { Calendar, Field } from './asset'
import { type Day, type Instant, isDay, utcDay } from './day'
import { isInCalendar, isSession } from './nyse-calendar'

/** How far the clock of a source may run ahead of ours. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000

/** Why this can be no value of the field, or null: absent, text, infinity, zero or less (a volume may be 0). */
export function valueProblem(field: Field, value: unknown): string | null {
  if (value === null || value === undefined) return `no ${field} given`
  if (typeof value !== 'number') return 'not a number'
  if (!Number.isFinite(value)) return 'not a finite number'
  if (field === 'volume') return value < 0 ? 'below zero' : null
  return value > 0 ? null : 'not above zero'
}

/** Why this can be no day of a value, or null: not a day, not begun, for NYSE assets without a session. */
export function dayProblem(calendar: Calendar, day: Day, now: Instant | Date): string | null {
  if (!isDay(day)) return `'${day}' is not a day (YYYY-MM-DD)`
  if (day > utcDay(now)) return `${day} lies in the future`
  if (calendar === 'utc-days') return null
  if (!isInCalendar(day)) return `${day} is outside the NYSE calendar (1998 to 2030)`
  return isSession(day) ? null : `${day} is no NYSE session`
}

/** Where years of four digits begin, as texts of other times have no order. */
const YEAR_0_MS = Date.parse('0000-01-01T00:00:00Z')

/** Why this can be no instant of a value, or null: not a time, before the year 0, or further ahead than clocks differ. */
export function instantProblem(instant: Instant, now: Instant | Date): string | null {
  const ms = Date.parse(instant)
  if (!(ms >= YEAR_0_MS)) return 'no legible time'
  return ms > new Date(now).getTime() + CLOCK_TOLERANCE_MS ? `${instant} lies in the future` : null
}
