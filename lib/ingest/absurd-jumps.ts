import type { Asset, Field } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { daysBetween } from '@/lib/market/day'

/** Between neighbouring values more than this many days apart, no jump is called absurd. */
export const NEIGHBOUR_DAYS = 10

/** The largest factor a split explains: 50 to 1 has happened, and the price also moves by itself that day. */
export const SPLIT_LIMIT = 60

/** A jump that no market makes in a day: a 'spike', or a 'step' to a level that then holds (a split, another unit). */
export interface Jump {
  /** Its place among the values that were checked. */
  readonly index: number
  readonly day: Day
  readonly kind: 'spike' | 'step'
  readonly reason: string
}

export interface JumpInput {
  readonly asset: Asset
  readonly field: Field
  /** The values to check, ascending by day. */
  readonly days: readonly Day[]
  readonly values: readonly number[]
  /** The stored value before the first of them, if any. */
  readonly before: { readonly day: Day; readonly value: number } | null
  /** Days on which the source says a split took effect. */
  readonly splitDays?: readonly Day[]
  /** Whether a step to a level that holds becomes the level that follows are compared with. */
  readonly keepsSteps?: boolean
}

/**
 * Absurd jumps between neighbouring values: by more than a factor of 5, for crypto tokens 10, without a split
 * between them. Each value is compared with the last one that was not itself absurd, so that one wrong figure is
 * found once and its correct successor is not blamed. Neighbours more than 10 days apart are not compared, unless
 * an absurd value lies between them, so that a step to an unexplained level is refused until the source explains it
 * (or with `keepsSteps` is only reported). Without a value before them, a first one that the next two contradict is the
 * absurd one. Volume may jump as it likes.
 */
export function absurdJumps(input: JumpInput): Jump[] {
  const { asset, field, days, values, before, splitDays = [], keepsSteps = false } = input
  if (field === 'volume') return []
  const limit = jumpLimit(asset)
  const jumps: Jump[] = []
  let last = before
  let isOff = false
  for (const [index, day] of days.entries()) {
    const value = values[index]!
    if (index === 0 && before === null && !keepsSteps && isAlone()) {
      jumps.push({
        index,
        day,
        kind: 'spike',
        reason: reasonFor(value, { day: days[1]!, value: values[1]! }),
      })
      continue
    }
    const previous = last
    const isComparable = previous !== null && (isOff || daysBetween(previous.day, day) <= NEIGHBOUR_DAYS)
    if (!isComparable || isPlausible(previous, day, value)) {
      last = { day, value }
      isOff = false
      continue
    }
    const next = values[index + 1]
    const holds = next !== undefined && factor(value, next) <= limit
    isOff = !(holds && keepsSteps)
    if (!isOff) last = { day, value }
    jumps.push({ index, day, kind: holds ? 'step' : 'spike', reason: reasonFor(value, previous) })
  }
  return jumps

  function reasonFor(value: number, other: { day: Day; value: number }): string {
    const exact = factor(other.value, value)
    const times = exact < 1e6 ? exact.toFixed(1) : exact.toExponential(1)
    return `a jump by a factor of ${times} from ${shortNumber(other.value)} on ${other.day}, more than ${limit}, and no split is known`
  }

  /** Whether the first value of all is the absurd one: the two after it agree with each other and not with it. */
  function isAlone(): boolean {
    const [day, second, third] = days
    if (day === undefined || second === undefined || third === undefined) return false
    const [value, next, afterNext] = values as [number, number, number]
    const areNeighbours = daysBetween(day, third) <= 2 * NEIGHBOUR_DAYS
    return areNeighbours && !isPlausible({ day, value }, second, next) && factor(next, afterNext) <= limit
  }

  function isPlausible(previous: { day: Day; value: number }, day: Day, value: number): boolean {
    const splits = splitDays.some((split) => split > previous.day && split <= day)
    return factor(previous.value, value) <= (splits ? SPLIT_LIMIT : limit)
  }
}

/** As it was written, or in short where nobody would read that: '1.2e+295'. */
function shortNumber(value: number): string {
  return value >= 1e15 || value < 1e-9 ? value.toExponential(1) : String(value)
}

/** By how much neighbouring values of an asset may differ. */
export function jumpLimit({ kind }: Pick<Asset, 'kind'>): number {
  return kind === 'token' ? 10 : 5
}

/** How many times the larger is the smaller. */
export function factor(a: number, b: number): number {
  return Math.max(a / b, b / a)
}

/** The days that notes such as 'A 10:1 split on 2024-06-10' name. */
export function splitDaysIn(notes: readonly string[]): Day[] {
  return notes
    .filter((note) => /\bsplit/i.test(note))
    .flatMap((note) => note.match(/\d{4}-\d{2}-\d{2}/g) ?? [])
}
