import type { AssetKind, Calendar } from '@/lib/market/asset'
import { isStale } from '@/lib/market/complete-day'
import type { Day } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Store } from '@/lib/store/open-store'
import { providersOf } from './providers-of'
import { readStoreAsOf } from './store-as-of'

export interface ListedAsset {
  readonly id: string
  readonly name: string
  readonly kind: AssetKind
  readonly calendar: Calendar
  readonly currency: string
  readonly unit: string
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  /** The provider shown by default, and all that have it. */
  readonly provider: string | null
  readonly providers: readonly string[]
  /**
   * Whether its last day is earlier than providers can be expected to have by now; null without values, and for the
   * embedded sample, which ends by design.
   */
  readonly stale: boolean | null
}

/** Every known asset with the span of its default history. */
export async function getAssets(store: Store, now: Date): Promise<ListedAsset[]> {
  const storeAsOf = await readStoreAsOf(store, null)
  return storeAsOf.assets.map((asset) => {
    const { chosen, available, rows } = providersOf(storeAsOf, asset)
    const row = rows.find(({ provider }) => provider === chosen) ?? null
    const { id, name, kind, calendar, currency, unit } = asset
    return {
      id,
      name,
      kind,
      calendar,
      currency,
      unit,
      firstDay: row?.firstDay ?? null,
      lastDay: row?.lastDay ?? null,
      provider: chosen,
      providers: available,
      stale: row === null || chosen === SAMPLE_PROVIDER ? null : isStale(asset.calendar, row.lastDay, now),
    }
  })
}
