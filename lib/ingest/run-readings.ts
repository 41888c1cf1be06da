import { CLOCK_TOLERANCE_MS } from '@/lib/market/accepted-value'
import type { Asset } from '@/lib/market/asset'
import { dayEnd } from '@/lib/market/complete-day'
import type { Instant } from '@/lib/market/day'
import { addDays, utcDay } from '@/lib/market/day'
import { ProviderError } from '@/lib/providers/errors'
import type { Provider, Reading } from '@/lib/providers/provider'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/connect'
import { readCoverage } from '@/lib/store/coverage'
import { type ObservationInput, readSeries } from '@/lib/store/observations'
import type { ReadingInput, ReadingRow } from '@/lib/store/readings'
import { readReadings } from '@/lib/store/readings'
import { factor, jumpLimit } from './absurd-jumps'
import { AllRefused } from './all-refused'
import type { Attempt, Gained } from './attempt'
import { recordAttempt } from './attempt'
import { checkReadings, storedReadings } from './check-readings'
import { dailyFromReadings } from './daily-from-readings'
import { endsRun } from './pull-asset'
import { refusedSentence } from './refused-sentence'
import type { IngestOptions, IngestSummary } from './run-ingest'
import { summaryOf } from './run-ingest'

/** The asset named in the run row of readings, which are asked for all assets at once. */
const ALL_ASSETS = '*'

/** How many days back readings are looked at for the value of a day's end. */
const LOOK_BACK_DAYS = 10

export type ReadingsOptions = Omit<IngestOptions, 'from' | 'interval'>

/**
 * Asks every provider that can for the present value of the assets it covers, and stores the answers as readings,
 * one transaction for each provider. Each provider's figures stay its own. Where a provider has no history of an
 * asset, its readings near the end of a UTC day also become that day's value: see `dailyFromReadings`.
 */
export async function runReadings(options: ReadingsOptions): Promise<IngestSummary> {
  const { store, providers, assets, trigger, now, onProgress, signal } = options
  const asked = providers
    .map((provider) => ({ provider, covered: assets.filter((asset) => provider.coversReading(asset)) }))
    .filter(({ provider, covered }) => provider.fetchReadings !== undefined && covered.length > 0)
  const attempts: Attempt[] = []
  for (const [index, { provider, covered }] of asked.entries()) {
    onProgress?.({ done: index, total: asked.length, asset: ALL_ASSETS, provider: provider.facts.id })
    const about = { asset: ALL_ASSETS, provider: provider.facts.id, trigger }
    const attempt = await recordAttempt(store, about, () =>
      pullReadings(store, provider, covered, now, signal),
    )
    attempts.push(attempt)
    if (endsRun(attempt)) break
  }
  onProgress?.({ done: attempts.length, total: asked.length, asset: ALL_ASSETS, provider: null })
  return summaryOf(
    attempts,
    attempts.map((attempt) => attempt.status !== 'failed'),
    signal.aborted,
  )
}

async function pullReadings(
  store: Store,
  provider: Provider,
  assets: readonly Asset[],
  now: Instant,
  signal: AbortSignal,
): Promise<Gained> {
  const { id, name } = provider.facts
  if (provider.fetchReadings === undefined) throw new RangeError(`${id} has no readings to ask for`)
  const answer = await provider.fetchReadings(assets, signal)
  const recent = await readRecent(store, id, assets, answer.readings, now)
  const restated = await readRestated(store, id, assets, answer.readings, recent)
  const days = await readLastDays(store, assets, recent)
  const { readings, quarantined } = checkReadings({
    provider: id,
    kind: 'now',
    answer,
    assets,
    now,
    // After a split the reading of an instant is restated with its history, which is what it is held against.
    heldAt: ({ id: asset }, field, instant) =>
      restated.has(keyOf(asset, field))
        ? undefined
        : recent.get(keyOf(asset, field))?.find((row) => row.instant === instant)?.value,
    stored: ({ id: asset }, field) => {
      const key = keyOf(asset, field)
      const timed = ({ instant, value }: { instant: Instant; value: number }) => ({ at: instant, value })
      const daily = restated.get(key)
      if (daily !== undefined) return { first: [], lastBefore: () => timed(daily) }
      const { first, lastBefore } = storedReadings(recent.get(key) ?? [])
      const day = days.get(key)
      return { first, lastBefore: (at) => lastBefore(at) ?? (day === undefined ? null : timed(day)) }
    },
  })
  const observations = dayEnds(provider, assets, readings, recent, now)
  const result = await writeBatch(
    store,
    { kind: 'ingest', provider: id, note: 'present values', recordedAt: now },
    { observations, readings, quarantined },
  )
  if (readings.length === 0) {
    if (quarantined.length > 0) throw new AllRefused(provider.facts, quarantined)
    throw new ProviderError(id, 'empty', `${name} answered without a single value.`)
  }
  const sentences = [...answer.notes, ...(quarantined.length > 0 ? [refusedSentence(quarantined)] : [])]
  return {
    batch: result.batch,
    written: result.written,
    unchanged: result.unchanged,
    quarantined: quarantined.length,
    message: sentences.length > 0 ? sentences.join(' ') : null,
  }
}

/** The provider's stored readings of the last days, of each asset and field that the answer speaks of. */
async function readRecent(
  store: Store,
  provider: string,
  assets: readonly Asset[],
  answered: readonly Reading[],
  now: Instant,
): Promise<Map<string, ReadingRow[]>> {
  const recent = new Map<string, ReadingRow[]>()
  const earliest = answered.reduce((first, { instant }) => (instant < first ? instant : first), now)
  const from = `${addDays(utcDay(earliest), -LOOK_BACK_DAYS)}T00:00:00.000Z`
  // What a source whose clock runs ahead has said is stored too.
  const to = new Date(Date.parse(now) + CLOCK_TOLERANCE_MS).toISOString()
  for (const { asset, field } of answered) {
    const key = keyOf(asset, field)
    if (recent.has(key) || !assets.some(({ id }) => id === asset)) continue
    recent.set(key, await readReadings(store, { asset, field, from, to, provider, kind: 'now' }))
  }
  return recent
}

/**
 * Where a reading is absurd beside the one before it, the provider's last daily value, if that is newer: a history
 * that was restated after a split is what the first readings after it are to be compared with.
 */
async function readRestated(
  store: Store,
  provider: string,
  assets: readonly Asset[],
  answered: readonly Reading[],
  recent: ReadonlyMap<string, readonly ReadingRow[]>,
): Promise<Map<string, { instant: Instant; value: number }>> {
  const restated = new Map<string, { instant: Instant; value: number }>()
  for (const { asset: id, field, instant, value } of answered) {
    const asset = assets.find((candidate) => candidate.id === id)
    const last = recent.get(keyOf(id, field))?.findLast((row) => row.instant < instant)
    if (asset === undefined || last === undefined || !(factor(last.value, value) > jumpLimit(asset))) continue
    const daily = await readSeries(store, { asset: id, field, provider })
    const [day, close] = [daily.days.at(-1), daily.values.at(-1)]
    if (day === undefined || close === undefined) continue
    const ended = dayEnd(asset.calendar, day)
    if (ended > last.instant && ended < instant)
      restated.set(keyOf(id, field), { instant: ended, value: close })
  }
  return restated
}

/** Of assets and fields without a recent reading the value of the last day, whoever gave it. */
async function readLastDays(
  store: Store,
  assets: readonly Asset[],
  recent: ReadonlyMap<string, readonly ReadingRow[]>,
): Promise<Map<string, { instant: Instant; value: number }>> {
  const last = new Map<string, { instant: Instant; value: number }>()
  const newest = [...(await readCoverage(store))].sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1))
  for (const { asset, field, provider, lastDay } of newest) {
    const key = keyOf(asset, field)
    const calendar = assets.find(({ id }) => id === asset)?.calendar
    if (recent.get(key)?.length !== 0 || last.has(key) || calendar === undefined) continue
    const { values } = await readSeries(store, { asset, field, provider })
    last.set(key, { instant: dayEnd(calendar, lastDay), value: values.at(-1)! })
  }
  return last
}

/** Values of UTC days from readings, old and new, of assets whose history this provider cannot be asked for. */
function dayEnds(
  provider: Provider,
  assets: readonly Asset[],
  readings: readonly ReadingInput[],
  recent: ReadonlyMap<string, readonly ReadingRow[]>,
  now: Instant,
): ObservationInput[] {
  const hasHistory = (asset: Asset) => provider.fetchHistory !== undefined && provider.coversHistory(asset)
  const eligible = new Set(
    assets.filter((asset) => asset.calendar === 'utc-days' && !hasHistory(asset)).map((asset) => asset.id),
  )
  const rows: ObservationInput[] = []
  const seen = new Set<string>()
  for (const { asset, field } of readings) {
    const key = keyOf(asset, field)
    if (seen.has(key) || !eligible.has(asset)) continue
    seen.add(key)
    const fresh = readings.filter((row) => row.asset === asset && row.field === field)
    for (const { day, value } of dailyFromReadings([...(recent.get(key) ?? []), ...fresh], now)) {
      rows.push({ asset, field, day, provider: provider.facts.id, value })
    }
  }
  return rows
}

function keyOf(asset: string, field: string): string {
  return `${asset}|${field}`
}
