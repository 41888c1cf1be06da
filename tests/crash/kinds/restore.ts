import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupStore, restoreStore } from '@/lib/store/backup'
import { closeStore, connect, sqliteFile } from '@/lib/store/connect'
import { openStore } from '@/lib/store/open-store'
import { filledStore } from '../filled-store'
import type { MakeKind } from '../kind'
import { roundOf } from '../round-values'
import { storeFaults } from '../store-faults'

const OLD = 5
const NEW = 4

/** `npm run restore`: the store is the former or the restored one, and never none. */
export const restoreKind: MakeKind = async (databases) => {
  const former = await filledStore(databases, OLD)
  const backup = join(databases.folder, 'to-restore.db')
  const source = await openStore(await filledStore(databases, NEW))
  await backupStore(source, backup)
  await closeStore(source)
  let databaseUrl = ''
  return {
    databaseUrl: null,
    async prepare() {
      databaseUrl = await databases.copyOf(former)
      return { name: 'restore', words: [backup], environment: { DATABASE_URL: databaseUrl } }
    },
    async check(_, { said }) {
      const file = sqliteFile(databaseUrl)
      if (!existsSync(file)) return ['there is no store under its name']
      const faults: string[] = []
      const found = await roundIn(databaseUrl, faults)
      if (found === null) faults.push('the store is neither the former nor the restored one')
      if (said.includes('is restored') && found !== NEW) faults.push('an acknowledged restore is lost')
      await restoreStore(databaseUrl, backup)
      if ((await roundIn(databaseUrl, faults)) !== NEW) faults.push('restoring anew did not do it')
      const left = readdirSync(databases.folder).filter((name) => name.startsWith(`${basename(file)}.`))
      if (left.some((name) => name.includes('restoring'))) faults.push(`left behind: ${left}`)
      for (const name of left) rmSync(join(databases.folder, name))
      await databases.drop(databaseUrl)
      return faults
    },
  }
}

async function roundIn(databaseUrl: string, faults: string[]): Promise<number | null> {
  const store = await connect(databaseUrl)
  try {
    faults.push(...(await storeFaults(store)))
    return await roundOf(store, 'ORCL', 'import', OLD)
  } finally {
    await closeStore(store)
  }
}
