import type { Day } from './day'
import { daysBetween } from './day'

/** A history that lacks more calendar days than this in a row is broken there. No closure of the NYSE since 1998 was longer. */
const LONGEST_GAP_DAYS = 7

/** Whether so much lies between two neighbouring days of a history that it is broken. */
export function isBreak(earlier: Day, later: Day): boolean {
  return daysBetween(earlier, later) - 1 > LONGEST_GAP_DAYS
}

/** The first day of the unbroken stretch that ends with the last day, or null for no days. */
export function unbrokenSince(days: readonly Day[]): Day | null {
  for (let index = days.length - 1; index > 0; index--) {
    if (isBreak(days[index - 1]!, days[index]!)) return days[index]!
  }
  return days[0] ?? null
}
