import type { Instant } from '@/lib/market/day'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Store, Transaction } from './connect'
import { storableText } from './storable-text'

/** A value that was not accepted, as it was found, with the reason. */
export interface QuarantinedInput {
  readonly asset: string
  readonly field: string
  /** The day or instant, as far as it was legible. */
  readonly at: string
  readonly provider: string
  readonly value: string
  readonly reason: string
}

export interface QuarantinedRow extends QuarantinedInput {
  /** When it was first found. */
  readonly recordedAt: Instant
}

const ROWS_PER_STATEMENT = 500

/** The values refused last, newest first. */
export async function readQuarantined(store: Store, limit = 100): Promise<QuarantinedRow[]> {
  return store.client.quarantined.findMany({
    orderBy: [{ recordedAt: 'desc' }, { asset: 'asc' }, { at: 'asc' }],
    take: limit,
  })
}

/** How many values of each asset were refused. */
export async function countQuarantined(store: Store): Promise<Map<string, number>> {
  const rows = await store.client.quarantined.groupBy({ by: ['asset'], _count: { _all: true } })
  return new Map(rows.map(({ asset, _count }) => [asset, _count._all]))
}

/** Keeps refused values, what is long of them cut; one that was found before stays as it is. How many were new. */
export async function insertQuarantined(
  tx: Transaction,
  rows: readonly QuarantinedInput[],
  recordedAt: Instant,
): Promise<number> {
  let written = 0
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const tuples = rows.slice(start, start + ROWS_PER_STATEMENT).map(
      (row) =>
        Prisma.sql`(${storableText(row.asset, 40)}, ${row.field}, ${storableText(row.at, 100)},
            ${storableText(row.provider, 40)}, ${storableText(row.value, 200)}, ${storableText(row.reason, 300)}, ${recordedAt})`,
    )
    written += await tx.$executeRaw`
      insert into quarantined (asset, field, "at", provider, value, reason, recorded_at)
      values ${Prisma.join(tuples)} on conflict do nothing`
  }
  return written
}
