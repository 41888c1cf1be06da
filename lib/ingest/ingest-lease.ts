import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '@/lib/store/connect'
import { acquireLease, INGEST_LEASE, leaseEnd, releaseLease, renewLease, underLease } from '@/lib/store/lease'
import { endAbandonedRuns, readRuns } from '@/lib/store/runs'
import { linkedAbort } from './linked-abort'

/** A process that dies keeps others waiting at most this long, in ms. */
const TTL_MS = 120_000
const RENEW_MS = 30_000

/** Another process holds the lease. Its message is one sentence. */
export class IngestBusy extends Error {
  override readonly name = 'IngestBusy'
}

/**
 * Runs the work while this process alone ingests. Hands it a signal that ends when the caller's does or when the
 * lease is lost (the process was suspended for longer than the lease lasts), and the store to write through, which
 * keeps nothing once the lease is lost. Before that the attempts of processes that died are ended.
 *
 * @throws IngestBusy when another process, or another run of this one, is ingesting.
 * @throws LeaseLost when the work wanted to write without the lease.
 */
export async function withIngestLease<Result>(
  store: Store,
  signal: AbortSignal,
  work: (signal: AbortSignal, leased: Store) => Promise<Result>,
): Promise<Result> {
  const holder = `${hostname()}:${process.pid}:${randomUUID()}`
  if (!(await acquireLease(store, INGEST_LEASE, holder, TTL_MS)))
    throw new IngestBusy(await busySentence(store))
  const leased = underLease(store, INGEST_LEASE, holder)
  const linked = linkedAbort(signal)
  const timer = setInterval(() => {
    renewLease(store, INGEST_LEASE, holder, TTL_MS).then((isHeld) => {
      if (!isHeld) linked.abort()
    }, linked.abort)
  }, RENEW_MS)
  try {
    await endAbandonedRuns(leased)
    return await work(linked.signal, leased)
  } finally {
    clearInterval(timer)
    linked.release()
    // Where it cannot be given back it runs out by itself; what the work did or what stopped it says more.
    await releaseLease(store, INGEST_LEASE, holder).catch(() => {})
  }
}

async function busySentence(store: Store): Promise<string> {
  const running = (await readRuns(store, { limit: 1 })).find((run) => run.status === 'running')
  const since = running === undefined ? '' : ` since ${running.startedAt} at the latest`
  const end = await leaseEnd(store, INGEST_LEASE)
  const latest = end === null ? '' : `, or after ${end} if it died`
  return `Another process is ingesting${since}; try again when it has ended${latest}.`
}
