import type { Instant } from '@/lib/market/day'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Store } from './connect'
import { moment } from './dialect'
import { inWriteTransaction } from './write-transaction'

/** Of the one process that ingests. */
export const INGEST_LEASE = 'ingest'

/**
 * Takes a lease, or extends one's own, for `ttlMs` from `now`. A lease that has run out is free.
 *
 * @param now by the clock of the database where left out, as those of several machines differ
 * @returns whether the holder has it
 */
export async function acquireLease(
  store: Store,
  name: string,
  holder: string,
  ttlMs: number,
  now?: Date,
): Promise<boolean> {
  const changed = await inWriteTransaction(
    store,
    (tx) => tx.$executeRaw`
      insert into lease (name, holder, expires_at)
      select cast(${name} as text), cast(${holder} as text), ${instant(store, ttlMs, now)}
      where true
      on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
      where lease.holder = excluded.holder or lease.expires_at <= ${instant(store, 0, now)}`,
  )
  return changed === 1
}

/** Extends a lease that the holder still has; false when it ran out or went to another. */
export async function renewLease(
  store: Store,
  name: string,
  holder: string,
  ttlMs: number,
  now?: Date,
): Promise<boolean> {
  const changed = await inWriteTransaction(
    store,
    (tx) => tx.$executeRaw`
      update lease set expires_at = ${instant(store, ttlMs, now)}
      where name = ${name} and holder = ${holder} and expires_at > ${instant(store, 0, now)}`,
  )
  return changed === 1
}

/** Gives a lease back; nothing happens where the holder does not have it. */
export async function releaseLease(store: Store, name: string, holder: string): Promise<void> {
  await inWriteTransaction(store, (tx) => tx.lease.deleteMany({ where: { name, holder } }))
}

/** When a lease runs out unless it is renewed; null where nobody has it. */
export async function leaseEnd(store: Store, name: string): Promise<Instant | null> {
  const row = await store.client.lease.findUnique({ where: { name } })
  return row?.expiresAt ?? null
}

/** The same store for one who has a lease: what is written through it is kept only while the holder has it still. */
export function underLease(store: Store, name: string, holder: string): Store {
  return { ...store, lease: { name, holder } }
}

/** So many ms after a moment, as the lease keeps it. */
function instant(store: Store, ms: number, now: Date | undefined): Prisma.Sql {
  return now === undefined
    ? moment(store.dialect, Prisma.sql`${ms}`)
    : Prisma.sql`cast(${new Date(now.getTime() + ms).toISOString()} as text)`
}

/** Who has a lease, by the clock of the database where `now` is left out; null where it is free. */
export async function readLease(store: Store, name: string, now?: Date): Promise<string | null> {
  const [held] = await store.client.$queryRaw<{ holder: string }[]>`
    select holder from lease where name = ${name} and expires_at > ${instant(store, 0, now)}`
  return held?.holder ?? null
}
