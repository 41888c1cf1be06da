import type { Store } from './connect'
import { inWriteTransaction } from './write-transaction'

/**
 * Takes a lease, or extends one's own, for `ttlMs` from `now`. A lease that has run out is free.
 *
 * @returns whether the holder has it
 */
export async function acquireLease(
  store: Store,
  name: string,
  holder: string,
  ttlMs: number,
  now: Date = new Date(),
): Promise<boolean> {
  const expiresAt = new Date(now.getTime() + ttlMs).toISOString()
  const changed = await inWriteTransaction(
    store,
    (tx) => tx.$executeRaw`
      insert into lease (name, holder, expires_at) values (${name}, ${holder}, ${expiresAt})
      on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
      where lease.holder = excluded.holder or lease.expires_at <= ${now.toISOString()}`,
  )
  return changed === 1
}

/** Extends a lease that the holder still has; false when it ran out or went to another. */
export async function renewLease(
  store: Store,
  name: string,
  holder: string,
  ttlMs: number,
  now: Date = new Date(),
): Promise<boolean> {
  const expiresAt = new Date(now.getTime() + ttlMs).toISOString()
  const { count } = await inWriteTransaction(store, (tx) =>
    tx.lease.updateMany({
      where: { name, holder, expiresAt: { gt: now.toISOString() } },
      data: { expiresAt },
    }),
  )
  return count === 1
}

/** Gives a lease back; nothing happens where the holder does not have it. */
export async function releaseLease(store: Store, name: string, holder: string): Promise<void> {
  await inWriteTransaction(store, (tx) => tx.lease.deleteMany({ where: { name, holder } }))
}
