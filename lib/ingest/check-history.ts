import { dayProblem, valueProblem } from '@/lib/market/accepted-value'
import type { Asset, Field } from '@/lib/market/asset'
import { FIELDS } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { utcDay } from '@/lib/market/day'
import type { DailyValue, History } from '@/lib/providers/provider'
import type { ObservationInput, StoredSeries } from '@/lib/store/observations'
import type { QuarantinedInput } from '@/lib/store/quarantine'
import { splitDaysIn } from './absurd-jumps'
import { otherScale, outOfScale, type StoredTimes } from './other-scale'

export type StoredFields = ReadonlyMap<Field, StoredSeries>

export interface CheckedHistory {
  readonly observations: readonly ObservationInput[]
  readonly quarantined: readonly QuarantinedInput[]
}

export interface CheckHistoryInput {
  readonly asset: Asset
  readonly provider: string
  readonly history: History
  /** What the store has from this provider. */
  readonly stored: StoredFields
  /** The last complete day. Later values are of a day still running and are left for the next pull. */
  readonly to: Day
  readonly now: Instant
}

/** Parts a provider's answer into what may be stored and what is kept aside with its reason. */
export function checkHistory({
  asset,
  provider,
  history,
  stored,
  to,
  now,
}: CheckHistoryInput): CheckedHistory {
  const accepted: DailyValue[] = []
  const quarantined: QuarantinedInput[] = history.refused.map((refused) => ({ ...refused, provider }))
  const splitDays = splitDaysIn(history.notes)
  const putAside = ({ field, day, value }: DailyValue, reason: string) => {
    quarantined.push({ asset: asset.id, field, at: day, provider, value: String(value), reason })
  }

  for (const field of FIELDS) {
    const sound: DailyValue[] = []
    const held = valuesByDay(stored.get(field))
    for (const entry of inOrder(history.values.filter((value) => value.field === field))) {
      if (entry.day > to && entry.day <= utcDay(now)) continue
      const reason =
        dayProblem(asset.calendar, entry.day, now) ??
        valueProblem(field, entry.value) ??
        otherScale(asset, { ...entry, held: held.get(entry.day), splitDays })
      const twin = sound.at(-1)
      if (reason !== null) putAside(entry, reason)
      else if (twin?.day !== entry.day) sound.push(entry)
      else if (twin.value !== entry.value)
        putAside(entry, `a second value for the day; ${twin.value} came first`)
    }
    const reasons = outOfScale({
      asset,
      field,
      entries: sound,
      timed: ({ day, value }) => ({ at: day, value }),
      stored: storedTimes(stored.get(field)),
      splitDays,
    })
    for (const entry of sound) {
      const reason = reasons.get(entry)
      if (reason !== undefined) putAside(entry, reason)
      else accepted.push(entry)
    }
  }

  const refusedBars = barsRefused(accepted, quarantined)
  const observations: ObservationInput[] = []
  for (const entry of accepted) {
    const reason = refusedBars.get(entry.day)
    if (reason !== undefined) putAside(entry, reason)
    else observations.push({ asset: asset.id, ...entry, provider })
  }
  return { observations, quarantined }
}

/**
 * The days without a sound price because one was refused, each with the reason. What else the bar of such a day
 * holds, be it a volume, is not to be trusted either.
 */
function barsRefused(
  accepted: readonly DailyValue[],
  quarantined: readonly QuarantinedInput[],
): Map<Day, string> {
  const held = new Set(accepted.map(({ field, day }) => `${field} ${day}`))
  const reasons = new Map<Day, string>()
  for (const { field, at, reason } of quarantined) {
    const isPrice = field === 'close' || field === 'adjClose'
    if (isPrice && !held.has(`${field} ${at}`) && !reasons.has(at)) {
      reasons.set(at, `the ${field} of the bar is refused: ${reason}`)
    }
  }
  return reasons
}

/**
 * Whether the provider has rescaled its prices since they were stored, as it does for the whole history after a
 * split (all prices) or a dividend (adjusted closes): its oldest value that is stored too differs by more than one
 * part in 100,000. Then the overlap alone would leave a false return where old and new scale meet.
 */
export function isRescaled(stored: StoredFields, values: readonly DailyValue[]): boolean {
  return (['close', 'adjClose'] as const).some((field) => {
    const held = valuesByDay(stored.get(field))
    const oldest = inOrder(values).find((entry) => entry.field === field && held.has(entry.day))
    return oldest !== undefined && differs(oldest.value, held.get(oldest.day)!)
  })
}

/** By more than one part in 100,000. */
export function differs(value: number, held: number): boolean {
  return Math.abs(value / held - 1) > 1e-5
}

function valuesByDay(stored: StoredSeries | undefined): Map<Day, number> {
  return new Map(stored?.days.map((day, index) => [day, stored.values[index]!]))
}

function inOrder(values: readonly DailyValue[]): DailyValue[] {
  return [...values].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function storedTimes(stored: StoredSeries | undefined): StoredTimes {
  const at = (index: number) => ({ at: stored!.days[index]!, value: stored!.values[index]! })
  return {
    first: stored?.days.slice(0, 3).map((_, index) => at(index)) ?? [],
    lastBefore: (day) => {
      const index = stored?.days.findLastIndex((held) => held < day) ?? -1
      return index < 0 ? null : at(index)
    },
  }
}
