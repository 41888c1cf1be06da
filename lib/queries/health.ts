import { daysBehind } from '@/lib/market/days-behind'
import type { Store } from '@/lib/store/open-store'
import { writeProblem } from '@/lib/store/write-state'
import { getAssets } from './asset-list'
import { readStoreAsOf } from './store-as-of'

/** What a machine asks before it trusts this server: can the store be read, and how old is each asset. */
export async function getHealth(store: Store, now: Date) {
  const [{ latestVintage }, listed] = await Promise.all([readStoreAsOf(store, null), getAssets(store, now)])
  const assets = listed.flatMap(({ id, calendar, lastDay, provider, stale }) =>
    lastDay === null
      ? []
      : [{ id, provider, lastDay, ageSessions: daysBehind(calendar, lastDay, now), stale }],
  )
  const problem = writeProblem(store)
  return {
    status: problem === null ? ('ok' as const) : ('degraded' as const),
    database: store.dialect,
    vintage: latestVintage,
    writeProblem: problem,
    staleAssets: assets.filter(({ stale }) => stale === true).map(({ id }) => id),
    assets,
  }
}
