import { setTimeout as sleep } from 'node:timers/promises'
import type { Store, Transaction } from './connect'
import { writeLock } from './dialect'
import { driverMessage, isBusy, StoreError } from './store-error'

/** How long to wait for other writers before giving up, and how long one transaction may take. */
const WAIT_MS = 60_000
const WORK_MS = 600_000
const PAUSE_MS = 20

/** Another process is writing. */
class Locked extends Error {}

/**
 * Runs the work in one transaction, one writer at a time over all processes. All of it is kept or, when anything
 * throws, none of it.
 *
 * @throws StoreError when another process keeps the lock for a minute
 */
export async function inWriteTransaction<Result>(
  store: Store,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await store.writer.$transaction(
        async (tx) => {
          await lock(store, tx)
          return work(tx)
        },
        { maxWait: WAIT_MS, timeout: WORK_MS },
      )
    } catch (error) {
      if (!(error instanceof Locked)) throw error
      if (waited >= WAIT_MS) {
        throw new StoreError(
          'Another process has been writing to the database for a minute: try again later.',
        )
      }
      await sleep(PAUSE_MS)
    }
  }
}

/** SQLite's own waiting would stop the whole process, so it waits for a moment only and we try again. */
async function lock(store: Store, tx: Transaction): Promise<void> {
  try {
    await tx.$executeRaw(writeLock(store.dialect))
  } catch (error) {
    throw isBusy(error) ? new Locked(driverMessage(error)) : error
  }
}
