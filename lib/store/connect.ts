import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresClient } from '@/prisma/generated/postgresql/client'
import { type Prisma, PrismaClient } from '@/prisma/generated/sqlite/client'
import type { Dialect } from './dialect'
import { makeFolderOf } from './make-folder'
import { type PostgresSettings, postgresSettings } from './postgres-settings'
import { driverMessage, StoreError } from './store-error'

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
  /** Where given, nothing is written once this holder has lost this lease: see `underLease`. */
  readonly lease?: { readonly name: string; readonly holder: string }
}

/** How long SQLite waits for another process while opening; writing waits without blocking the event loop. */
const BUSY_MS = 10_000

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
  const writer = sqliteClient(file)
  const client = sqliteClient(file)
  const store: Store = { dialect: 'sqlite', databaseUrl, client, writer }
  try {
    await writer.$queryRawUnsafe('pragma journal_mode = wal')
    await writer.$queryRawUnsafe('pragma synchronous = full')
    await writer.$queryRawUnsafe('pragma foreign_keys = on')
    await client.$queryRawUnsafe('pragma query_only = on')
  } catch (error) {
    await closeStore(store)
    throw new StoreError(`The database file ${file} cannot be opened: ${driverMessage(error)}.`)
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
  const store: Store = { dialect: 'postgresql', databaseUrl, client, writer: postgresClient(writing) }
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
