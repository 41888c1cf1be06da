import type { Instant } from '@/lib/market/day'
import type { Store } from './connect'
import { storableText } from './storable-text'
import { StoreError } from './store-error'
import { inWriteTransaction } from './write-transaction'

const LONGEST_MESSAGE = 2_000

export type RunTrigger = 'schedule' | 'command' | 'view' | 'api'
export type RunStatus = 'ok' | 'failed' | 'unchanged' | 'partial'

export interface RunStart {
  readonly provider: string
  readonly asset: string
  readonly trigger: RunTrigger
}

export interface RunEnd {
  readonly status: RunStatus
  readonly written: number
  readonly unchanged: number
  readonly quarantined: number
  readonly errorKind: string | null
  readonly message: string | null
  readonly batch: number | null
}

export interface RunRow extends RunStart, Omit<RunEnd, 'status'> {
  readonly id: number
  readonly startedAt: Instant
  /** Null while it runs, and, when its process died, until another process ingests. */
  readonly finishedAt: Instant | null
  readonly status: RunStatus | 'running'
}

/** Records that an attempt has begun; its number. */
export async function startRun(
  store: Store,
  run: RunStart,
  now: Instant = new Date().toISOString(),
): Promise<number> {
  return inWriteTransaction(store, async (tx) => {
    const last = await tx.run.aggregate({ _max: { id: true } })
    const id = (last._max.id ?? 0) + 1
    const counts = { written: 0, unchanged: 0, quarantined: 0 }
    await tx.run.create({ data: { id, ...run, ...counts, startedAt: now, status: 'running' } })
    return id
  })
}

/** Records what came of an attempt. @throws StoreError when no such attempt is running */
export async function finishRun(
  store: Store,
  id: number,
  end: RunEnd,
  now: Instant = new Date().toISOString(),
): Promise<void> {
  const message = end.message === null ? null : storableText(end.message, LONGEST_MESSAGE)
  const { count } = await inWriteTransaction(store, (tx) =>
    tx.run.updateMany({ where: { id, status: 'running' }, data: { ...end, message, finishedAt: now } }),
  )
  if (count === 0) throw new StoreError(`Run ${id} is not running.`)
}

/**
 * Ends the attempts that are still said to run. Only for who alone may ingest: all of them are then of processes that
 * died, or that lost the lease and can write no more.
 *
 * @returns how many there were
 */
export async function endAbandonedRuns(
  store: Store,
  now: Instant = new Date().toISOString(),
): Promise<number> {
  const message = 'Its process ended before it finished.'
  const { count } = await inWriteTransaction(store, (tx) =>
    tx.run.updateMany({ where: { status: 'running' }, data: { status: 'failed', finishedAt: now, message } }),
  )
  return count
}

/** The last attempts, newest first, of one asset or of all. */
export async function readRuns(
  store: Store,
  query: { readonly limit: number; readonly asset?: string },
): Promise<RunRow[]> {
  const rows = await store.client.run.findMany({
    where: query.asset === undefined ? {} : { asset: query.asset },
    orderBy: { id: 'desc' },
    take: query.limit,
  })
  return rows.map((row) => ({
    ...row,
    trigger: row.trigger as RunTrigger,
    status: row.status as RunRow['status'],
  }))
}

/** What came of asking one provider, over its last attempts. */
export interface ProviderRuns {
  readonly provider: string
  readonly attempts: number
  readonly failed: number
  readonly lastStartedAt: Instant
  /** When it last answered with something that could be used; null where it did not. */
  readonly lastSucceededAt: Instant | null
  readonly lastFailedAt: Instant | null
}

/** The last attempts of all, by provider: bounded, as they only ever grow in number. */
export async function readProviderRuns(store: Store, limit = 5_000): Promise<ProviderRuns[]> {
  const rows = await store.client.$queryRaw<ProviderRuns[]>`
    select provider, cast(count(*) as integer) as attempts,
      cast(sum(case when status = 'failed' then 1 else 0 end) as integer) as failed,
      max(started_at) as "lastStartedAt",
      max(case when status in ('ok', 'unchanged', 'partial') then finished_at end) as "lastSucceededAt",
      max(case when status = 'failed' then finished_at end) as "lastFailedAt"
    from (select provider, status, started_at, finished_at from run order by id desc limit ${limit}) as recent
    group by provider order by provider`
  // SQLite's driver gives a whole number that was computed as a bigint.
  return rows.map((row) => ({ ...row, attempts: Number(row.attempts), failed: Number(row.failed) }))
}
