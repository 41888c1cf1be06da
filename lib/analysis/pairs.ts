import type { Day } from '@/lib/market/day'

/** The rows of a sample in columns: returns, or levels. */
export interface Pairs {
  readonly days: readonly Day[]
  /** The first day that takes part in each row: a return's start, a level's own day. */
  readonly startDays: readonly Day[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly given: readonly number[] | null
}

export function pairsOf(
  days: readonly Day[],
  startDays: readonly Day[],
  columns: readonly (readonly number[])[],
): Pairs {
  return { days, startDays, x: columns[0] ?? [], y: columns[1] ?? [], given: columns[2] ?? null }
}

/** The rows from `start` on, and before `end` where one is given. */
export function pairsFrom(pairs: Pairs, start: number, end?: number): Pairs {
  return {
    days: pairs.days.slice(start, end),
    startDays: pairs.startDays.slice(start, end),
    x: pairs.x.slice(start, end),
    y: pairs.y.slice(start, end),
    given: pairs.given?.slice(start, end) ?? null,
  }
}

/** The rows that lie wholly in the range; the range's end was already kept when aligning. */
export function pairsWithin(pairs: Pairs, from: Day): Pairs {
  const start = pairs.startDays.findIndex((day) => day >= from)
  return pairsFrom(pairs, start === -1 ? pairs.days.length : start)
}

/** The first row that ends in the range. */
export function firstRow(days: readonly Day[], from: Day): number {
  const found = days.findIndex((day) => day >= from)
  return found === -1 ? days.length : found
}
