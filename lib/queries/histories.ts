import { type AskedRange, rangeOf, reachesFurther } from '@/lib/analysis/range'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { DEFAULT_PROVIDERS } from '@/lib/share/parameter-values'
import { rememberer } from '@/lib/store/remembered'
import { type HistoryChoice, type LoadedHistory, readHistory } from './asset-history'
import { providersOf, usedProviders } from './providers-of'
import type { StoreAsOf } from './store-as-of'

/** The histories that a question asks about, and the range and the provider that it comes to. */
export interface Histories {
  /** In the order in which they were asked for. */
  readonly all: readonly LoadedHistory[]
  readonly range: { readonly from: Day; readonly to: Day }
  readonly provider: string | null
  /** A provider that was asked for and that none of the assets has; the default was taken. */
  readonly unknownProvider: { readonly given: string; readonly choices: readonly string[] } | null
}

export interface AskedHistories extends AskedRange, Omit<HistoryChoice, 'to'> {
  readonly ids: readonly string[]
  /** How many of them, from the first on, decide what 'max' and 'latest' are. */
  readonly deciding: number
  /** Whether these are the days that all of those have, or that any of them has. */
  readonly span: 'common' | 'any'
}

/** Few: each holds up to some dozen histories. */
const remembered = rememberer<Histories>(30)

/**
 * Loads the histories of a question as of its vintage, their providers chosen as of the end of its range.
 *
 * @param options.joinWhereNeeded joins all providers of its own accord where the range begins before the default one does
 */
export function getHistories(
  storeAsOf: StoreAsOf,
  { ids, deciding, span, provider, clock, from, to }: AskedHistories,
  { joinWhereNeeded }: { readonly joinWhereNeeded: boolean },
): Promise<Histories> {
  const asked = { ids, deciding, span, provider, clock, from, to }
  const key = JSON.stringify([storeAsOf.vintage, asked, joinWhereNeeded])
  return remembered(storeAsOf.store, key, () => loadHistories(storeAsOf, asked, joinWhereNeeded))
}

async function loadHistories(
  storeAsOf: StoreAsOf,
  asked: AskedHistories,
  joinWhereNeeded: boolean,
): Promise<Histories> {
  const mayJoin = joinWhereNeeded && asked.provider !== DEFAULT_PROVIDERS
  let provider = asked.provider === DEFAULT_PROVIDERS ? null : asked.provider
  let loaded = await loadFrom(storeAsOf, asked, provider)
  const choices = [...new Set(loaded.all.flatMap(({ available }) => available))]
  const unknownProvider =
    provider === null || provider === 'all' || choices.includes(provider)
      ? null
      : { given: provider, choices: ['all', ...choices] }
  if (unknownProvider !== null) provider = null
  if (provider === null && mayJoin && reachesFurther({ ...asked, to: loaded.to }, loaded.all)) {
    provider = 'all'
    loaded = await loadFrom(storeAsOf, asked, provider)
  }
  const { all, to } = loaded
  return { all, range: rangeOfThose({ ...asked, to }, all), provider, unknownProvider }
}

/** The histories from one provider, from all, or each from its default, and the last day of the range. */
async function loadFrom(storeAsOf: StoreAsOf, asked: AskedHistories, provider: string | null) {
  const load = (to: Day | null) =>
    Promise.all(asked.ids.map((id) => readHistory(storeAsOf, id, { provider, clock: asked.clock, to })))
  if (asked.to !== 'latest') return { all: await load(asked.to), to: asked.to }

  // A link to the answer names its last day. The providers are those that it would find as of that day.
  const latest = await load(null)
  const { to } = rangeOfThose(asked, latest)
  const used = (asset: Asset, until: Day | null) =>
    usedProviders(providersOf(storeAsOf, asset, until), provider).join()
  const isSame = latest
    .flatMap(({ members }) => members)
    .every((asset) => used(asset, null) === used(asset, to))
  return { all: isSame ? latest : await load(to), to }
}

function rangeOfThose(asked: AskedHistories, all: readonly LoadedHistory[]) {
  return rangeOf(asked, all.slice(0, asked.deciding), asked.span)
}
