import type { MarketEvent } from '@/lib/market/event'
import type { Store } from './connect'
import { inWriteTransaction } from './write-transaction'

/** Makes the stored events exactly these. Writes nothing, and waits for nobody, when they are. */
export async function syncEvents(store: Store, events: readonly MarketEvent[]): Promise<void> {
  const wanted = events.map((event) => ({ slug: event.slug, day: event.day, body: JSON.stringify(event) }))
  if (new Set(wanted.map(({ slug }) => slug)).size < wanted.length)
    throw new RangeError('two events share a slug')
  const stored = new Map((await store.client.event.findMany()).map((row) => [row.slug, row.body]))
  if (stored.size === wanted.length && wanted.every((row) => stored.get(row.slug) === row.body)) return
  await inWriteTransaction(store, async (tx) => {
    await tx.event.deleteMany()
    await tx.event.createMany({ data: wanted })
  })
}

/** All events, by day; sorted here, as databases differ in what comes first. */
export async function readEvents(store: Store): Promise<MarketEvent[]> {
  const rows = await store.client.event.findMany()
  const place = ({ day, slug }: { day: string; slug: string }) => `${day} ${slug}`
  return rows
    .sort((one, other) => (place(one) < place(other) ? -1 : 1))
    .map((row) => JSON.parse(row.body) as MarketEvent)
}
