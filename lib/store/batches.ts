import type { Asset } from '@/lib/market/asset'
import type { Instant } from '@/lib/market/day'
import { insertOwnAssets } from './assets'
import type { Store, Transaction } from './connect'
import { insertObservations, type ObservationInput, sortObservations } from './observations'
import { insertQuarantined, type QuarantinedInput } from './quarantine'
import { insertReadings, isoInstant, type ReadingInput, sortReadings } from './readings'
import { StoreError } from './store-error'
import { inWriteTransaction } from './write-transaction'

export type BatchKind = 'ingest' | 'import' | 'sample' | 'correction' | 'withdrawal'

export interface BatchInput {
  readonly kind: Exclude<BatchKind, 'withdrawal'>
  readonly provider: string
  /** A sentence for the list of batches: what this is and where it came from. */
  readonly note: string
  /** When the values were read at their source; now when absent. */
  readonly recordedAt?: Instant
}

export interface BatchRows {
  readonly observations: readonly ObservationInput[]
  readonly readings?: readonly ReadingInput[]
  readonly quarantined?: readonly QuarantinedInput[]
  /** Assets of the user's own that the rows need. */
  readonly assets?: readonly Asset[]
}

export interface BatchResult {
  /** The vintage, or null when nothing differed from what the store holds: then none was drawn. */
  readonly batch: number | null
  /** Observations and readings that were new or had changed. */
  readonly written: number
  readonly unchanged: number
  /** Refused values that had not been kept before. */
  readonly quarantined: number
}

export interface BatchRow {
  readonly batch: number
  readonly kind: BatchKind
  readonly provider: string
  readonly note: string
  readonly committedAt: Instant
  readonly recordedAt: Instant
  /** The batch that withdrew this one. */
  readonly withdrawnIn: number | null
  readonly observations: number
  readonly readings: number
}

/**
 * Writes, in one transaction, what differs from the latest standing values. The number of the batch is drawn
 * under the write lock, so vintages commit in the order of their numbers and without holes. It is dated when all of
 * it is written: waiting for others and inserting may last, and an instant is to go on meaning the vintage it meant.
 *
 * @param now for the clock of this machine
 * @throws RangeError for a value that is not finite, a day that does not exist, two values for one day, or an
 *   asset that is neither known nor among the own assets given
 */
export async function writeBatch(
  store: Store,
  input: BatchInput,
  rows: BatchRows,
  now?: Instant,
): Promise<BatchResult> {
  const observations = sortObservations(rows.observations)
  const readings = sortReadings(rows.readings ?? [])
  const recordedAt = instantOf(input.recordedAt ?? now)
  const given = [...observations, ...[...readings.values()].flat()].reduce(
    (sum, { values }) => sum + values.size,
    0,
  )
  return inWriteTransaction(store, async (tx) => {
    await insertOwnAssets(tx, rows.assets ?? [])
    const quarantined = await insertQuarantined(tx, rows.quarantined ?? [], instantOf(now))
    if (given === 0) return { batch: null, written: 0, unchanged: 0, quarantined }
    const { id: batch, committedAt: drawnAt } = await drawBatch(tx, { ...input, recordedAt }, instantOf(now))
    const observed = await insertObservations(tx, store.dialect, batch, observations)
    const read = await insertReadings(tx, store.dialect, batch, readings)
    const written = observed + read
    if (written === 0) await tx.batch.delete({ where: { id: batch } })
    else {
      const committedAt = later(instantOf(now), drawnAt)
      await tx.batch.update({ where: { id: batch }, data: { observed, read, committedAt } })
    }
    return { batch: written === 0 ? null : batch, written, unchanged: given - written, quarantined }
  })
}

/**
 * Marks a batch as withdrawn, in a batch of its own. From that vintage on its rows no longer count, and what
 * stood before them stands again; readers as of an earlier vintage still see them. A value that a later batch
 * repeated was not written there a second time, so it goes as well: the next ingest or import brings it back.
 *
 * @param now for the clock of this machine
 * @returns the new vintage
 * @throws StoreError when there is no such batch, or when it is withdrawn already, is a withdrawal itself or the
 *   embedded sample, which is loaded once only
 */
export async function withdrawBatch(
  store: Store,
  batch: number,
  note: string,
  now?: Instant,
): Promise<number> {
  return inWriteTransaction(store, async (tx) => {
    const found = await tx.batch.findUnique({ where: { id: batch } })
    if (!found)
      throw new StoreError(`There is no batch ${batch}; the last is ${(await lastBatch(tx))?.id ?? 0}.`)
    if (found.kind === 'withdrawal') {
      throw new StoreError(
        `Batch ${batch} is a withdrawal and cannot be withdrawn: write the values again instead.`,
      )
    }
    if (found.kind === 'sample') {
      throw new StoreError(
        `Batch ${batch} is the embedded sample and cannot be withdrawn: it stands back by itself once other data are there.`,
      )
    }
    if (found.withdrawnIn !== null) {
      throw new StoreError(`Batch ${batch} is withdrawn already, in batch ${found.withdrawnIn}.`)
    }
    const recordedAt = instantOf(now)
    const row = { kind: 'withdrawal', provider: found.provider, note, recordedAt } as const
    const { id } = await drawBatch(tx, row, recordedAt)
    await tx.batch.update({ where: { id: batch }, data: { withdrawnIn: id } })
    return id
  })
}

/** The last batches, newest first. */
export async function readBatches(store: Store, limit = 100): Promise<BatchRow[]> {
  const rows = await store.client.batch.findMany({ orderBy: { id: 'desc' }, take: limit })
  return rows.map(({ id, kind, observed, read, ...rest }) => ({
    ...rest,
    batch: id,
    kind: kind as BatchKind,
    observations: observed,
    readings: read,
  }))
}

/** The number of the last committed batch; 0 for an empty store. */
export function readVintage(store: Store): Promise<number> {
  return store.vintage.read()
}

/** When a vintage was committed; null for that of an empty store. */
export async function vintageInstant(store: Store, vintage: number): Promise<Instant | null> {
  const row = await store.client.batch.findUnique({ where: { id: vintage }, select: { committedAt: true } })
  return row === null ? null : row.committedAt
}

/** The last batch committed by an instant; 0 if there was none. @throws RangeError when it is not an instant */
export async function vintageAt(store: Store, instant: Instant): Promise<number> {
  const row = await store.client.batch.findFirst({
    where: { committedAt: { lte: isoInstant(instant) } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return row?.id ?? 0
}

async function drawBatch(
  tx: Transaction,
  {
    kind,
    provider,
    note,
    recordedAt,
  }: { kind: BatchKind; provider: string; note: string; recordedAt: Instant },
  now: Instant,
): Promise<{ id: number; committedAt: Instant }> {
  const last = await lastBatch(tx)
  const id = (last?.id ?? 0) + 1
  const committedAt = later(now, last?.committedAt ?? '')
  await tx.batch.create({ data: { id, kind, provider, note, committedAt, recordedAt, observed: 0, read: 0 } })
  return { id, committedAt }
}

/** A clock set back must not put a later vintage before an earlier one. */
function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

/** The same instant as the store spells it; the present one, by the clock of this machine, where none is given. */
function instantOf(given: Instant | undefined): Instant {
  return given === undefined ? new Date().toISOString() : isoInstant(given)
}

async function lastBatch(client: Transaction): Promise<{ id: number; committedAt: string } | null> {
  return client.batch.findFirst({ orderBy: { id: 'desc' }, select: { id: true, committedAt: true } })
}
