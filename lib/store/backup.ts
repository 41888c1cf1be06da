import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'
import { type Store, sqliteClient, sqliteFile } from './connect'
import { makeFolderOf } from './make-folder'
import { missing, readApplied, readMigrations } from './migrate'
import { driverMessage, isBusy, StoreError } from './store-error'

const ALONE_MS = 200

/**
 * Writes the whole store, as it is at this moment, into a new SQLite file, while others go on reading and writing.
 *
 * @throws StoreError when the file exists or cannot be written, the folder above its own does not exist, or the store is not SQLite
 */
export async function backupStore(store: Store, file: string): Promise<void> {
  if (store.dialect === 'postgresql') {
    throw new StoreError(
      'Back up PostgreSQL with its own program: pg_dump --format=custom --file=FILE DATABASE_URL.',
    )
  }
  const target = resolve(file)
  if (existsSync(target)) throw new StoreError(`${target} exists already: name a new file for the backup.`)
  makeFolderOf(target)
  const client = sqliteClient(sqliteFile(store.databaseUrl), { readonly: true })
  try {
    await copyDatabase(client, `${target}.part`)
    takeName(`${target}.part`, target)
  } catch (error) {
    // A part is of no use, and where the disk is full its room is wanted.
    rmSync(`${target}.part`, { force: true })
    throw new StoreError(`The backup ${target} cannot be written: ${driverMessage(error)}.`)
  } finally {
    await client.$disconnect()
  }
}

/**
 * Puts a backup in the place of a SQLite store that no process has open. What was there is kept beside it. Under the
 * name of the store there is at every moment the former one or the restored one, even if the process is killed.
 *
 * @returns the file that holds the former store, or null when there was none
 * @throws StoreError when the file is no backup of ours, is of a newer version, or the store is in use
 */
export async function restoreStore(databaseUrl: string, file: string): Promise<string | null> {
  if (!databaseUrl.startsWith('file:')) {
    throw new StoreError(
      'Restore PostgreSQL with its own program: pg_restore --clean --dbname=DATABASE_URL FILE.',
    )
  }
  const source = resolve(file)
  const target = sqliteFile(databaseUrl)
  if (!existsSync(source)) throw new StoreError(`There is no file ${source}.`)
  if (source === target) throw new StoreError(`${source} is the store itself.`)
  makeFolderOf(target)
  await checkUnused(target)
  const restoring = `${target}.restoring`
  const client = sqliteClient(source, { readonly: true })
  try {
    await checkBackup(client, source)
    await copyDatabase(client, restoring)
    await checkUnused(target)
    const former = keepBeside(target)
    takeName(restoring, target)
    return former
  } finally {
    await client.$disconnect()
    rmSync(restoring, { force: true })
  }
}

/** Gives the store a second name that is free, and moves away what belongs to it; null where there is none. */
function keepBeside(target: string): string | null {
  if (!existsSync(target)) return null
  const former = unusedName(`${target}.before-restore`, target)
  // Only a store beyond reading still has these. Beside another file they would be taken for its own.
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(target + suffix)) renameSync(target + suffix, former + suffix)
  }
  try {
    linkSync(target, former)
  } catch {
    // Some file systems know no second names.
    copyFileSync(target, former)
  }
  return former
}

/** Puts a finished file under its name, in one step, for good. */
function takeName(file: string, name: string): void {
  renameSync(file, name)
  if (process.platform !== 'win32') sync(dirname(name), 'r')
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  fsyncSync(handle)
  closeSync(handle)
}

async function copyDatabase(client: PrismaClient, target: string): Promise<void> {
  rmSync(target, { force: true })
  await client.$executeRaw`vacuum into ${target}`
  sync(target, 'r+')
}

async function checkBackup(client: PrismaClient, source: string): Promise<void> {
  try {
    const [check] = await client.$queryRawUnsafe<{ quick_check: string }[]>('pragma quick_check(1)')
    if (check?.quick_check !== 'ok') throw new StoreError(`it is damaged (${check?.quick_check})`)
    const applied = await readApplied(client, 'sqlite')
    if (missing(readMigrations(), applied).length === readMigrations().length)
      throw new StoreError('it is empty')
  } catch (error) {
    throw new StoreError(`${source} is not a backup that can be restored: ${driverMessage(error)}.`)
  }
}

/** Leaving WAL needs the file for oneself, so it fails while anyone else has it open; it also empties the WAL. */
async function checkUnused(target: string): Promise<void> {
  if (!existsSync(target)) return
  const client = sqliteClient(target, { timeout: ALONE_MS })
  try {
    await client.$queryRawUnsafe('pragma journal_mode = delete')
  } catch (error) {
    if (isBusy(error))
      throw new StoreError(`The store ${target} is in use: stop the server and its commands first.`)
    // A store that is beyond reading is set aside as it is.
  } finally {
    await client.$disconnect()
  }
}

/** The name, with a number where it is taken. One that a killed restore gave to the store itself is free again. */
function unusedName(name: string, target: string): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`
    if (existsSync(candidate) && statSync(candidate).ino === statSync(target).ino) rmSync(candidate)
    if (!existsSync(candidate)) return candidate
  }
}
