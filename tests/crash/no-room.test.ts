import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/market/day'
import { writeBatch } from '@/lib/store/batches'
import { sqliteFile } from '@/lib/store/connect'
import { closeStore, openStore } from '@/lib/store/open-store'
import { emptyDatabase, openAgain, temporaryFolder } from '../store/databases'
import { bundled } from './bundle'
import type { Job } from './job'
import { startVictim } from './start-victim'
import { storeFaults } from './store-faults'

/** No file may grow beyond some hundred kB; the system's own way to end who tries is off, so that writing fails. */
const LITTLE_ROOM = ['sh', '-c', 'trap "" XFSZ; ulimit -f 600; exec "$@"', 'sh']

const DAYS = Array.from({ length: 12_000 }, (_, index) => addDays('1990-01-01', index))

let bundle = ''

beforeAll(async () => {
  bundle = await bundled('victim')
})

async function run(before: readonly string[], databaseUrl: string, name: Job['name'], ...words: string[]) {
  const victim = await startVictim(bundle, before)
  return victim.run({ name, words, environment: { DATABASE_URL: databaseUrl } }, null)
}

describe('where files cannot grow', { timeout: 120_000 }, () => {
  it('an import is refused in one sentence and leaves nothing; with room it works', async () => {
    const databaseUrl = await emptyDatabase('sqlite')
    await closeStore(await openStore(databaseUrl))
    const file = join(temporaryFolder(), 'prices.csv')
    writeFileSync(file, `day,asset,value\n${DAYS.map((day) => `${day},BTC,100`).join('\n')}\n`)
    const refused = await run(LITTLE_ROOM, databaseUrl, 'import', file)
    expect(refused.said).toMatch(
      /^The database cannot be written: the disk (is full|reports an error); nothing of this was stored[^.]*\.\n$/,
    )
    expect(refused.code).toBe(1)
    const store = await openAgain(databaseUrl)
    expect(await storeFaults(store)).toEqual([])
    expect(await store.client.batch.count()).toBe(0)
    expect(await run([], databaseUrl, 'import', file)).toMatchObject({ code: 0 })
    expect(await store.client.observation.count()).toBe(DAYS.length)
  })

  it('a backup is refused in one sentence and leaves no part of it behind', async () => {
    const databaseUrl = await emptyDatabase('sqlite')
    const store = await openStore(databaseUrl)
    const observations = DAYS.map((day) => ({
      ...({ asset: 'BTC', field: 'close', provider: 'test' } as const),
      day,
      value: 100,
    }))
    await writeBatch(store, { kind: 'import', provider: 'test', note: 'many' }, { observations })
    await closeStore(store)
    const backup = join(temporaryFolder(), 'backup.db')
    const refused = await run(LITTLE_ROOM, databaseUrl, 'backup', backup)
    expect(refused).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /^The backup \S+ cannot be written: (disk I\/O error|database or disk is full)\.\n$/,
      ),
    })
    expect(readdirSync(dirname(backup))).toEqual([])
    expect(existsSync(sqliteFile(databaseUrl))).toBe(true)
  })
})
