import type { Day, Instant } from '@/lib/market/day'
import type { Store } from './connect'
import { inWriteTransaction } from './write-transaction'

/** A sentence in each language of the pages. */
export interface EventText {
  readonly en: string
  readonly de: string
}

/** A dated event that may have moved prices, with its sources. */
export interface StoredEvent {
  /** Unique, and part of links. */
  readonly slug: string
  /** The NYSE session on which it told. */
  readonly day: Day
  /** When it became known, where a source says so. */
  readonly instant: Instant | null
  readonly category: string
  /** Ids of the assets it is about. */
  readonly assets: readonly string[]
  readonly title: EventText
  readonly summary: EventText
  /** What else happened that could explain the same moves. */
  readonly rivalCauses: readonly EventText[]
  readonly sources: readonly string[]
  /** How well the sources support it. */
  readonly evidence: EventText
  /** The evidence is weak, unverified or conflicting; shown wherever the event is. */
  readonly doubtful: boolean
  /** Close-to-close moves of the session in percent, by asset. */
  readonly sessionMovesPercent: Readonly<Record<string, number>> | null
}

/** Makes the stored events exactly these. Writes nothing, and waits for nobody, when they are. */
export async function syncEvents(store: Store, events: readonly StoredEvent[]): Promise<void> {
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

/** All events, by day. */
export async function readEvents(store: Store): Promise<StoredEvent[]> {
  const rows = await store.client.event.findMany({ orderBy: [{ day: 'asc' }, { slug: 'asc' }] })
  return rows.map((row) => JSON.parse(row.body) as StoredEvent)
}
