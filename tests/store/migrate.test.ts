import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { closeStore, connect, type Store } from '@/lib/store/connect'
import { migrate, readMigrations } from '@/lib/store/migrate'
import { readSeries } from '@/lib/store/observations'
import { DIALECTS, emptyDatabase, openAgain, openTestStore, temporaryFolder } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'
import { runProcess } from './run-process'
import { modelsOf, tablesOf } from './tables'

const NEXT = '20990101000000_next'

/** A copy of the migrations, with one more in it that gives the runs another column. */
function laterVersion(): string {
  const folder = join(temporaryFolder(), 'migrations')
  cpSync('prisma/migrations', folder, { recursive: true })
  mkdirSync(join(folder, NEXT))
  const sql =
    '-- Of a later version; it adds a column.\nalter table "run" add column "detail" text;\n\nupdate "run" set "detail" = \'a; b\';\n'
  writeFileSync(join(folder, NEXT, 'migration.sql'), sql)
  return folder
}

async function connected(databaseUrl: string): Promise<Store> {
  const store = await connect(databaseUrl)
  onTestFinished(() => closeStore(store))
  return store
}

describe.each(DIALECTS)('migrations on %s', (dialect) => {
  it('make the tables that schema.prisma describes', async () => {
    const store = await openTestStore(dialect)
    expect(await tablesOf(store)).toEqual(modelsOf(readFileSync('prisma/schema.prisma', 'utf8')))
  })

  it('are recorded as Prisma records them', async () => {
    const store = await openTestStore(dialect)
    const rows = await store.client.$queryRaw<Record<string, unknown>[]>`select * from _prisma_migrations`
    const [first] = readMigrations()
    expect(rows).toHaveLength(readMigrations().length)
    expect(rows[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: first!.checksum,
      migration_name: first!.name,
      started_at: expect.any(Date),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      logs: null,
    })
    expect(first!.checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.keys(rows[0]!).sort()).toEqual([
      'applied_steps_count',
      'checksum',
      'finished_at',
      'id',
      'logs',
      'migration_name',
      'rolled_back_at',
      'started_at',
    ])
  })

  it('bring a database of an older version to the newest one with its data', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))
    const later = await connected(store.databaseUrl)
    const folder = laterVersion()
    expect(await migrate(later, folder)).toEqual([NEXT])
    expect(await migrate(later, folder)).toEqual([])
    expect((await tablesOf(later)).run).toHaveProperty('detail')
    expect((await readSeries(later, ORCL)).values).toEqual([284.24])
    expect(await readVintage(later)).toBe(1)
  })

  it('refuse a database of a newer version', async () => {
    const store = await connected(await emptyDatabase(dialect))
    await migrate(store, laterVersion())
    await expect(openAgain(store.databaseUrl)).rejects.toThrow(
      `The database is of a newer version (it has migration ${NEXT}): update Spillover.`,
    )
  })

  it('refuse to go on when one was changed after it was applied', async () => {
    const store = await openTestStore(dialect)
    const folder = laterVersion()
    const { name } = readMigrations()[0]!
    writeFileSync(join(folder, name, 'migration.sql'), 'create table "other" ("id" integer);\n')
    await expect(migrate(store, folder)).rejects.toThrow(`Migration ${name} was changed after it was applied`)
  })

  it('change nothing when one fails half-way', async () => {
    const store = await openTestStore(dialect)
    const folder = laterVersion()
    const sql = 'alter table "run" add column "detail" text;\ninsert into "nowhere" values (1);\n'
    writeFileSync(join(folder, NEXT, 'migration.sql'), sql)
    await expect(migrate(store, folder)).rejects.toThrow(`Migration ${NEXT} failed and changed nothing`)
    expect((await tablesOf(store)).run).not.toHaveProperty('detail')
    expect(await migrate(store)).toEqual([])
  })

  it('leave a database alone that holds something else', async () => {
    const store = await connected(await emptyDatabase(dialect))
    await store.writer.$executeRawUnsafe('create table "recipes" ("id" integer)')
    await expect(openAgain(store.databaseUrl)).rejects.toThrow(
      'The database holds tables of something else (recipes): give Spillover a database of its own.',
    )
    expect(Object.keys(await tablesOf(store))).toEqual(['recipes'])
  })

  it('are applied once when several processes open an empty database at the same time', async () => {
    const databaseUrl = await emptyDatabase(dialect)
    await Promise.all(['a', 'b', 'c'].map(() => runProcess('write-batches.ts', databaseUrl)))
    const store = await openAgain(databaseUrl)
    const rows = await store.client.$queryRaw<unknown[]>`select migration_name from _prisma_migrations`
    expect(rows).toHaveLength(readMigrations().length)
  }, 60_000)
})

describe('the schema of the PostgreSQL client', () => {
  it('is that of the SQLite client but for the provider and the output folder', () => {
    const [source, derived] = ['prisma/schema.prisma', 'prisma/generated/postgresql.prisma'].map((file) =>
      readFileSync(file, 'utf8').split('\n'),
    )
    expect(derived!.filter((line, index) => line !== source![index])).toEqual([
      '  output   = "postgresql"',
      '  provider = "postgresql"',
    ])
  })
})
