import { setTimeout as sleep } from 'node:timers/promises'
import type { Store, Transaction } from './connect'
import { writeLock } from './dialect'
import { requireLease } from './lease-lost'
import { driverCause, driverMessage, isBusy, StoreBusy } from './store-error'
import { unavailability } from './unavailability'

/** How long to wait for other writers before giving up, and how long one transaction may take. */
const WAIT_MS = 60_000
const WORK_MS = 600_000
const PAUSE_MS = 20

/** PostgreSQL lets no lock be waited for any longer. */
const LOCK_NOT_AVAILABLE = '55P03'
/** A pool may hand out a connection that has just been lost; each time another one. */
const MOST_LOST = 3

/** Another process is writing. */
class Locked extends Error {}

/**
 * Runs the work in one transaction, one writer at a time over all processes. All of it is kept or, when anything
 * throws, none of it.
 *
 * @throws StoreBusy when another process keeps the lock for a minute
 */
export async function inWriteTransaction<Result>(
  store: Store,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  let waited = 0
  let lost = 0
  for (;;) {
    let hasBegun = false
    try {
      return await store.writer.$transaction(
        async (tx) => {
          await lock(store, tx)
          await requireLease(store, tx)
          hasBegun = true
          return work(tx)
        },
        { maxWait: WAIT_MS, timeout: WORK_MS },
      )
    } catch (error) {
      if (hasBegun) throw error
      if (isLocked(error, waited)) {
        throw new StoreBusy('Another process has been writing to the database for a minute: try again later.')
      }
      const isLost = unavailability(error) === 'unreachable' && lost < MOST_LOST
      if (!(error instanceof Locked) && !isLost) throw error
      if (isLost) lost += 1
      else waited += PAUSE_MS
      await sleep(PAUSE_MS)
    }
  }
}

/** Whether the lock was waited for as long as we do: by us on SQLite, by the database itself on PostgreSQL. */
function isLocked(error: unknown, waited: number): boolean {
  if (error instanceof Locked) return waited >= WAIT_MS
  return driverCause(error)?.originalCode === LOCK_NOT_AVAILABLE
}

/** SQLite's own waiting would stop the whole process, so it waits for a moment only and we try again. */
async function lock(store: Store, tx: Transaction): Promise<void> {
  try {
    await tx.$executeRaw(writeLock(store.dialect))
  } catch (error) {
    throw isBusy(error) ? new Locked(driverMessage(error)) : error
  }
}
