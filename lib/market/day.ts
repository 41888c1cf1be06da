/** A calendar day, 'YYYY-MM-DD'. Sorts as text and carries no time zone. */
export type Day = string

/** An instant as ISO-8601 UTC text, such as '2025-10-07T20:00:00.000Z'. */
export type Instant = string

const MS_PER_DAY = 86_400_000

/** Whether the text is a day that exists ('2025-02-30' does not). */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromNumber(toNumber(text)) === text
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** How many days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return toNumber(end) - toNumber(start)
}

/** The UTC day in which an instant lies. */
export function utcDay(instant: Instant | Date): Day {
  return new Date(instant).toISOString().slice(0, 10)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  // 1970-01-01, day number 0, was a Thursday.
  return (((toNumber(day) + 4) % 7) + 7) % 7
}

/** Every day from `start` to `end`, both included. */
export function eachDay(start: Day, end: Day): Day[] {
  const first = toNumber(start)
  return Array.from({ length: Math.max(0, toNumber(end) - first + 1) }, (_, index) =>
    fromNumber(first + index),
  )
}

/** The day `count` calendar months earlier, held to the end of a shorter month. */
export function monthsBefore(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - count, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/**
 * Days since 1970-01-01, some ten times as fast as parsing an instant. Years are counted from March on, so that a leap day
 * is the last of its year (Hinnant, "chrono-compatible low-level date algorithms").
 */
function toNumber(day: Day): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month > 2 ? 0 : 1)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return 365 * year + leapDays + before + Number(day.slice(8)) - 719_469
}

function fromNumber(number: number): Day {
  return Number.isFinite(number) ? new Date(number * MS_PER_DAY).toISOString().slice(0, 10) : ''
}
