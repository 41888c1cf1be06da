import { setTimeout as sleep } from 'node:timers/promises'
import type { Store, Transaction } from './connect'
import { writeLock } from './dialect'
import { requireLease } from './lease-lost'
import { driverMessage, isBusy, StoreBusy } from './store-error'
import { unavailability } from './unavailability'
import { READ_ONLY, writeFailure } from './write-failure'
import { noteWrite } from './write-state'
import { inWriteTurn, Locked } from './write-turn'

/** How long to wait for other writers before giving up, and how long one transaction may take. */
const WRITE_WAIT_MS = 60_000
const WORK_MS = 600_000
const PAUSE_MS = 20

/** A pool may hand out a connection that has just been lost; each time another one. */
const MOST_LOST = 3

/**
 * Runs the work in one transaction, one writer at a time over all processes. All of it is kept or, when anything
 * throws, none of it. The writers of this process wait in a row, so that on PostgreSQL they never hold all its
 * connections while they wait, and reading goes on.
 *
 * @throws StoreBusy when others keep the lock for `waitMs`
 * @throws StoreError when the database takes no writes
 * @throws LeaseLost when the store is that of a lease which has been lost
 */
export async function inWriteTransaction<Result>(
  store: Store,
  work: (tx: Transaction) => Promise<Result>,
  waitMs: number = WRITE_WAIT_MS,
): Promise<Result> {
  if (store.isReadOnly) throw READ_ONLY
  const until = performance.now() + waitMs
  try {
    const result = await inWriteTurn(store, waitMs, () => attempts(store, work, until))
    noteWrite(store, null)
    return result
  } catch (error) {
    if (error instanceof Locked) {
      throw new StoreBusy(
        'Others have been writing to the database for longer than a writer waits: try again later.',
      )
    }
    const failure = writeFailure(error)
    if (failure === null) throw error
    noteWrite(store, failure.message)
    throw failure
  }
}

async function attempts<Result>(
  store: Store,
  work: (tx: Transaction) => Promise<Result>,
  until: number,
): Promise<Result> {
  let lost = 0
  for (;;) {
    let hasBegun = false
    try {
      return await store.writer.$transaction(
        async (tx) => {
          await lock(store, tx, until - performance.now())
          await requireLease(store, tx)
          hasBegun = true
          return work(tx)
        },
        { maxWait: WRITE_WAIT_MS, timeout: WORK_MS },
      )
    } catch (error) {
      // What has begun may have arrived although its answer did not.
      if (hasBegun || performance.now() >= until) throw error
      if (!(error instanceof Locked)) {
        if (unavailability(error) !== 'unreachable' || lost >= MOST_LOST) throw error
        lost += 1
      }
      await sleep(PAUSE_MS)
    }
  }
}

/** SQLite's own waiting would stop the whole process, so it waits for a moment only and we try again. */
async function lock(store: Store, tx: Transaction, waitMs: number): Promise<void> {
  try {
    await tx.$executeRaw(writeLock(store.dialect, waitMs))
  } catch (error) {
    throw isBusy(error) ? new Locked(driverMessage(error)) : error
  }
}
