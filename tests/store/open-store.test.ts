import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/market/catalogue'
import { readAssets } from '@/lib/store/assets'
import { readVintage } from '@/lib/store/batches'
import { closeStore, openStore } from '@/lib/store/open-store'
import { sharedStore } from '@/lib/store/shared-store'
import { StoreError } from '@/lib/store/store-error'
import { DIALECTS, emptyDatabase, openAgain, openTestStore, temporaryFolder } from './databases'

describe.each(DIALECTS)('opening on %s', (dialect) => {
  it('makes an empty store that knows the catalogue', async () => {
    const store = await openTestStore(dialect)
    expect(store.dialect).toBe(dialect)
    expect((await readAssets(store)).map(({ id }) => id).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort())
    expect(await readVintage(store)).toBe(0)
  })

  it('keeps time in UTC', async () => {
    const store = await openTestStore(dialect)
    const [row] = await store.client.$queryRaw<
      { finished_at: Date }[]
    >`select finished_at from _prisma_migrations`
    expect(Math.abs(row!.finished_at.getTime() - Date.now())).toBeLessThan(300_000)
  })

  it('shares one store per process', async () => {
    const databaseUrl = await emptyDatabase(dialect)
    const [one, other] = await Promise.all([sharedStore(databaseUrl), sharedStore(databaseUrl)])
    expect(one).toBe(other)
    expect(await sharedStore(databaseUrl)).toBe(one)
    await closeStore(one)
  })
})

describe('opening SQLite', () => {
  it('makes the folder', async () => {
    const file = join(temporaryFolder(), 'folder/store.db')
    await openAgain(`file:${file}`)
    expect(existsSync(file)).toBe(true)
  })

  it('makes no folder above it, as a long way that does not exist is a mistake', async () => {
    const folder = temporaryFolder()
    await expect(openStore(`file:${folder}/new/folder/store.db`)).rejects.toThrow(
      new StoreError(`The folder ${folder}/new does not exist.`),
    )
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  it.runIf(existsSync('/proc/self'))('says at once where the system lets nobody make a folder', async () => {
    await expect(openStore('file:/proc/nowhere/store.db')).rejects.toThrow(
      /^The folder \/proc\/nowhere cannot be made: ENOENT/,
    )
    await expect(openStore('file:/proc/store.db')).rejects.toThrow(
      new StoreError('The database file /proc/store.db cannot be opened: unable to open database file.'),
    )
  })

  it('takes an absolute file URL with escapes', async () => {
    const folder = temporaryFolder()
    await openAgain(`file://${folder}/my%20store.db`)
    expect(existsSync(join(folder, 'my store.db'))).toBe(true)
  })

  it('writes durably, checks foreign keys and lets readers only read', async () => {
    const { client, writer } = await openTestStore('sqlite')
    const pragma = async (name: string) =>
      Object.values((await writer.$queryRawUnsafe<object[]>(`pragma ${name}`))[0]!)[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(Number(await pragma('synchronous'))).toBe(2)
    expect(Number(await pragma('foreign_keys'))).toBe(1)
    await expect(client.$executeRawUnsafe('delete from batch')).rejects.toThrow('readonly')
  })

  it('says when the file is not a database', async () => {
    const file = join(temporaryFolder(), 'notes.txt')
    writeFileSync(file, 'This is a text and no database at all, however often it is opened. '.repeat(20))
    await expect(openStore(`file:${file}`)).rejects.toThrow(
      new StoreError(`The database file ${file} cannot be opened: file is not a database.`),
    )
    expect(readFileSync(file, 'utf8')).toMatch(/^This is a text/)
  })

  it('says when the path is a folder', async () => {
    const folder = join(temporaryFolder(), 'folder')
    mkdirSync(folder)
    await expect(openStore(`file:${folder}`)).rejects.toThrow(
      new StoreError(`The database file ${folder} cannot be opened: unable to open database file.`),
    )
  })

  it('says when the folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(openStore(`file:${file}/store.db`)).rejects.toThrow(
      `The folder ${file} cannot be made: EEXIST`,
    )
  })

  it('a failed opening can be tried again', async () => {
    const folder = temporaryFolder()
    const other = `file:${folder}/other/store.db`
    writeFileSync(join(folder, 'other'), '')
    await expect(sharedStore(other)).rejects.toThrow(StoreError)
    rmSync(join(folder, 'other'))
    const store = await sharedStore(other)
    expect(await readVintage(store)).toBe(0)
    await closeStore(store)
  })
})

describe('opening PostgreSQL', () => {
  it('says when nothing answers, without the password', async () => {
    await expect(openStore('postgresql://user:secret@127.0.0.1:1/spillover')).rejects.toThrow(
      new StoreError('PostgreSQL at 127.0.0.1:1/spillover cannot be opened: nothing answers there.'),
    )
  })

  it('says when nothing answers at a socket', async () => {
    await expect(openStore('postgresql://user:secret@/spillover?host=/nowhere')).rejects.toThrow(
      'PostgreSQL at localhost/spillover cannot be opened',
    )
  })

  it('says when the database does not exist', async () => {
    const databaseUrl = await emptyDatabase('postgresql')
    await expect(openStore(`${databaseUrl}_other`)).rejects.toThrow(
      /^PostgreSQL at .* cannot be opened: database .* does not exist\.$/,
    )
  })
})

describe('opening anything else', () => {
  it('says what a database URL looks like', async () => {
    await expect(openStore('mysql://localhost/spillover')).rejects.toThrow(
      new StoreError("The database URL must start with 'file:' (SQLite) or 'postgresql://'."),
    )
  })
})
