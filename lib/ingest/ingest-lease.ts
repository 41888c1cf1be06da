import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '@/lib/store/connect'
import { acquireLease, releaseLease, renewLease } from '@/lib/store/lease'
import { readRuns } from '@/lib/store/runs'
import { linkedAbort } from './linked-abort'

const LEASE = 'ingest'

/** A process that dies keeps others waiting at most this long, in ms. */
const TTL_MS = 120_000
const RENEW_MS = 30_000

/** Another process holds the lease. Its message is one sentence. */
export class IngestBusy extends Error {
  override readonly name = 'IngestBusy'
}

/**
 * Runs the work while this process alone ingests, and hands it a signal that ends when the caller's does or when
 * the lease is lost (the process was suspended for longer than the lease lasts).
 *
 * @throws IngestBusy when another process, or another run of this one, is ingesting.
 */
export async function withIngestLease<Result>(
  store: Store,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const holder = `${hostname()}:${process.pid}:${randomUUID()}`
  if (!(await acquireLease(store, LEASE, holder, TTL_MS))) throw new IngestBusy(await busySentence(store))
  const linked = linkedAbort(signal)
  const timer = setInterval(() => {
    renewLease(store, LEASE, holder, TTL_MS).then((isHeld) => {
      if (!isHeld) linked.abort()
    }, linked.abort)
  }, RENEW_MS)
  try {
    return await work(linked.signal)
  } finally {
    clearInterval(timer)
    linked.release()
    await releaseLease(store, LEASE, holder)
  }
}

async function busySentence(store: Store): Promise<string> {
  const running = (await readRuns(store, { limit: 1 })).find((run) => run.status === 'running')
  const detail = running === undefined ? '' : ` since ${running.startedAt} at the latest`
  return `Another process is ingesting${detail}; try again when it has ended.`
}
