import fs, { existsSync, linkSync, readdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupStore, restoreStore } from '@/lib/store/backup'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { sqliteFile } from '@/lib/store/connect'
import { readSeries } from '@/lib/store/observations'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'
import { emptyDatabase, openAgain, openTestStore, temporaryFolder } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'

/** A closed store with one value, and a backup made of it before a second one was written. */
async function backedUp(): Promise<{ databaseUrl: string; backup: string }> {
  const databaseUrl = await emptyDatabase('sqlite')
  const store = await openStore(databaseUrl)
  const backup = join(temporaryFolder(), 'backups/first.db')
  await writeBatch(store, IMPORT, closes({ '2025-10-07': 284.24 }))
  await backupStore(store, backup)
  await writeBatch(store, IMPORT, closes({ '2025-10-08': 288.63 }))
  await closeStore(store)
  return { databaseUrl, backup }
}

async function valuesOf(store: Store): Promise<readonly number[]> {
  return (await readSeries(store, ORCL)).values
}

describe('backup and restore', () => {
  it('a backup is the whole store at its moment, and opens as one', async () => {
    const { backup } = await backedUp()
    const store = await openAgain(`file:${backup}`)
    expect(await valuesOf(store)).toEqual([284.24])
    expect(await readVintage(store)).toBe(1)
  })

  it('does not overwrite a file', async () => {
    const { databaseUrl, backup } = await backedUp()
    const store = await openAgain(databaseUrl)
    await expect(backupStore(store, backup)).rejects.toThrow(
      `${backup} exists already: name a new file for the backup.`,
    )
  })

  it('says when the folder above that of the file does not exist', async () => {
    const store = await openAgain(await emptyDatabase('sqlite'))
    const folder = temporaryFolder()
    await expect(backupStore(store, join(folder, 'a/b/backup.db'))).rejects.toThrow(
      `The folder ${join(folder, 'a')} does not exist.`,
    )
  })

  it('restoring brings the backup back and keeps what was there', async () => {
    const { databaseUrl, backup } = await backedUp()
    const former = await restoreStore(databaseUrl, backup)
    expect(former).toBe(`${sqliteFile(databaseUrl)}.before-restore`)
    expect(await valuesOf(await openAgain(databaseUrl))).toEqual([284.24])
    expect(await valuesOf(await openAgain(`file:${former}`))).toEqual([284.24, 288.63])
  })

  it('restoring twice keeps both former stores', async () => {
    const { databaseUrl, backup } = await backedUp()
    await restoreStore(databaseUrl, backup)
    const second = await restoreStore(databaseUrl, backup)
    expect(second).toBe(`${sqliteFile(databaseUrl)}.before-restore-2`)
    expect(existsSync(`${sqliteFile(databaseUrl)}.before-restore`)).toBe(true)
  })

  it('restores where there is no store yet', async () => {
    const { backup } = await backedUp()
    const databaseUrl = await emptyDatabase('sqlite')
    expect(await restoreStore(databaseUrl, backup)).toBeNull()
    expect(await valuesOf(await openAgain(databaseUrl))).toEqual([284.24])
  })

  it('has the former store or the restored one under its name after every step', async () => {
    const { databaseUrl, backup } = await backedUp()
    const there: boolean[] = []
    const steps = ['renameSync', 'linkSync', 'rmSync'] as const
    for (const name of steps) {
      const step = fs[name] as (...given: unknown[]) => unknown
      Object.assign(fs, {
        [name]: (...given: unknown[]) => {
          step(...given)
          there.push(existsSync(sqliteFile(databaseUrl)))
        },
      })
      onTestFinished(() => {
        Object.assign(fs, { [name]: step })
        syncBuiltinESMExports()
      })
    }
    syncBuiltinESMExports()
    await restoreStore(databaseUrl, backup)
    expect(there.length).toBeGreaterThan(2)
    expect(there).not.toContain(false)
  })

  it('takes the second name back that a killed restore gave to the store', async () => {
    const { databaseUrl, backup } = await backedUp()
    const file = sqliteFile(databaseUrl)
    linkSync(file, `${file}.before-restore`)
    expect(await restoreStore(databaseUrl, backup)).toBe(`${file}.before-restore`)
    expect(await valuesOf(await openAgain(`file:${file}.before-restore`))).toEqual([284.24, 288.63])
    expect(await valuesOf(await openAgain(databaseUrl))).toEqual([284.24])
  })

  it('refuses while the store is open, and leaves it as it is', async () => {
    const { databaseUrl, backup } = await backedUp()
    const store = await openAgain(databaseUrl)
    await expect(restoreStore(databaseUrl, backup)).rejects.toThrow(
      /is in use: stop the server and its commands first\.$/,
    )
    expect(await valuesOf(store)).toEqual([284.24, 288.63])
    expect(await writeBatch(store, IMPORT, closes({ '2025-10-09': 1 }))).toMatchObject({ batch: 3 })
    const files = readdirSync(dirname(sqliteFile(databaseUrl)))
    expect(files.filter((file) => /restor/.test(file))).toEqual([])
  })

  it('replaces a store that is beyond reading', async () => {
    const { databaseUrl, backup } = await backedUp()
    writeFileSync(sqliteFile(databaseUrl), 'ruined '.repeat(1000))
    await restoreStore(databaseUrl, backup)
    expect(await valuesOf(await openAgain(databaseUrl))).toEqual([284.24])
  })

  it('refuses a file that is no database', async () => {
    const { databaseUrl } = await backedUp()
    const file = join(temporaryFolder(), 'notes.txt')
    writeFileSync(file, 'no database '.repeat(1000))
    await expect(restoreStore(databaseUrl, file)).rejects.toThrow(
      `${file} is not a backup that can be restored: file is not a database.`,
    )
    expect(await valuesOf(await openAgain(databaseUrl))).toEqual([284.24, 288.63])
  })

  it('refuses a database of something else, an empty file, a missing file and the store itself', async () => {
    const { databaseUrl, backup } = await backedUp()
    const other = await openTestStore('sqlite')
    await other.writer.$executeRawUnsafe('drop table _prisma_migrations')
    await expect(restoreStore(databaseUrl, sqliteFile(other.databaseUrl))).rejects.toThrow(
      'holds tables of something else',
    )
    const empty = join(temporaryFolder(), 'empty.db')
    writeFileSync(empty, '')
    await expect(restoreStore(databaseUrl, empty)).rejects.toThrow(
      'is not a backup that can be restored: it is empty.',
    )
    await expect(restoreStore(databaseUrl, `${backup}.gone`)).rejects.toThrow(
      `There is no file ${backup}.gone.`,
    )
    await expect(restoreStore(databaseUrl, sqliteFile(databaseUrl))).rejects.toThrow('is the store itself.')
  })

  it('points to its own programs for PostgreSQL', async () => {
    const store = await openTestStore('postgresql')
    await expect(backupStore(store, 'x.dump')).rejects.toThrow('pg_dump')
    await expect(restoreStore(store.databaseUrl, 'x.dump')).rejects.toThrow('pg_restore')
  })
})
