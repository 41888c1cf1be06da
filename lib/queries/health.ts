import type { Calendar } from '@/lib/market/asset'
import { lastSettledDay } from '@/lib/market/complete-day'
import type { Day } from '@/lib/market/day'
import { daysBetween } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Store } from '@/lib/store/open-store'
import { writeProblem } from '@/lib/store/write-state'
import { getAssets } from './asset-list'
import { readStoreAsOf } from './store-as-of'

/** What a machine asks before it trusts this server: can the store be read, and how old is each asset. */
export async function getHealth(store: Store, now: Date) {
  const [{ latestVintage }, assets] = await Promise.all([readStoreAsOf(store, null), getAssets(store, now)])
  return {
    status: 'ok' as const,
    database: store.dialect,
    vintage: latestVintage,
    writeProblem: writeProblem(store),
    assets: assets
      .filter(({ lastDay }) => lastDay !== null)
      .map(({ id, calendar, lastDay, provider, stale }) => ({
        id,
        provider,
        lastDay,
        ageSessions: age(calendar, lastDay ?? '', now),
        stale,
      })),
  }
}

/** Sessions (days) that providers can be expected to have and the store lacks. */
function age(calendar: Calendar, lastDay: Day, now: Date): number {
  const expected = lastSettledDay(calendar, now)
  if (expected <= lastDay) return 0
  return calendar === 'nyse'
    ? sessionsBetween(lastDay, expected).filter((day) => day > lastDay).length
    : daysBetween(lastDay, expected)
}
