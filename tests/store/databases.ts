import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'

/** Every store test runs against both: `describe.each(DIALECTS)`. */
export const DIALECTS = ['sqlite', 'postgresql'] as const

type Dialect = (typeof DIALECTS)[number]

/** The URL of an empty database of its own, removed after the test. */
export async function emptyDatabase(dialect: Dialect): Promise<string> {
  if (dialect === 'sqlite') return `file:${join(temporaryFolder(), 'store.db')}`
  const postgres = inject('postgres')
  if ('failure' in postgres) throw new Error(postgres.failure)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(postgres.server, `create database ${name}`)
  onTestFinished(() => onServer(postgres.server, `drop database ${name} with (force)`))
  return `${postgres.server}/${name}`
}

/** An open, empty store, closed and removed after the test. */
export async function openTestStore(dialect: Dialect): Promise<Store> {
  return openAgain(await emptyDatabase(dialect))
}

/** Opens a database that exists, as another process would; closed after the test. */
export async function openAgain(databaseUrl: string): Promise<Store> {
  const store = await openStore(databaseUrl)
  onTestFinished(() => closeStore(store))
  return store
}

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}
