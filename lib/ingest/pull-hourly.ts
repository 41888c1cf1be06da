import type { Asset } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { addDays, utcDay } from '@/lib/market/day'
import { ProviderError } from '@/lib/providers/errors'
import type { Provider } from '@/lib/providers/provider'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/connect'
import { readReadings } from '@/lib/store/readings'
import { AllRefused } from './all-refused'
import type { Gained } from './attempt'
import { differs } from './check-history'
import { checkReadings, storedReadings } from './check-readings'
import { mainNotes } from './pull-history'
import { refusedSentence } from './refused-sentence'

/** How far back hourly values are asked for where none are stored: Yahoo keeps them for 730 days. */
const REACH_DAYS = 729

/** The last day stored may have been cut short, so it is asked for again. */
const OVERLAP_DAYS = 1

export interface PullHourlyInput {
  readonly store: Store
  readonly asset: Asset
  readonly provider: Provider
  readonly now: Instant
  readonly signal: AbortSignal
  readonly from?: Day
}

/**
 * Asks one provider for one asset's hourly values and stores those that are new, in one transaction. Where the
 * provider has rescaled them, as after a split, all that it keeps are asked for again.
 *
 * @throws ProviderError when the provider fails, or answers without one value that can be stored.
 */
export async function pullHourly({
  store,
  asset,
  provider,
  now,
  signal,
  from,
}: PullHourlyInput): Promise<Gained> {
  const { id, name } = provider.facts
  if (provider.fetchIntraday === undefined) throw new RangeError(`${id} has no hourly values to ask for`)
  const today = utcDay(now)
  const reach = addDays(today, -REACH_DAYS)
  const stored = await readReadings(store, {
    asset: asset.id,
    field: asset.mainField,
    from: `${reach}T00:00:00.000Z`,
    to: now,
    provider: id,
    kind: '1h',
  })
  const last = stored.at(-1)
  const held = new Map(stored.map((row) => [row.instant, row.value]))
  const fetchFrom = (day: Day) =>
    provider.fetchIntraday!({ asset, from: day, to: today, signal, interval: '1h' })
  let start = from ?? (last === undefined ? reach : addDays(utcDay(last.instant), -OVERLAP_DAYS))
  let answer = await fetchFrom(start)
  const oldest = answer.readings.find(({ instant }) => held.has(instant))
  if (start > reach && oldest !== undefined && differs(oldest.value, held.get(oldest.instant)!)) {
    start = reach
    answer = await fetchFrom(start)
  }
  const { readings, quarantined } = checkReadings({
    provider: id,
    kind: '1h',
    answer,
    assets: [asset],
    now,
    heldAt: (_, field, instant) => (field === asset.mainField ? held.get(instant) : undefined),
    stored: (_, field) => storedReadings(field === asset.mainField ? stored : []),
  })
  const note = `hourly values of ${asset.id} from ${start}`
  const result = await writeBatch(
    store,
    { kind: 'ingest', provider: id, note, recordedAt: now },
    { observations: [], readings, quarantined },
  )
  if (readings.length === 0) {
    if (quarantined.length > 0) throw new AllRefused(provider.facts, quarantined)
    throw new ProviderError(
      id,
      'empty',
      `${name} answered without a single hourly value of ${asset.id} from ${start} to ${today}.`,
    )
  }
  return {
    batch: result.batch,
    written: result.written,
    unchanged: result.unchanged,
    quarantined: quarantined.length,
    message:
      [...mainNotes(answer.notes), ...(quarantined.length > 0 ? [refusedSentence(quarantined)] : [])].join(
        ' ',
      ) || null,
  }
}
