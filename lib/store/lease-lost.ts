import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Store, Transaction } from './connect'
import { moment } from './dialect'

/** A process that was suspended, or could not renew its lease in time, wanted to write. The message is one sentence. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/**
 * Checks, under the write lock, that the holder of a store's lease still has it: whoever takes it over does so under
 * the same lock, so nothing can come between this and the commit.
 *
 * @throws LeaseLost when it ran out or went to another
 */
export async function requireLease(store: Store, tx: Transaction): Promise<void> {
  if (store.lease === undefined) return
  const { name, holder } = store.lease
  const held = await tx.$queryRaw<unknown[]>`
    select 1 from lease where name = ${name} and holder = ${holder}
      and expires_at > ${moment(store.dialect, Prisma.sql`0`)}`
  if (held.length > 0) return
  throw new LeaseLost(
    'This process did not renew its claim to ingest in time, so another may have taken over and it writes nothing more.',
  )
}
