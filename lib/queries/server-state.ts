import { type QueueState, queueStates } from '@/lib/compute/queue-states'
import { dayEnd, isStale } from '@/lib/market/complete-day'
import { daysBehind } from '@/lib/market/days-behind'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { StoreState } from '@/lib/metrics/metrics-text'
import type { Store } from '@/lib/store/open-store'
import { countQuarantined } from '@/lib/store/quarantine'
import { readProviderRuns } from '@/lib/store/runs'
import { writeProblem } from '@/lib/store/write-state'
import { providersOf } from './providers-of'
import { readStoreAsOf } from './store-as-of'

/** How busy the threads that compute are, by queue; those that were not yet needed are started. */
export function getQueueStates(): QueueState[] {
  return queueStates()
}

/** What whoever watches the server is told of the store at `now`. It reads no series. */
export async function getStoreState(store: Store, now: Date): Promise<StoreState> {
  const [storeAsOf, refused, providers] = await Promise.all([
    readStoreAsOf(store, null),
    countQuarantined(store),
    readProviderRuns(store),
  ])
  const states = { current: 0, stale: 0, sample: 0, none: 0 }
  const assets = storeAsOf.assets.flatMap((asset) => {
    const { chosen, rows } = providersOf(storeAsOf, asset)
    const lastDay = rows.find(({ provider }) => provider === chosen)?.lastDay
    if (lastDay === undefined) {
      states.none += 1
      return []
    }
    const { id, calendar } = asset
    states[chosen === SAMPLE_PROVIDER ? 'sample' : isStale(calendar, lastDay, now) ? 'stale' : 'current'] += 1
    const ageSeconds = Math.max(
      0,
      Math.round((now.getTime() - Date.parse(dayEnd(calendar, lastDay))) / 1_000),
    )
    return [{ id, ageSeconds, daysBehind: daysBehind(calendar, lastDay, now) }]
  })
  return {
    vintage: storeAsOf.vintage,
    isWritable: writeProblem(store) === null,
    refused: [...refused.values()].reduce((sum, count) => sum + count, 0),
    states,
    assets,
    providers,
  }
}
