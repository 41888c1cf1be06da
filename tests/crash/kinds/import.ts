import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importCsv } from '@/lib/ingest/import-csv'
import { closeStore, openStore } from '@/lib/store/open-store'
import type { MakeKind } from '../kind'
import { ASSETS, DAYS, roundOf, valuesIn } from '../round-values'
import { storeFaults } from '../store-faults'

/** `npm run import` of a file that corrects nearly all values of the one before. */
export const importKind: MakeKind = async (databases) => {
  const databaseUrl = await databases.fresh()
  await closeStore(await openStore(databaseUrl))
  const file = join(databases.folder, 'prices.csv')
  return {
    databaseUrl,
    async prepare(round) {
      const values = valuesIn(round)
      const lines = ASSETS.flatMap((asset) => DAYS.map((day, place) => `${day},${asset},${values[place]}`))
      writeFileSync(file, `day,asset,value\n${lines.join('\n')}\n`)
      return { name: 'import', words: [file], environment: { DATABASE_URL: databaseUrl } }
    },
    async check(round, { said }) {
      const store = await openStore(databaseUrl)
      try {
        const faults = await storeFaults(store)
        const rounds = await Promise.all(ASSETS.map((asset) => roundOf(store, asset, 'import', round)))
        const [landed] = rounds
        if (landed === null || new Set(rounds).size > 1) faults.push(`the file is half there (${rounds})`)
        if (/^Batch \d+\./m.test(said) && landed !== round) faults.push('an acknowledged import is lost')
        const again = await importCsv(store, createReadStream(file), {
          name: 'prices.csv',
          now: new Date().toISOString(),
        })
        const expected = landed === round ? 'unchanged' : 'written'
        if (again.outcome !== expected) faults.push(`the same file anew is ${again.outcome}, not ${expected}`)
        const vintages = await store.client.batch.count()
        if (vintages !== round) faults.push(`there are ${vintages} vintages after ${round} imports`)
        return faults
      } finally {
        await closeStore(store)
      }
    },
  }
}
