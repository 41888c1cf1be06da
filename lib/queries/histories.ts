import { rangeOf, reachesFurther } from '@/lib/analysis/range'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import type { View } from '@/lib/share/view'
import { rememberer } from '@/lib/store/remembered'
import { type LoadedHistory, readHistory } from './asset-history'
import { providersOf, usedProviders } from './providers-of'
import type { StoreAsOf } from './store-as-of'

/** The histories that a view asks about, and the range and the provider that it comes to. */
export interface Histories {
  readonly x: readonly LoadedHistory[]
  readonly y: LoadedHistory
  readonly given: LoadedHistory | null
  readonly range: { readonly from: Day; readonly to: Day }
  readonly provider: string | null
  /** A provider that was asked for and that none of the assets has; the default was taken. */
  readonly unknownProvider: { readonly given: string; readonly choices: readonly string[] } | null
}

type AskedHistories = Pick<View, 'x' | 'y' | 'given' | 'provider' | 'clock' | 'from' | 'to'>

/** Few: each holds up to six histories. */
const remembered = rememberer<Histories>(30)

/**
 * Loads the histories of a view as of its vintage, their providers chosen as of the end of its range.
 *
 * @param options.joinWhereNeeded joins all providers of its own accord where the range begins before the default one does
 */
export function getHistories(
  storeAsOf: StoreAsOf,
  { x, y, given, provider, clock, from, to }: AskedHistories,
  { joinWhereNeeded }: { readonly joinWhereNeeded: boolean },
): Promise<Histories> {
  const asked = { x, y, given, provider, clock, from, to }
  const key = JSON.stringify([storeAsOf.vintage, asked, joinWhereNeeded])
  return remembered(storeAsOf.store, key, () => loadHistories(storeAsOf, asked, joinWhereNeeded))
}

async function loadHistories(
  storeAsOf: StoreAsOf,
  asked: AskedHistories,
  joinWhereNeeded: boolean,
): Promise<Histories> {
  let provider = asked.provider
  let loaded = await loadFrom(storeAsOf, asked, provider)
  const choices = [...new Set(loaded.all.flatMap(({ available }) => available))]
  const unknownProvider =
    provider === null || provider === 'all' || choices.includes(provider)
      ? null
      : { given: provider, choices: ['all', ...choices] }
  if (unknownProvider !== null) provider = null
  if (provider === null && joinWhereNeeded && reachesFurther({ ...asked, to: loaded.to }, loaded.all)) {
    provider = 'all'
    loaded = await loadFrom(storeAsOf, asked, provider)
  }
  const { x, first, y, given } = loaded
  return { x, y, given, range: rangeOf({ ...asked, to: loaded.to }, first, y), provider, unknownProvider }
}

/** The histories from one provider, from all, or each from its default, and the last day of the range. */
async function loadFrom(storeAsOf: StoreAsOf, asked: AskedHistories, provider: string | null) {
  const load = async (to: Day | null) => {
    const ids = [...asked.x, asked.y, ...(asked.given === null ? [] : [asked.given])]
    const all = await Promise.all(
      ids.map((id) => readHistory(storeAsOf, id, { provider, clock: asked.clock, to })),
    )
    const [first, y] = [all[0], all[asked.x.length]]
    if (first === undefined || y === undefined)
      throw new RangeError('A view names at least one source and a target.')
    return { all, x: all.slice(0, asked.x.length), first, y, given: all[asked.x.length + 1] ?? null }
  }
  if (asked.to !== 'latest') return { ...(await load(asked.to)), to: asked.to }

  // A link to the answer names its last day. The providers are those that it would find as of that day.
  const latest = await load(null)
  const { to } = rangeOf(asked, latest.first, latest.y)
  const used = (asset: Asset, until: Day | null) =>
    usedProviders(providersOf(storeAsOf, asset, until), provider).join()
  const isSame = latest.all
    .flatMap(({ members }) => members)
    .every((asset) => used(asset, null) === used(asset, to))
  return { ...(isSame ? latest : await load(to)), to }
}
