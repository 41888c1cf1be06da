import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { closeStore, connect } from '@/lib/store/connect'
import { openStore, type Store } from '@/lib/store/open-store'
import { postgresSettings } from '@/lib/store/postgres-settings'
import { StoreBusy, StoreError } from '@/lib/store/store-error'
import { type Unavailability, unavailability } from '@/lib/store/unavailability'
import { inWriteTransaction } from '@/lib/store/write-transaction'
import { PrismaClient } from '@/prisma/generated/postgresql/client'
import { emptyDatabase, openAgain, openTestStore } from './databases'
import { closes, IMPORT } from './observation-rows'

/** A connection of somebody else to the same database. */
async function other({ databaseUrl }: Pick<Store, 'databaseUrl'>): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl.split('?')[0])
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const why = (asked: Promise<unknown>): Promise<Unavailability | null | 'answered'> =>
  asked.then(() => 'answered' as const, unavailability)

const shown = async (store: Store, name: string, who: 'client' | 'writer' = 'client') => {
  const [row] = await store[who].$queryRawUnsafe<Record<string, string>[]>(`show ${name}`)
  return Object.values(row ?? {})[0]
}

/** Keeps one of the store's connections until somebody ends that; there once the database is at it. */
async function occupy(store: Store, watcher: pg.Client) {
  const before = await sleeping(watcher)
  const ended = store.client.$queryRawUnsafe('select 1 from pg_sleep(60)').then(
    () => null,
    (error: unknown) => error,
  )
  while ((await sleeping(watcher)) === before) await sleep(5)
  return { ended }
}

async function sleeping(watcher: pg.Client): Promise<number> {
  const { rows } = await watcher.query(
    `select count(*)::integer as count from pg_stat_activity
     where datname = current_database() and state = 'active' and query like 'select 1 from pg_sleep%'`,
  )
  return rows[0].count
}

/** Ends what all others do in this database, or their connections. */
async function end(watcher: pg.Client, how: 'cancel' | 'terminate') {
  await watcher.query(
    `select pg_${how}_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
}

/** The same store, whose writers may stand still for a moment only. */
function hasty(store: Store): Store {
  const setting = 'idle_in_transaction_session_timeout'
  const { writing } = postgresSettings(store.databaseUrl)
  const connectionString = writing.connectionString.replace(`${setting}%3D60000`, `${setting}%3D200`)
  expect(connectionString).not.toBe(writing.connectionString)
  const writer = new PrismaClient({ adapter: new PrismaPg({ ...writing, connectionString }) })
  onTestFinished(() => writer.$disconnect())
  return { ...store, writer: writer as unknown as Store['writer'] }
}

describe('the address of a PostgreSQL', () => {
  it('says how many connections a process has: one for writing, the rest for reading', () => {
    const of = (query: string) => postgresSettings(`postgresql://u:p@h/d${query}`)
    expect(of('').reading.max).toBe(9)
    expect(of('?connection_limit=4&sslmode=disable').reading.max).toBe(3)
    expect(of('?connection_limit=4').writing.max).toBe(1)
    expect(of('?pool_timeout=3').reading.connectionTimeoutMillis).toBe(3000)
    expect(of('?connection_limit=4&sslmode=disable').reading.connectionString).toMatch(
      /^postgresql:\/\/u:p@h\/d\?sslmode=disable&options=/,
    )
  })

  it.each([
    [
      'connection_limit=1',
      "connection_limit in the database URL must be a whole number from 2 to 500; it is '1'.",
    ],
    [
      'connection_limit=ten',
      "connection_limit in the database URL must be a whole number from 2 to 500; it is 'ten'.",
    ],
    ['pool_timeout=0', "pool_timeout in the database URL must be a whole number from 1 to 600; it is '0'."],
  ])('with %s is refused in one sentence', async (query, sentence) => {
    await expect(connect(`postgresql://u:secret@127.0.0.1:1/d?${query}`)).rejects.toThrow(
      new StoreError(sentence),
    )
  })

  it('keeps what it says of its own, and ours wins where both say it', async () => {
    const databaseUrl = await emptyDatabase('postgresql')
    const options = encodeURIComponent('-c work_mem=5MB -c timezone=Asia/Tokyo')
    const store = await openAgain(`${databaseUrl}?options=${options}&application_name=spillover`)
    expect(await shown(store, 'work_mem')).toBe('5MB')
    expect(await shown(store, 'timezone')).toBe('UTC')
    expect(await shown(store, 'application_name')).toBe('spillover')
  })
})

describe('a connection to PostgreSQL', () => {
  it('bounds each statement, each wait for a lock and each standstill, whatever the server is set to', async () => {
    const store = await openTestStore('postgresql')
    const watcher = await other(store)
    const { rows } = await watcher.query('select current_database() as name')
    await watcher.query(`alter database "${rows[0].name}" set extra_float_digits = 0`)
    await watcher.query(`alter database "${rows[0].name}" set default_transaction_isolation = 'serializable'`)
    const again = await openAgain(store.databaseUrl)
    expect(await shown(again, 'statement_timeout')).toBe('1min')
    expect(await shown(again, 'extra_float_digits')).toBe('1')
    expect(await shown(again, 'statement_timeout', 'writer')).toBe('10min')
    expect(await shown(again, 'lock_timeout', 'writer')).toBe('1min')
    expect(await shown(again, 'idle_in_transaction_session_timeout', 'writer')).toBe('1min')
    expect(await shown(again, 'transaction_isolation', 'writer')).toBe('read committed')
  })

  it('for reading only reads', async () => {
    const store = await openTestStore('postgresql')
    await expect(store.client.$executeRawUnsafe('delete from batch')).rejects.toThrow('read-only')
  })
})

describe('a PostgreSQL that does not answer', () => {
  it('for want of a free connection of this process says so, and answers again once one is free', async () => {
    const databaseUrl = await emptyDatabase('postgresql')
    const store = await openAgain(`${databaseUrl}?connection_limit=3&pool_timeout=1`)
    const watcher = await other(store)
    const held = [await occupy(store, watcher), await occupy(store, watcher)]
    expect(await why(readVintage(store))).toBe('too-many')
    // Writing has a connection of its own.
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))).toMatchObject({ batch: 1 })
    await end(watcher, 'cancel')
    for (const { ended } of held) expect(unavailability(await ended)).toBe('too-slow')
    expect(await readVintage(store)).toBe(1)
  })

  it('as it takes no more connections says so, to one that opens too, and answers again later', async () => {
    const { databaseUrl } = await openTestStore('postgresql')
    const admin = await other({ databaseUrl })
    const role = `few_${randomUUID().replaceAll('-', '')}`
    await admin.query(`create role ${role} login connection limit 1`)
    await admin.query(`grant all on all tables in schema public to ${role}`)
    const store = await connect(databaseUrl.replace('postgres@', `${role}@`))
    const { ended } = await occupy(store, admin)
    expect(await why(readVintage(store))).toBe('too-many')
    expect(await why(writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 })))).toBe('too-many')
    await expect(openStore(store.databaseUrl)).rejects.toThrow(
      new RegExp(
        `^PostgreSQL at 127\\.0\\.0\\.1:\\d+/test_\\w+ cannot be opened: too many connections for role "${role}"\\.$`,
      ),
    )
    await end(admin, 'cancel')
    await ended
    expect(await readVintage(store)).toBe(0)
    await closeStore(store)
    await admin.query(`drop owned by ${role}`)
    await admin.query(`drop role ${role}`)
  })

  it('since it was lost while it was asked says so, and the next question is answered', async () => {
    const store = await openTestStore('postgresql')
    const watcher = await other(store)
    const { ended } = await occupy(store, watcher)
    await end(watcher, 'terminate')
    expect(unavailability(await ended)).toBe('unreachable')
    expect(await readVintage(store)).toBe(0)
  })
})

describe('a writer on PostgreSQL', () => {
  it('whose connection was lost before it had begun begins again on another', async () => {
    const store = await openTestStore('postgresql')
    const watcher = await other(store)
    for (const batch of [1, 2, 3, 4, 5]) {
      expect(await writeBatch(store, IMPORT, closes({ '2025-10-07': batch }))).toMatchObject({ batch })
      await end(watcher, 'terminate')
    }
  })

  it('whose connection was lost in the middle keeps nothing and says so; the next one writes', async () => {
    const store = await openTestStore('postgresql')
    const watcher = await other(store)
    const lost = inWriteTransaction(store, async (tx) => {
      await tx.event.create({ data: { slug: 'half', day: '2025-10-07', body: '{}' } })
      await end(watcher, 'terminate')
      await tx.event.create({ data: { slug: 'other-half', day: '2025-10-07', body: '{}' } })
    })
    expect(await why(lost)).toBe('unreachable')
    // The readers' connections ended as well, which their pool may not have noticed yet.
    await vi.waitFor(async () => expect(await store.client.event.count()).toBe(0), 5000)
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))).toMatchObject({ batch: 1 })
  })

  it('waits for another one as long as it may, then says so in one sentence', async () => {
    const store = await openTestStore('postgresql')
    const blocker = await openAgain(store.databaseUrl)
    await inWriteTransaction(blocker, async () => {
      const waiting = inWriteTransaction(store, async () => 'written', 200)
      await expect(waiting).rejects.toThrow(
        new StoreBusy(
          'Others have been writing to the database for longer than a writer waits: try again later.',
        ),
      )
      expect(await why(waiting)).toBe('too-slow')
    })
    expect(await inWriteTransaction(store, async () => 'written')).toBe('written')
  })

  it('that stands still, as one suspended does, loses the lock to the next, and what it had begun', async () => {
    const store = await openTestStore('postgresql')
    const suspended = hasty(store)
    const stuck = inWriteTransaction(suspended, async (tx) => {
      await tx.event.create({ data: { slug: 'stuck', day: '2025-10-07', body: '{}' } })
      expect(await inWriteTransaction(store, async () => 'written by the next')).toBe('written by the next')
      await tx.event.create({ data: { slug: 'woken', day: '2025-10-07', body: '{}' } })
    })
    expect(await why(stuck)).toBe('unreachable')
    expect(await store.client.event.count()).toBe(0)
  })
})
