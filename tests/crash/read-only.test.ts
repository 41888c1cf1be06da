import { chmodSync, cpSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openedStore } from '@/lib/queries/opened-store'
import { backupStore } from '@/lib/store/backup'
import { sqliteFile } from '@/lib/store/connect'
import { closeStore, openStore } from '@/lib/store/open-store'
import { temporaryFolder } from '../store/databases'
import { bundled } from './bundle'
import type { Job } from './job'
import { startVictim } from './start-victim'

/** Root may write whatever the file says; without this power it is bound as everybody else is. */
const BOUND =
  process.getuid?.() === 0
    ? [
        'setpriv',
        '--bounding-set=-dac_override,-dac_read_search',
        '--inh-caps=-dac_override,-dac_read_search',
      ]
    : []

const READ_ONLY =
  'The database cannot be written: the file or its disk is read-only; nothing of this was stored.'
const OPENED_READ_ONLY =
  'The database cannot be written: the file or its folder was read-only when this process started; make it writable and start it again.'
const QUESTION = 'x=ORCL&y=TOTAL'
const VIEW = JSON.stringify({ view: { x: 'ORCL', y: 'TOTAL' } })

let bundle = ''

beforeAll(async () => {
  bundle = await bundled('victim')
})

async function run(databaseUrl: string, name: Job['name'], ...words: string[]) {
  const victim = await startVictim(bundle, BOUND)
  return victim.run({ name, words, environment: { DATABASE_URL: databaseUrl } }, null)
}

/** A filled store in a folder of its own. */
async function filled(): Promise<string> {
  const folder = join(temporaryFolder(), 'data')
  const databaseUrl = `file:${join(folder, 'store.db')}`
  await closeStore(await openedStore(databaseUrl))
  onTestFinished(() => chmodSync(folder, 0o755))
  return databaseUrl
}

function csvFile(): string {
  const file = join(temporaryFolder(), 'prices.csv')
  writeFileSync(file, 'day,asset,value\n2025-10-07,ORCL,284.24\n')
  return file
}

describe('a store whose file can only be read', { timeout: 120_000 }, () => {
  it('is served, and its health says that nothing can be stored', async () => {
    const databaseUrl = await filled()
    chmodSync(sqliteFile(databaseUrl), 0o444)
    const { said } = await run(databaseUrl, 'ask', QUESTION)
    const [health, answer] = said.split('\n').map((line) => JSON.parse(line || 'null'))
    expect(health).toMatchObject({ status: 'degraded', writeProblem: OPENED_READ_ONLY })
    expect(answer).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('refuses a snapshot, an import and a pull, each in one sentence', async () => {
    const databaseUrl = await filled()
    chmodSync(sqliteFile(databaseUrl), 0o444)
    const shared = await run(databaseUrl, 'share', VIEW)
    expect(shared.said).toMatch(
      /^503 .*The snapshot could not be kept, as the database takes nothing in just now\./,
    )
    expect(await run(databaseUrl, 'import', csvFile())).toMatchObject({ code: 1, said: `${READ_ONLY}\n` })
    expect(await run(databaseUrl, 'ingest', '--assets', 'ORCL')).toMatchObject({
      code: 1,
      said: `${READ_ONLY}\n`,
    })
  })

  it('can be backed up, and takes values in again once it may be written', async () => {
    const databaseUrl = await filled()
    const file = sqliteFile(databaseUrl)
    chmodSync(file, 0o444)
    const backup = join(temporaryFolder(), 'backup.db')
    expect(await run(databaseUrl, 'backup', backup)).toMatchObject({ code: 0 })
    // Who could only read leaves the two files behind as the store was.
    expect(readdirSync(dirname(file)).sort()).toEqual(['store.db', 'store.db-shm', 'store.db-wal'])
    chmodSync(file, 0o644)
    expect(await run(databaseUrl, 'import', csvFile())).toMatchObject({ code: 0 })
  })
})

describe('a folder that can only be read', { timeout: 120_000 }, () => {
  it('with a store in it that wants to be written beside is refused, with what to do', async () => {
    const databaseUrl = await filled()
    chmodSync(dirname(sqliteFile(databaseUrl)), 0o555)
    expect(await run(databaseUrl, 'open')).toMatchObject({
      said: expect.stringMatching(
        /The database file \S+ cannot be opened: [^.]*; SQLite reads this one only where it can write beside it, so make its folder writable or serve a backup of it\.$/m,
      ),
    })
  })

  it('with a backup in it is served', async () => {
    const databaseUrl = await filled()
    const store = await openStore(databaseUrl)
    const backup = join(temporaryFolder(), 'media', 'backup.db')
    await backupStore(store, backup)
    await closeStore(store)
    cpSync(backup, `${backup}.kept`)
    chmodSync(dirname(backup), 0o555)
    onTestFinished(() => chmodSync(dirname(backup), 0o755))
    const { said } = await run(`file:${backup}`, 'ask', QUESTION)
    expect(said).toMatch(/^\{"status":"degraded".*\n\{"hash":/)
  })
})
