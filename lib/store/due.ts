import type { Instant } from '@/lib/market/day'
import type { Store } from './connect'
import { isoInstant } from './readings'
import { inWriteTransaction } from './write-transaction'

/** The last time for which a part of the schedule has been done, by this process or another; null when never. */
export async function readLastDue(store: Store, part: string): Promise<Instant | null> {
  const row = await store.client.due.findUnique({ where: { part } })
  return row?.dueAt ?? null
}

/** Records that a part has been done for a time. */
export async function recordDue(store: Store, part: string, at: Instant): Promise<void> {
  const dueAt = isoInstant(at)
  await inWriteTransaction(store, (tx) =>
    tx.due.upsert({ where: { part }, create: { part, dueAt }, update: { dueAt } }),
  )
}
