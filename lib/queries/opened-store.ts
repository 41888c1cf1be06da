import { syncEvents } from '@/lib/store/events'
import type { Store } from '@/lib/store/open-store'
import { loadSample } from '@/lib/store/sample'
import { sharedStore } from '@/lib/store/shared-store'
import events from '@/prisma/sample/events.json'

const filled = new WeakMap<Store, Promise<unknown>>()

/** The process's store, migrated and with the embedded sample and the events in it. */
export async function openedStore(databaseUrl: string): Promise<Store> {
  const store = await sharedStore(databaseUrl)
  const filling = filled.get(store) ?? loadSample(store).then(() => syncEvents(store, events))
  filled.set(store, filling)
  // A store that could not be filled is tried again by the next request.
  await filling.catch((error: unknown) => {
    filled.delete(store)
    throw error
  })
  return store
}
