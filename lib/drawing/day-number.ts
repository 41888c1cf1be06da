const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01 UTC: the unit of every horizontal scale, so that a missing day keeps its width. */
export function dayNumber(day: string): number {
  return Date.parse(day) / MS_PER_DAY
}

/** The calendar day of a day number; fractions are rounded to the nearest day. */
export function dayOfNumber(number: number): string {
  return new Date(Math.round(number) * MS_PER_DAY).toISOString().slice(0, 10)
}
