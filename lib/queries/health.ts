import { lastExpectedDay } from '@/lib/analysis/quote'
import type { Day } from '@/lib/market/day'
import { daysBetween } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Store } from '@/lib/store/open-store'
import { getAssets } from './asset-list'
import { readSource } from './source'

/** What a machine asks before it trusts this server: can the store be read, and how old is each asset. */
export async function getHealth(store: Store, now: Date) {
  const [{ latestVintage }, assets] = await Promise.all([readSource(store, null), getAssets(store, now)])
  return {
    status: 'ok' as const,
    database: store.dialect,
    vintage: latestVintage,
    assets: assets
      .filter(({ lastDay }) => lastDay !== null)
      .map(({ id, calendar, lastDay, provider, stale }) => ({
        id,
        provider,
        lastDay,
        ageSessions: age(calendar === 'nyse' ? 'nyse' : 'utc-days', lastDay ?? '', now),
        stale,
      })),
  }
}

/** Sessions (days) that providers can be expected to have and the store lacks. */
function age(calendar: 'nyse' | 'utc-days', lastDay: Day, now: Date): number {
  const expected = lastExpectedDay({ calendar }, now)
  if (expected <= lastDay) return 0
  return calendar === 'nyse'
    ? sessionsBetween(lastDay, expected).filter((day) => day > lastDay).length
    : daysBetween(lastDay, expected)
}
