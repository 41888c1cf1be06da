import { CLOCK_TOLERANCE_MS, dayProblem, instantProblem, valueProblem } from '@/lib/market/accepted-value'
import type { Asset, Field } from '@/lib/market/asset'
import { lastCompleteDay } from '@/lib/market/complete-day'
import { addDays, type Day, type Instant, utcDay } from '@/lib/market/day'
import { FIRST_CALENDAR_DAY } from '@/lib/market/nyse-calendar'
import { asFound } from './as-found'
import type { DailyValue, History, Reading, Readings, Refused } from './provider'

/** A value as a reply gave it, before anything is known of it. */
export interface DailyCandidate {
  readonly field: Field
  readonly day: Day
  readonly value: unknown
}

/** Two clocks, in ms: ours, and that of the source when it made its last reply, where it said so. */
export interface Clocks {
  readonly now: number
  readonly repliedAt: number | null
}

export interface ReadingCandidate {
  readonly asset: string
  readonly field: Field
  readonly instant: Instant
  readonly value: unknown
}

/**
 * Sorts what a source gave into values, refusals and notes. Values come back ascending, one for each field and
 * day; of several for one day the last is kept. Days outside the range are dropped; a day that is not over has
 * no value yet and is named in a note. A day counts as over when both clocks say so: a reply that was made before its
 * end, be it that our clock is ahead or that the reply was kept on the way, cannot know it.
 */
export function acceptDaily(
  asset: Asset,
  range: { readonly from: Day; readonly to: Day },
  candidates: Iterable<DailyCandidate>,
  clocks: Clocks,
): History {
  const kept = new Map<string, DailyValue>()
  const refused: Refused[] = []
  const repeated = new Set<Day>()
  const unfinished = new Set<Day>()
  const at = new Date(clocks.now)
  const today = utcDay(at)
  const lastDay = lastFinishedDay(asset, clocks)
  for (const { field, day, value } of candidates) {
    // A day to come is refused wherever the range ends.
    if (day <= today && (day < range.from || day > range.to)) continue
    const reason = dayProblem(asset.calendar, day, at) ?? valueProblem(field, value)
    if (reason !== null) {
      refused.push({ asset: asset.id, field, at: day, value: asFound(value), reason })
    } else if (day > lastDay) {
      unfinished.add(day)
    } else {
      const key = `${field} ${day}`
      if (kept.has(key)) repeated.add(day)
      kept.set(key, { field, day, value: value as number })
    }
  }
  const values = [...kept.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return { values, refused, notes: [...dayNotes(asset, repeated, unfinished)] }
}

/** The last day that was over by both clocks. */
export function lastFinishedDay(asset: Asset, { now, repliedAt }: Clocks): Day {
  return lastCompleteDay(asset.calendar, new Date(Math.min(now, repliedAt ?? now)))
}

/** The same for values at instants, of any number of assets. */
export function acceptReadings(candidates: Iterable<ReadingCandidate>, now: number): Readings {
  const at = new Date(now)
  const kept = new Map<string, Reading>()
  const repeated = new Set<string>()
  const refused: Refused[] = []
  for (const { asset, field, instant, value } of candidates) {
    const reason = instantProblem(instant, at) ?? tooOld(instant) ?? valueProblem(field, value)
    const key = `${asset} ${field} ${instant}`
    if (reason === null) {
      if (kept.has(key)) repeated.add(`${asset} at ${instant}`)
      kept.set(key, { asset, field, instant, value: value as number })
    } else {
      refused.push({ asset, field, at: instant, value: asFound(value), reason })
    }
  }
  const readings = [...kept.values()].sort((a, b) =>
    a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0,
  )
  const notes = repeated.size === 0 ? [] : [`Several values for ${list(repeated)}; the last is kept.`]
  return { readings, refused, notes }
}

/** A time of no source: a clock that stands at zero, seconds taken for milliseconds. */
function tooOld(instant: Instant): string | null {
  return instant < FIRST_CALENDAR_DAY ? `${instant} lies before ${FIRST_CALENDAR_DAY}` : null
}

/** The instant of a number of ms, or null where no four-digit year holds it. */
export function instantOf(ms: number): Instant | null {
  return ms >= 0 && ms < Date.UTC(9999, 0) ? new Date(ms).toISOString() : null
}

/** The day whose end a stamp at or just after 00:00 UTC marks, or null for any other time of day. */
export function dayEndedAt(ms: number): Day | null {
  const instant = instantOf(ms)
  return instant !== null && ms % 86_400_000 < CLOCK_TOLERANCE_MS ? addDays(utcDay(instant), -1) : null
}

function* dayNotes(
  asset: Asset,
  repeated: ReadonlySet<Day>,
  unfinished: ReadonlySet<Day>,
): Generator<string> {
  if (repeated.size > 0) yield `${asset.id}: several values for ${list(repeated)}; the last is kept.`
  if (unfinished.size > 0) yield `${asset.id}: ${list(unfinished)} left out, as it is not over.`
}

/** At most five items of a list, and how many more there are. */
export function list(items: Iterable<string>): string {
  const all = [...items].map(asFound)
  return all.length <= 5 ? all.join(', ') : `${all.slice(0, 5).join(', ')} and ${all.length - 5} more`
}
