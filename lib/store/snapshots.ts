import type { Instant } from '@/lib/market/day'
import type { Store } from './connect'
import { inWriteTransaction } from './write-transaction'

/** A shared view: what was asked, of which vintage, and the answer as it was computed then. */
export interface Snapshot {
  readonly id: string
  /** Whoever reads it checks it. */
  readonly question: string
  /** Any JSON value; who reads it checks it. */
  readonly view: unknown
  readonly vintage: number
  /** Version of each method that took part. */
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number
  /** The computed answer, any JSON value. */
  readonly answer: unknown
  /** Hash of the figures of the whole answer. */
  readonly hash: string
  /** Hash of what is kept of it; null of those kept before there was one. */
  readonly answerHash: string | null
}

export interface StoredSnapshot extends Snapshot {
  readonly createdAt: Instant
}

/** Sharing is open to everybody, so that its room is bounded: at 7 to 30 kB each these are at most some 1.5 GB. */
export const MOST_SNAPSHOTS = 50_000

/**
 * Keeps a snapshot, unless the store has as many as it keeps. One that exists stays as it is: the same id is the same
 * question. Whether it is new.
 */
export async function writeSnapshot(
  store: Store,
  snapshot: Snapshot,
  now: Instant = new Date().toISOString(),
  most: number = MOST_SNAPSHOTS,
): Promise<boolean> {
  const { id, question, vintage, seed, hash, answerHash } = snapshot
  const [view, methods, answer] = [snapshot.view, snapshot.methods, snapshot.answer].map((part) =>
    JSON.stringify(part),
  )
  const inserted = await inWriteTransaction(
    store,
    (tx) => tx.$executeRaw`
      insert into snapshot
        (id, question, "view", vintage, methods, seed, answer, hash, answer_hash, created_at)
      select cast(${id} as text), cast(${question} as text), cast(${view} as text),
        cast(${vintage} as integer), cast(${methods} as text), cast(${seed} as integer),
        cast(${answer} as text), cast(${hash} as text), cast(${answerHash} as text), cast(${now} as text)
      where (select count(*) from snapshot) < ${most}
      on conflict (id) do nothing`,
  )
  return inserted === 1
}

export async function readSnapshot(store: Store, id: string): Promise<StoredSnapshot | null> {
  const row = await store.client.snapshot.findUnique({ where: { id } })
  if (!row) return null
  return {
    ...row,
    view: JSON.parse(row.view),
    methods: JSON.parse(row.methods),
    answer: JSON.parse(row.answer),
  }
}

/** The ids of all snapshots, in their order, at most `most` after the one named. */
export async function readSnapshotIds(store: Store, after: string, most: number): Promise<string[]> {
  const rows = await store.client.snapshot.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
