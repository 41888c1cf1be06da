import type { MarketEvent } from '@/lib/market/event'
import { readEvents } from '@/lib/store/events'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'

const rememberedEvents = rememberer<MarketEvent[]>(1)

/** The dated events, with sources and evidence, by day. They come with a release: a process reads them once. */
export function getEvents(store: Store): Promise<readonly MarketEvent[]> {
  return rememberedEvents(store, 'all', () => readEvents(store))
}
