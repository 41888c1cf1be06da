import type { Asset, Field } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { daysBetween, utcDay } from '@/lib/market/day'
import { absurdJumps, factor, jumpLimit, NEIGHBOUR_DAYS, SPLIT_LIMIT } from './absurd-jumps'

interface Restated {
  readonly field: Field
  readonly day: Day
  readonly value: number
  /** What is stored for the same day or instant, if anything. */
  readonly held: number | undefined
  /** Days on which the source says a split took effect. */
  readonly splitDays: readonly Day[]
}

/**
 * Why a value cannot be a correction of the stored one, or null. A source that gives its whole history in another
 * unit or currency makes no jump within it: only what is stored shows it. After a split every earlier price is
 * restated, which is none.
 */
export function otherScale(asset: Asset, { field, day, value, held, splitDays }: Restated): string | null {
  if (held === undefined || field === 'volume') return null
  return problem(asset, { held, value, isSplit: splitDays.some((split) => split > day), of: 'the same time' })
}

interface Timed {
  /** A day, or an instant. */
  readonly at: string
  readonly value: number
}

/** What is stored of a series. */
export interface StoredTimes {
  /** As far as it was read back, ascending. */
  readonly first: readonly Timed[]
  /** The last one before that time, if any. */
  readonly lastBefore: (at: string) => Timed | null
}

interface Answered<Entry> {
  readonly asset: Asset
  readonly field: Field
  /** Ascending; without those that are off what is stored for their own time. */
  readonly entries: readonly Entry[]
  readonly timed: (entry: Entry) => Timed
  readonly stored: StoredTimes
  readonly splitDays: readonly Day[]
}

/**
 * Which values of an answer cannot follow what is stored, nor be its beginning, each with the reason: absurd jumps, and what
 * is older than all that is stored and meets it in another scale. Within an answer in another unit there is no jump, and what
 * is stored for the same times shows nothing of what is older; so that the newer part is then held against what is stored alone.
 */
export function outOfScale<Entry>(answered: Answered<Entry>): Map<Entry, string> {
  const { asset, entries, timed, stored, splitDays } = answered
  const reasons = jumpsAmong(answered, entries)
  const [beginning] = stored.first
  const older = entries.filter((entry) => beginning !== undefined && timed(entry).at < beginning.at)
  const last = older.findLast((entry) => !reasons.has(entry))
  if (answered.field === 'volume' || beginning === undefined || last === undefined) return reasons
  const { at, value } = timed(last)
  // Days apart say nothing only where nothing that was refused lies between.
  const isNear = last !== older.at(-1) || daysBetween(utcDay(at), utcDay(beginning.at)) <= NEIGHBOUR_DAYS
  const isSplit = splitDays.some((split) => split > utcDay(at))
  const { at: known, value: held } = middleOf(stored.first.slice(0, 3)) ?? beginning
  const reason = isNear ? problem(asset, { held, value, isSplit, of: known }) : null
  if (reason === null) return reasons
  const again = jumpsAmong(answered, entries.slice(older.length))
  return new Map([...older.map((entry) => [entry, reasons.get(entry) ?? reason] as const), ...again])
}

function jumpsAmong<Entry>(
  { asset, field, timed, stored, splitDays }: Answered<Entry>,
  entries: readonly Entry[],
): Map<Entry, string> {
  const values = entries.map(timed)
  const before = values[0] === undefined ? null : stored.lastBefore(values[0].at)
  const jumps = absurdJumps({
    asset,
    field,
    days: values.map(({ at }) => utcDay(at)),
    values: values.map(({ value }) => value),
    before: before === null ? null : { day: utcDay(before.at), value: before.value },
    splitDays,
  })
  return new Map(jumps.map(({ index, reason }) => [entries[index]!, reason]))
}

/** The one of three with the middle value, so that a wrong first one does not speak for all; none of fewer. */
function middleOf(three: readonly Timed[]): Timed | undefined {
  return three.length < 3 ? undefined : three.toSorted((a, b) => a.value - b.value)[1]
}

function problem(
  asset: Asset,
  { held, value, isSplit, of }: { held: number; value: number; isSplit: boolean; of: string },
): string | null {
  const times = factor(held, value)
  const limit = isSplit ? SPLIT_LIMIT : jumpLimit(asset)
  if (times <= limit) return null
  const known = isSplit ? 'which no split explains' : 'and no split is known'
  return `off by a factor of ${times.toFixed(1)} from the ${held} stored for ${of}, more than ${limit}, ${known}`
}
