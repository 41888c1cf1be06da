import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store, Transaction } from './connect'
import { type Dialect, historyMoment, historyTable, tableNames } from './dialect'
import { driverMessage, StoreError } from './store-error'
import { writeFailure } from './write-failure'
import { inWriteTransaction } from './write-transaction'

const MIGRATIONS = join(process.cwd(), 'prisma/migrations')
const HISTORY = '_prisma_migrations'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

interface Applied {
  readonly name: string
  readonly checksum: string
}

/**
 * Brings the database to the newest version: applies what is missing, in order, under the write lock and in one
 * transaction, and keeps the same record as `prisma migrate deploy`. Several processes may do so at once.
 *
 * @returns the names of the migrations it applied
 * @throws StoreError when a migration was changed after it was applied, when the database is newer than this
 *   version, or when it holds tables of something else
 */
export async function migrate(store: Store, folder: string = MIGRATIONS): Promise<string[]> {
  const migrations = readMigrations(folder)
  const before = await readApplied(store.client, store.dialect)
  if (missing(migrations, before).length === 0) return []
  if (store.isReadOnly) {
    throw new StoreError(
      'The database is of an older version, and its file is read-only: open it once where it can be written.',
    )
  }
  await makeHistory(store)
  return inWriteTransaction(store, async (tx) => {
    const pending = missing(migrations, await readApplied(tx, store.dialect))
    for (const migration of pending) await apply(tx, store, migration)
    return pending.map((migration) => migration.name)
  })
}

/** Read once: the files of a release do not change while it runs. */
let known: Migration[] | undefined

/**
 * Whether the database answers and has every migration of this release. Two small queries, so that it may be asked often.
 *
 * @throws StoreError as `migrate` does; an error of the driver where the database does not answer
 */
export async function isMigrated(store: Store): Promise<boolean> {
  known ??= readMigrations()
  return missing(known, await readApplied(store.client, store.dialect)).length === 0
}

/** The migrations a database has had, oldest first; none for an empty database. */
export async function readApplied(client: Transaction, dialect: Dialect): Promise<Applied[]> {
  const tables = await client.$queryRaw<{ name: string }[]>(tableNames(dialect))
  if (tables.length === 0) return []
  if (!tables.some((table) => table.name === HISTORY)) {
    throw new StoreError(
      `The database holds tables of something else (${tables[0]!.name}): give Spillover a database of its own.`,
    )
  }
  return client.$queryRaw<Applied[]>`
    select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name`
}

/** What of the migrations a database with this record still lacks. */
export function missing(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const { name, checksum } of applied) {
    if (!known.has(name)) {
      throw new StoreError(`The database is of a newer version (it has migration ${name}): update Spillover.`)
    }
    if (known.get(name) !== checksum) {
      throw new StoreError(
        `Migration ${name} was changed after it was applied: restore its file and add a migration instead.`,
      )
    }
  }
  const names = new Set(applied.map(({ name }) => name))
  return migrations.filter((migration) => !names.has(migration.name))
}

/** The migrations in the folder, oldest first. */
export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** On SQLite the lock is an update of this very table, so it has to be there first. */
async function makeHistory(store: Store): Promise<void> {
  const table = historyTable(store.dialect)
  if (store.dialect === 'postgresql') await inWriteTransaction(store, (tx) => tx.$executeRaw(table))
  else {
    await store.writer.$executeRaw(table).catch((error: unknown) => {
      throw writeFailure(error) ?? error
    })
  }
}

async function apply(tx: Transaction, store: Store, { name, sql, checksum }: Migration): Promise<void> {
  try {
    for (const statement of statements(sql)) await tx.$executeRawUnsafe(statement)
  } catch (error) {
    throw new StoreError(`Migration ${name} failed and changed nothing: ${driverMessage(error)}.`)
  }
  const moment = historyMoment(store.dialect)
  await tx.$executeRaw`
    insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    values (${randomUUID()}, ${checksum}, ${name}, ${moment}, ${moment}, 1)`
}

/** The drivers take one statement at a time: in our files each ends with a semicolon at the end of a line. */
function statements(sql: string): string[] {
  return sql
    .replace(/^[ \t]*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
