import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupStore } from '@/lib/store/backup'
import { closeStore, connect } from '@/lib/store/connect'
import { openStore } from '@/lib/store/open-store'
import { filledStore } from '../filled-store'
import type { MakeKind } from '../kind'
import { ASSETS, roundOf } from '../round-values'
import { storeFaults } from '../store-faults'

const ROUNDS_HELD = 8

/** `npm run backup`: under the name of the backup there is a whole one or none. */
export const backupKind: MakeKind = async (databases) => {
  const databaseUrl = await filledStore(databases, ROUNDS_HELD)
  const file = join(databases.folder, 'backup.db')
  return {
    databaseUrl: null,
    async prepare() {
      return { name: 'backup', words: [file], environment: { DATABASE_URL: databaseUrl } }
    },
    async check(_, { said }) {
      const faults: string[] = []
      if (said.includes('is backed up') && !existsSync(file)) faults.push('an acknowledged backup is lost')
      if (existsSync(file)) faults.push(...(await notWhole(file)))
      rmSync(file, { force: true })
      const store = await openStore(databaseUrl)
      try {
        await backupStore(store, file)
        faults.push(...(await notWhole(file)), ...(await storeFaults(store)))
        if (existsSync(`${file}.part`)) faults.push('a part of a backup is left')
        return faults
      } finally {
        await closeStore(store)
        rmSync(file, { force: true })
      }
    },
  }
}

async function notWhole(file: string): Promise<string[]> {
  const copy = await connect(`file:${file}`)
  try {
    const faults = await storeFaults(copy)
    for (const asset of ASSETS)
      if ((await roundOf(copy, asset, 'import', ROUNDS_HELD)) !== ROUNDS_HELD)
        faults.push(`${asset} is not in the backup`)
    return faults
  } finally {
    await closeStore(copy)
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  }
}
