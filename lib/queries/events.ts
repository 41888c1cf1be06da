import type { MarketEvent } from '@/lib/market/event'
import { readEvents } from '@/lib/store/events'
import type { Store } from '@/lib/store/open-store'

/** The dated events, with sources and evidence, by day. */
export function getEvents(store: Store): Promise<readonly MarketEvent[]> {
  return readEvents(store)
}
