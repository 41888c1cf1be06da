import { instantProblem, valueProblem } from '@/lib/market/accepted-value'
import type { Asset } from '@/lib/market/asset'
import type { Instant } from '@/lib/market/day'
import { utcDay } from '@/lib/market/day'
import type { Reading, Readings } from '@/lib/providers/provider'
import type { QuarantinedInput } from '@/lib/store/quarantine'
import type { ReadingInput } from '@/lib/store/readings'
import { absurdJumps } from './absurd-jumps'

export interface CheckReadingsInput {
  readonly provider: string
  readonly kind: ReadingInput['kind']
  readonly answer: Readings
  readonly assets: readonly Asset[]
  readonly now: Instant
  /** The stored reading before the first of these, if any. */
  readonly lastStored: (asset: Asset, field: Reading['field']) => { instant: Instant; value: number } | null
}

export interface CheckedReadings {
  readonly readings: readonly ReadingInput[]
  readonly quarantined: readonly QuarantinedInput[]
}

/** Parts readings into those that may be stored and those kept aside with their reason. */
export function checkReadings(input: CheckReadingsInput): CheckedReadings {
  const { provider, kind, answer, assets, now, lastStored } = input
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
          : (instantProblem(entry.instant, now) ?? valueProblem(field, entry.value))
      const twin = sound.at(-1)
      if (reason !== null) putAside(entry, reason)
      else if (twin?.instant !== entry.instant) sound.push(entry)
      else if (twin.value !== entry.value)
        putAside(entry, `a second value for the instant; ${twin.value} came first`)
    }
    if (asset === undefined || sound.length === 0) continue
    const before = lastStored(asset, field)
    const jumps = new Map(
      absurdJumps({
        asset,
        field,
        days: sound.map((entry) => utcDay(entry.instant)),
        values: sound.map((entry) => entry.value),
        before: before === null ? null : { day: utcDay(before.instant), value: before.value },
      }).map((jump) => [jump.index, jump.reason]),
    )
    for (const [index, entry] of sound.entries()) {
      const jump = jumps.get(index)
      if (jump !== undefined) putAside(entry, jump)
      else readings.push({ asset: id, field, instant: entry.instant, provider, value: entry.value, kind })
    }
  }
  return { readings, quarantined }
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
