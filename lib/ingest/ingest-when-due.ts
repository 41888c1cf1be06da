import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '@/lib/market/day'
import type { Store } from '@/lib/store/connect'
import { readLastDue, recordDue } from '@/lib/store/due'
import { LeaseLost } from '@/lib/store/lease-lost'
import { unavailability } from '@/lib/store/unavailability'
import { IngestBusy, withIngestLease } from './ingest-lease'
import { type IngestPart, ingestParts } from './ingest-parts'
import type { IngestOptions, IngestSummary } from './run-ingest'

/** How often to look whether who ingests has ended, and for how long, in ms. */
const PAUSE_MS = 10_000
const PATIENCE_MS = 30 * 60_000

const MS_PER_DAY = 86_400_000

/**
 * Does a part of the schedule for the time at which it was due, unless another process with the same schedule has.
 * While another is at it, waits: should that one die or be stopped, this one does it. A database that does not answer is
 * waited for too.
 *
 * @returns null where another has done it
 * @throws IngestBusy when another was still ingesting after half an hour
 */
export async function ingestWhenDue(
  options: Omit<IngestOptions, 'now'>,
  part: IngestPart,
  due: Instant,
  { pauseMs = PAUSE_MS, patienceMs = PATIENCE_MS } = {},
): Promise<IngestSummary | null> {
  const { store, signal } = options
  const work = async (stillLeased: AbortSignal, leased: Store) => {
    if (await isDone(leased, part, due)) return null
    const now = new Date().toISOString()
    const summary = await ingestParts({ ...options, store: leased, now, signal: stillLeased }, [part])
    if (!summary.isCancelled) await recordDue(leased, part, due)
    return summary
  }
  for (let waited = 0; ; waited += pauseMs) {
    const isLast = waited >= patienceMs
    try {
      if (await isDone(store, part, due)) return null
      const summary = await withIngestLease(store, signal, work)
      // Else the lease was lost to another process, which may or may not come to the end.
      if (summary?.isCancelled !== true || signal.aborted || isLast) return summary
    } catch (error) {
      const isPassing =
        error instanceof IngestBusy || error instanceof LeaseLost || unavailability(error) !== null
      if (!isPassing || isLast) throw error
    }
    await sleep(pauseMs, null, { signal, ref: false })
  }
}

async function isDone(store: Store, part: IngestPart, due: Instant): Promise<boolean> {
  const last = await readLastDue(store, part)
  // What a process with a wrong clock recorded must not keep all others from ever pulling again.
  const isBelievable = last !== null && Date.parse(last) <= Date.now() + MS_PER_DAY
  return isBelievable && last >= due
}
