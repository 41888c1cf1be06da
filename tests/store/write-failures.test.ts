import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { addDays } from '@/lib/market/day'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { readSeries } from '@/lib/store/observations'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'
import { StoreError } from '@/lib/store/store-error'
import { inWriteTransaction } from '@/lib/store/write-transaction'
import { DIALECTS, openTestStore } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'

const FULL =
  'The database cannot be written: the disk is full; nothing of this was stored, so free some space and try again.'
const LOST =
  'The database cannot be written: the connection to it is lost; try again when it is back, as what was stored already is not stored twice.'

const one = closes({ '2025-10-07': 284.24 })
const many = {
  observations: Array.from({ length: 5000 }, (_, index) => ({
    ...ORCL,
    day: addDays('2005-01-01', index),
    value: 1 + index,
  })),
}

/** Lets the file grow by so many pages and no more: what the writer meets then is what it meets on a full disk. */
async function leaveRoom(store: Store, pages: number): Promise<void> {
  const [{ page_count: count } = { page_count: 0 }] =
    await store.writer.$queryRawUnsafe<{ page_count: number }[]>('pragma page_count')
  await store.writer.$queryRawUnsafe(`pragma max_page_count = ${Number(count) + pages}`)
}

/** A connection of somebody else. */
async function connection(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl)
  client.on('error', () => {
    // The server may go down before this connection ends.
  })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

describe('a full disk', () => {
  it('is said in one sentence; nothing is half-written, and what stood before is read as ever', async () => {
    const store = await openTestStore('sqlite')
    await writeBatch(store, IMPORT, one)
    await leaveRoom(store, 3)
    for (const _ of ['once', 'twice']) {
      await expect(writeBatch(store, IMPORT, many)).rejects.toThrow(new StoreError(FULL))
      expect(await readVintage(store)).toBe(1)
      expect((await readSeries(store, ORCL)).values).toEqual([284.24])
      expect(await store.client.observation.count()).toBe(1)
    }
  })

  it('is over without a restart once there is room', async () => {
    const store = await openTestStore('sqlite')
    await leaveRoom(store, 3)
    await expect(writeBatch(store, IMPORT, many)).rejects.toThrow(FULL)
    await leaveRoom(store, 1_000_000)
    expect(await writeBatch(store, IMPORT, many)).toMatchObject({ batch: 1, written: 5000 })
    expect(await store.client.$queryRawUnsafe('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })

  it('that is met by one of several writers stops none of the others for good', async () => {
    const store = await openTestStore('sqlite')
    await leaveRoom(store, 3)
    const outcomes = await Promise.allSettled(
      [many, one, many, one].map((rows) => writeBatch(store, IMPORT, rows)),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect((await readSeries(store, ORCL)).values).toEqual([284.24])
  })
})

describe('a connection to PostgreSQL that breaks', () => {
  /** Has the server end the connection that a transaction is using. */
  async function breakOff(store: Store, then: 'ask' | 'commit'): Promise<void> {
    const other = await connection(store.databaseUrl)
    await inWriteTransaction(store, async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
      await tx.batch.create({
        data: { id: 1, ...IMPORT, committedAt: '', recordedAt: '', observed: 0, read: 0 },
      })
      await other.query('select pg_terminate_backend($1, 10000)', [row!.pid])
      if (then === 'ask') await tx.batch.count()
    })
  }

  it.each(['ask', 'commit'] as const)(
    'in a transaction, before the next %s, is said in one sentence and leaves nothing',
    async (then) => {
      const store = await openTestStore('postgresql')
      await expect(breakOff(store, then)).rejects.toThrow(new StoreError(LOST))
      expect(await readVintage(store)).toBe(0)
      expect(await writeBatch(store, IMPORT, one)).toMatchObject({ batch: 1 })
    },
  )

  it('many times takes no connection out of use', async () => {
    const store = await openTestStore('postgresql')
    for (let count = 0; count < 12; count += 1) {
      await expect(breakOff(store, count % 2 === 0 ? 'ask' : 'commit')).rejects.toThrow(LOST)
    }
    expect(await writeBatch(store, IMPORT, one)).toMatchObject({ batch: 1 })
    expect(
      (await Promise.all(Array.from({ length: 20 }, () => readVintage(store)))).every((id) => id === 1),
    ).toBe(true)
  })
})

describe.each(DIALECTS)('while another process keeps writing on %s', (dialect) => {
  /** Holds the write lock, as another process would, until told to let go. */
  async function hold(store: Store): Promise<() => Promise<void>> {
    const other = await openStore(store.databaseUrl)
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let begun = () => {}
    const began = new Promise<void>((resolve) => {
      begun = resolve
    })
    const holding = inWriteTransaction(other, async () => {
      begun()
      await gate
    })
    await began
    return async () => {
      letGo()
      await holding
      await closeStore(other)
    }
  }

  it('a writer gives up after its time, in one sentence', async () => {
    const store = await openTestStore(dialect)
    const release = await hold(store)
    const started = performance.now()
    await expect(inWriteTransaction(store, async () => {}, 300)).rejects.toThrow(
      new StoreError(
        'Others have been writing to the database for longer than a writer waits: try again later.',
      ),
    )
    expect(performance.now() - started).toBeGreaterThan(290)
    await release()
    expect(await writeBatch(store, IMPORT, one)).toMatchObject({ batch: 1 })
  })

  it('any number of waiting writers leave the readers theirs, and all write in the end', async () => {
    const store = await openTestStore(dialect)
    const release = await hold(store)
    const writing = Array.from({ length: 30 }, (_, index) =>
      writeBatch(store, IMPORT, closes({ [addDays('2025-01-01', index)]: 1 + index })),
    )
    expect(await Promise.all(Array.from({ length: 20 }, () => readVintage(store)))).toEqual(Array(20).fill(0))
    await release()
    expect((await Promise.all(writing)).map(({ batch }) => batch)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    )
  })
})
