import { instantProblem, valueProblem } from '@/lib/market/accepted-value'
import type { Asset } from '@/lib/market/asset'
import type { Instant } from '@/lib/market/day'
import { utcDay } from '@/lib/market/day'
import type { Reading, Readings } from '@/lib/providers/provider'
import type { QuarantinedInput } from '@/lib/store/quarantine'
import type { ReadingInput } from '@/lib/store/readings'
import { splitDaysIn } from './absurd-jumps'
import { otherScale, outOfScale, type StoredTimes } from './other-scale'

export interface CheckReadingsInput {
  readonly provider: string
  readonly kind: ReadingInput['kind']
  readonly answer: Readings
  readonly assets: readonly Asset[]
  readonly now: Instant
  /** What is stored for the same instant, if anything. */
  readonly heldAt: (asset: Asset, field: Reading['field'], instant: Instant) => number | undefined
  /** What is stored at other instants. */
  readonly stored: (asset: Asset, field: Reading['field']) => StoredTimes
}

/** Stored readings, ascending, as what others are held against. */
export function storedReadings(rows: readonly { instant: Instant; value: number }[]): StoredTimes {
  const timed = ({ instant, value }: { instant: Instant; value: number }) => ({ at: instant, value })
  return {
    first: rows.slice(0, 3).map(timed),
    lastBefore: (at) => {
      const row = rows.findLast(({ instant }) => instant < at)
      return row === undefined ? null : timed(row)
    },
  }
}

export interface CheckedReadings {
  readonly readings: readonly ReadingInput[]
  readonly quarantined: readonly QuarantinedInput[]
}

/** Parts readings into those that may be stored and those kept aside with their reason. */
export function checkReadings(input: CheckReadingsInput): CheckedReadings {
  const { provider, kind, answer, assets, now, heldAt, stored } = input
  const splitDays = splitDaysIn(answer.notes)
  const readings: ReadingInput[] = []
  const quarantined: QuarantinedInput[] = answer.refused.map((refused) => ({ ...refused, provider }))
  const putAside = ({ asset, field, instant, value }: Reading, reason: string) => {
    quarantined.push({ asset, field, at: instant, provider, value: String(value), reason })
  }

  for (const group of byAssetAndField(answer.readings)) {
    const { asset: id, field } = group[0]!
    const asset = assets.find((candidate) => candidate.id === id)
    const sound: Reading[] = []
    for (const entry of group) {
      const reason =
        asset === undefined
          ? 'an asset that was not asked for'
          : (instantProblem(entry.instant, now) ??
            valueProblem(field, entry.value) ??
            otherScale(asset, {
              field,
              day: utcDay(entry.instant),
              value: entry.value,
              held: heldAt(asset, field, entry.instant),
              splitDays,
            }))
      const twin = sound.at(-1)
      if (reason !== null) putAside(entry, reason)
      else if (twin?.instant !== entry.instant) sound.push(entry)
      else if (twin.value !== entry.value)
        putAside(entry, `a second value for the instant; ${twin.value} came first`)
    }
    if (asset === undefined || sound.length === 0) continue
    const reasons = outOfScale({
      asset,
      field,
      entries: sound,
      timed: ({ instant, value }) => ({ at: instant, value }),
      stored: stored(asset, field),
      splitDays,
    })
    for (const entry of sound) {
      const reason = reasons.get(entry)
      if (reason !== undefined) putAside(entry, reason)
      else readings.push({ asset: id, field, instant: entry.instant, provider, value: entry.value, kind })
    }
  }
  const refusedQuotes = quotesRefused(readings, quarantined)
  const accepted: ReadingInput[] = []
  for (const reading of readings) {
    const reason = refusedQuotes.get(`${reading.asset} ${reading.instant}`)
    if (reason === undefined) accepted.push(reading)
    else putAside(reading, reason)
  }
  return { readings: accepted, quarantined }
}

/**
 * The assets and instants without a sound price because one was refused, each with the reason. What else such a quote
 * holds, be it a market cap computed from that price, is not to be trusted either.
 */
function quotesRefused(
  readings: readonly ReadingInput[],
  quarantined: readonly QuarantinedInput[],
): Map<string, string> {
  const priced = new Set(
    readings.filter(({ field }) => field === 'close').map(({ asset, instant }) => `${asset} ${instant}`),
  )
  const reasons = new Map<string, string>()
  for (const { asset, field, at, reason } of quarantined) {
    const key = `${asset} ${at}`
    if (field === 'close' && !priced.has(key))
      reasons.set(key, `the close of the quote is refused: ${reason}`)
  }
  return reasons
}

function byAssetAndField(readings: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const key = `${reading.asset}|${reading.field}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [reading])
    else group.push(reading)
  }
  return [...groups.values()].map((group) =>
    group.sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0)),
  )
}
