import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresClient } from '@/prisma/generated/postgresql/client'
import { type Prisma, PrismaClient } from '@/prisma/generated/sqlite/client'
import type { Dialect } from './dialect'
import { makeFolderOf } from './make-folder'
import { nextRead } from './next-read'
import { type PostgresSettings, postgresSettings } from './postgres-settings'
import { isReadOnlyFile, unlockCompanions } from './read-only-file'
import { sqliteVintage } from './sqlite-vintage'
import { driverMessage, StoreError } from './store-error'
import type { VintageReader } from './vintage-reader'

export type Transaction = Prisma.TransactionClient

export interface Store {
  readonly dialect: Dialect
  readonly databaseUrl: string
  /**
   * For reading only, by connections of its own. On SQLite the driver would otherwise let a reader look into a
   * transaction that is still being written.
   */
  readonly client: PrismaClient
  /** For `inWriteTransaction` only. */
  readonly writer: PrismaClient
  /** For `readVintage` only. */
  readonly vintage: VintageReader
  /** The file or its folder could not be written when it was opened: it is read, and every write is refused. */
  readonly isReadOnly: boolean
  /** Where given, nothing is written once this holder has lost this lease: see `underLease`. */
  readonly lease?: { readonly name: string; readonly holder: string }
}

/** How long SQLite waits for another process while opening; writing waits without blocking the event loop. */
const BUSY_MS = 10_000

/** A store that has been written to wants two files beside it; a backup is a single one. */
const READ_ELSEWHERE =
  'SQLite reads this one only where it can write beside it, so make its folder writable or serve a backup of it'

/**
 * Connects to `file:<path>` (SQLite; the file is made, and the folder it lies in) or `postgresql://...`, without looking at what is
 * in it.
 *
 * @throws StoreError in one sentence when it cannot
 */
export async function connect(databaseUrl: string): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return connectPostgres(databaseUrl)
  if (databaseUrl.startsWith('file:')) return connectSqlite(databaseUrl)
  throw new StoreError("The database URL must start with 'file:' (SQLite) or 'postgresql://'.")
}

export async function closeStore(store: Store): Promise<void> {
  await store.client.$disconnect()
  if (store.writer !== store.client) await store.writer.$disconnect()
  await store.vintage.close()
}

/** The file of a SQLite URL. Relative paths start at the working directory. */
export function sqliteFile(databaseUrl: string): string {
  const path = databaseUrl.startsWith('file://')
    ? fileURLToPath(databaseUrl)
    : databaseUrl.slice('file:'.length)
  return resolve(path)
}

async function connectSqlite(databaseUrl: string): Promise<Store> {
  const file = sqliteFile(databaseUrl)
  makeFolderOf(file)
  const isReadOnly = isReadOnlyFile(file)
  if (!isReadOnly) unlockCompanions(file)
  const writer = sqliteClient(file, { readonly: isReadOnly })
  const client = sqliteClient(file, { readonly: isReadOnly })
  const vintage = sqliteVintage(file, { readonly: isReadOnly, timeout: BUSY_MS })
  const store: Store = { dialect: 'sqlite', databaseUrl, client, writer, vintage, isReadOnly }
  try {
    if (!isReadOnly) {
      await writer.$queryRawUnsafe('pragma journal_mode = wal')
      await writer.$queryRawUnsafe('pragma synchronous = full')
      await writer.$queryRawUnsafe('pragma foreign_keys = on')
    }
    await client.$queryRawUnsafe('pragma query_only = on')
    await client.$queryRawUnsafe('select 1 from sqlite_master')
  } catch (error) {
    await closeStore(store)
    const reason = isReadOnly ? `${driverMessage(error)}; ${READ_ELSEWHERE}` : driverMessage(error)
    throw new StoreError(`The database file ${file} cannot be opened: ${reason}.`)
  }
  return store
}

/** One connection to a SQLite file, with SQLite's own settings and nothing of ours. */
export function sqliteClient(
  file: string,
  options: { readonly?: boolean; timeout?: number } = {},
): PrismaClient {
  return new PrismaClient({ adapter: new PrismaBetterSqlite3({ timeout: BUSY_MS, ...options, url: file }) })
}

/**
 * Readers and the writer have connections of their own, as on SQLite: readers may only read, and writers that wait for one
 * another take no connection from those who read.
 */
async function connectPostgres(databaseUrl: string): Promise<Store> {
  const { reading, writing } = postgresSettings(databaseUrl)
  const client = postgresClient(reading)
  const writer = postgresClient(writing)
  const vintage = {
    read: nextRead(async () => (await client.batch.aggregate({ _max: { id: true } }))._max.id ?? 0),
    close: async () => {},
  }
  const store: Store = { dialect: 'postgresql', databaseUrl, client, writer, vintage, isReadOnly: false }
  try {
    await client.$queryRawUnsafe('select 1')
  } catch (error) {
    await closeStore(store)
    throw new StoreError(`PostgreSQL at ${placeOf(databaseUrl)} cannot be opened: ${driverMessage(error)}.`)
  }
  return store
}

function postgresClient(settings: PostgresSettings[keyof PostgresSettings]): PrismaClient {
  // Both clients are made from one schema and offer the same calls; only their types have different names.
  return new PostgresClient({ adapter: new PrismaPg(settings) }) as unknown as PrismaClient
}

/** Host and database of a URL, without user and password. It may name no host, as one with a socket does. */
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl.replace('@/', '@localhost/'))
  return `${host}${pathname}`
}
