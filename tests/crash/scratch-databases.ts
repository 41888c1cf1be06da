import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { sqliteFile } from '@/lib/store/connect'

/** Databases that are made for a run and go with it. */
export interface ScratchDatabases {
  readonly dialect: 'sqlite' | 'postgresql'
  /** A folder for other files of the run. */
  readonly folder: string
  fresh(): Promise<string>
  /** A copy of one that nobody has open. */
  copyOf(databaseUrl: string): Promise<string>
  drop(databaseUrl: string): Promise<void>
  /** Has something else that belongs to the run ended with it. */
  onClose(end: () => Promise<void>): void
  close(): Promise<void>
}

/** SQLite files in a folder of their own, or, where the address of a server is given, databases of PostgreSQL. */
export function scratchDatabases(server: string | null): ScratchDatabases {
  const folder = mkdtempSync(join(tmpdir(), 'spillover-crash-'))
  const name = () => `crash_${randomUUID().replaceAll('-', '')}`
  const ends: (() => Promise<void>)[] = []
  const onClose = (end: () => Promise<void>) => void ends.push(end)
  const endAll = async () => {
    for (const end of ends) await end()
    rmSync(folder, { recursive: true, force: true })
  }
  if (server === null) {
    const fresh = async () => `file:${join(folder, `${name()}.db`)}`
    return {
      dialect: 'sqlite',
      folder,
      fresh,
      async copyOf(databaseUrl) {
        const copy = await fresh()
        cpSync(sqliteFile(databaseUrl), sqliteFile(copy))
        return copy
      },
      async drop(databaseUrl) {
        for (const suffix of ['', '-wal', '-shm']) rmSync(sqliteFile(databaseUrl) + suffix, { force: true })
      },
      onClose,
      close: endAll,
    }
  }
  const made = new Set<string>()
  const create = async (options: string) => {
    const database = name()
    await onServer(server, `create database ${database} ${options}`)
    made.add(database)
    return `${server}/${database}`
  }
  const nameOf = (databaseUrl: string) => databaseUrl.slice(server.length + 1)
  const drop = async (databaseUrl: string) => {
    await onServer(server, `drop database ${nameOf(databaseUrl)} with (force)`)
    made.delete(nameOf(databaseUrl))
  }
  return {
    dialect: 'postgresql',
    folder,
    fresh: () => create(''),
    copyOf: (databaseUrl) => create(`template ${nameOf(databaseUrl)}`),
    drop,
    onClose,
    async close() {
      for (const database of made) await drop(`${server}/${database}`)
      await endAll()
    },
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`)
  await client.connect()
  await client.query(statement)
  await client.end()
}
