import type { Asset, Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { ProviderError } from '@/lib/providers/errors'
import type { History, Provider } from '@/lib/providers/provider'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/connect'
import { readSeries, type StoredSeries } from '@/lib/store/observations'
import { AllRefused } from './all-refused'
import type { Gained } from './attempt'
import type { StoredFields } from './check-history'
import { checkHistory, isRescaled } from './check-history'
import type { PlanStep } from './plan'
import { HISTORY_START } from './plan'
import { refusedSentence } from './refused-sentence'
import { shareOfTotal } from './share-of-total'

/** How many of a provider's notes are kept with the run. */
const NOTES_KEPT = 3

export interface PullHistoryInput {
  readonly store: Store
  readonly asset: Asset
  readonly step: PlanStep & { readonly from: Day }
  readonly to: Day
  readonly now: Instant
  readonly signal: AbortSignal
}

/** What a pull brought, with the fields of which it has values. */
export interface PulledHistory extends Gained {
  readonly fields: readonly Field[]
}

/**
 * Asks one provider for one asset's history and stores what differs, in one transaction. Where the provider has
 * rescaled its prices the whole history is asked for again.
 *
 * @throws ProviderError when the provider fails, or answers without one value that can be stored. Then what is
 * stored stays as it is.
 */
export async function pullHistory({
  store,
  asset,
  step,
  to,
  now,
  signal,
}: PullHistoryInput): Promise<PulledHistory> {
  const { provider, from, firstHeld, fieldsHeld } = step
  const id = provider.facts.id
  const stored = await readStoredFields(store, asset, id, fieldsHeld)
  let history = await fetchHistory(provider, asset, from, to, signal)
  let note = `history of ${asset.id} from ${from}`
  const start = firstHeld !== null && firstHeld < HISTORY_START ? firstHeld : HISTORY_START
  if (from > start && isRescaled(stored, history.values)) {
    history = await fetchHistory(provider, asset, start, to, signal)
    note = `history of ${asset.id} from ${start}, as its prices were rescaled`
  }
  const { observations, quarantined } = checkHistory({ asset, provider: id, history, stored, to, now })
  if (observations.length === 0 && quarantined.length > 0) {
    await writeBatch(
      store,
      { kind: 'ingest', provider: id, note, recordedAt: now },
      { observations, quarantined },
    )
    throw new AllRefused(provider.facts, quarantined)
  }
  const result = await writeBatch(
    store,
    { kind: 'ingest', provider: id, note, recordedAt: now },
    { observations, quarantined },
  )
  const isPartial = asset.kind === 'total' && provider.facts.isPartialTotal === true
  const share = isPartial ? await shareOfTotal(store, asset, id) : null
  const sentences = [
    ...mainNotes(history.notes),
    ...(share === null ? [] : [share]),
    ...(quarantined.length > 0 ? [refusedSentence(quarantined)] : []),
  ]
  return {
    batch: result.batch,
    written: result.written,
    unchanged: result.unchanged,
    quarantined: quarantined.length,
    message: sentences.length > 0 ? sentences.join(' ') : null,
    fields: [...new Set(observations.map((row) => row.field))],
  }
}

/** The first notes, those on splits before others: years of dividends would fill a page. */
export function mainNotes(notes: readonly string[]): string[] {
  const isSplit = (note: string) => /\bsplit/i.test(note)
  const ordered = [...notes.filter(isSplit), ...notes.filter((note) => !isSplit(note))]
  const rest = ordered.length - NOTES_KEPT
  return [...ordered.slice(0, NOTES_KEPT), ...(rest > 0 ? [`And ${rest} more.`] : [])]
}

async function fetchHistory(
  provider: Provider,
  asset: Asset,
  from: Day,
  to: Day,
  signal: AbortSignal,
): Promise<History> {
  if (provider.fetchHistory === undefined)
    throw new RangeError(`${provider.facts.id} has no history to ask for`)
  const history = await provider.fetchHistory({ asset, from, to, signal })
  if (history.values.length > 0 || history.refused.length > 0) return history
  throw new ProviderError(
    provider.facts.id,
    'empty',
    [
      `${provider.facts.name} answered without a single value of ${asset.id} from ${from} to ${to}.`,
      ...mainNotes(history.notes),
    ].join(' '),
  )
}

async function readStoredFields(
  store: Store,
  asset: Asset,
  provider: string,
  fields: readonly Field[],
): Promise<StoredFields> {
  const series = new Map<Field, StoredSeries>()
  for (const field of fields) series.set(field, await readSeries(store, { asset: asset.id, field, provider }))
  return series
}
