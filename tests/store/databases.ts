import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'

/** Every store test runs against both: `describe.each(DIALECTS)`. */
export const DIALECTS = ['sqlite', 'postgresql'] as const

type Dialect = (typeof DIALECTS)[number]

/** The URL of an empty database of its own, removed after the test; PostgreSQL's may be made with options. */
export async function emptyDatabase(dialect: Dialect, options = ''): Promise<string> {
  return dialect === 'sqlite' ? `file:${join(temporaryFolder(), 'store.db')}` : newPostgresDatabase(options)
}

/** An open, empty store, closed and removed after the test: a copy of one that was made once for the test file. */
export async function openTestStore(dialect: Dialect): Promise<Store> {
  return openAgain(await (dialect === 'sqlite' ? copiedFile() : copiedDatabase()))
}

let templateFile: Promise<Buffer> | undefined
let templateDatabase: Promise<string> | undefined

async function copiedFile(): Promise<string> {
  templateFile ??= makeTemplateFile()
  const file = join(temporaryFolder(), 'store.db')
  writeFileSync(file, await templateFile)
  return `file:${file}`
}

async function makeTemplateFile(): Promise<Buffer> {
  const file = join(temporaryFolder(), 'store.db')
  await closeStore(await openStore(`file:${file}`))
  return readFileSync(file)
}

async function copiedDatabase(): Promise<string> {
  templateDatabase ??= makeTemplateDatabase()
  return newPostgresDatabase(`template ${await templateDatabase}`)
}

/** It goes with the cluster. */
async function makeTemplateDatabase(): Promise<string> {
  const name = newName()
  await onServer(`create database ${name}`)
  await closeStore(await openStore(`${postgresServer()}/${name}`))
  return name
}

async function newPostgresDatabase(options = ''): Promise<string> {
  const { databaseUrl, drop } = await makePostgresDatabase(options)
  onTestFinished(drop)
  return databaseUrl
}

/** An empty PostgreSQL database for several tests, to be dropped after them. */
export async function makePostgresDatabase(options = '') {
  const name = newName()
  await onServer(`create database ${name} ${options}`)
  return {
    databaseUrl: `${postgresServer()}/${name}`,
    drop: () => onServer(`drop database ${name} with (force)`),
  }
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

function newName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`
}

function postgresServer(): string {
  const postgres = inject('postgres')
  if ('failure' in postgres) throw new Error(postgres.failure)
  return postgres.server
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(`${postgresServer()}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}
