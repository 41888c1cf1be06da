import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { openedStore } from '@/lib/queries/opened-store'
import { getSnapshot, shareSnapshot } from '@/lib/queries/snapshots'
import { readBatches } from '@/lib/store/batches'
import { readSeries } from '@/lib/store/observations'
import { closeStore, openStore } from '@/lib/store/open-store'
import { readRuns } from '@/lib/store/runs'
import { chartBody, send, startPosingYahoo } from '../faults/posing-yahoo'
import { emptyDatabase, openAgain, temporaryFolder } from '../store/databases'
import { closedAddresses, runCommand } from './run-command'

const VIEW = { question: 'lead-lag', view: { x: 'NVDA', y: 'TOTAL' } } as const

/** Copies what a database holds into a new one whose tables are there, table by table, as a dump does. */
async function dumped(from: string, to: string): Promise<void> {
  const [source, target] = [new pg.Client(from), new pg.Client(to)]
  for (const client of [source, target]) {
    await client.connect()
    onTestFinished(() => client.end())
  }
  const { rows } = await source.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> '_prisma_migrations'",
  )
  const tables = rows.map(({ name }) => `"${name}"`)
  await target.query('begin')
  await target.query(`truncate ${tables.join(', ')}`)
  // Rows of a table may come before those that they refer to, as when a dump is restored.
  await target.query('set local session_replication_role = replica')
  for (const table of tables) {
    const { rows: held } = await source.query(`select coalesce(json_agg(t), '[]') as rows from ${table} t`)
    await target.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(held[0].rows),
    ])
  }
  await target.query('commit')
}

it('every command does on PostgreSQL what it does on SQLite, and what it keeps can be moved', async () => {
  const DATABASE_URL = await emptyDatabase('postgresql')
  const store = await openedStore(DATABASE_URL)
  onTestFinished(() => closeStore(store))
  const { id, hash } = await shareSnapshot(store, VIEW)

  const days = sessionsBetween('2026-01-05', '2026-03-06')
  const yahoo = await startPosingYahoo(
    send(
      200,
      chartBody(
        days,
        days.map((_, index) => 200 + index / 4),
      ),
    ),
  )
  const environment = { DATABASE_URL, ...(await closedAddresses()), YAHOO_BASE_URL: yahoo.url }
  const run = (name: Parameters<typeof runCommand>[0], ...words: string[]) =>
    runCommand(name, words, environment)
  const [ingested, backup, restored] = await Promise.all([
    run('ingest', '--assets', 'ORCL', '--from', '2026-01-05'),
    run('backup', join(temporaryFolder(), 'x.dump')),
    run('restore', 'x.dump'),
  ])
  expect(ingested).toMatchObject({ code: 2, out: expect.stringMatching(/^ORCL +yahoo +ok +\d+/m) })
  expect(backup).toEqual({
    code: 1,
    out: '',
    err: 'Back up PostgreSQL with its own program: pg_dump --format=custom --file=FILE DATABASE_URL.\n',
  })
  expect(restored).toEqual({
    code: 1,
    out: '',
    err: 'Restore PostgreSQL with its own program: pg_restore --clean --dbname=DATABASE_URL FILE.\n',
  })
  expect((await readRuns(store, { limit: 1, asset: 'ORCL' }))[0]).toMatchObject({ status: 'ok', batch: 2 })

  const file = join(temporaryFolder(), 'prices.csv')
  writeFileSync(file, 'day,asset,value\n2026-03-05,OWN,1.5\n2026-03-06,OWN,1.75\n')
  expect(await run('import', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Batch 3. To undo it: npm run withdraw -- 3'),
  })
  expect(await run('withdraw', '3')).toMatchObject({
    code: 0,
    out: 'Batch 3 is withdrawn as of vintage 4.\n',
  })
  expect((await readBatches(store)).map(({ kind }) => kind)).toEqual([
    'withdrawal',
    'import',
    'ingest',
    'sample',
  ])

  const copy = await emptyDatabase('postgresql')
  await closeStore(await openStore(copy))
  await dumped(DATABASE_URL, copy)
  const moved = await openAgain(copy)
  expect(await getSnapshot(moved, id)).toMatchObject({ id, hash, vintage: 1 })
  for (const series of [
    { asset: 'ORCL', field: 'close', provider: 'yahoo' },
    { asset: 'OWN', field: 'close', provider: 'import', asof: 3 },
    { asset: 'TOTAL', field: 'marketCap', provider: 'sample' },
  ] as const) {
    const kept = await readSeries(store, series)
    expect(kept.days.length).toBeGreaterThan(1)
    expect(await readSeries(moved, series)).toEqual(kept)
  }
  const verified = await runCommand('verify', [], { ...environment, DATABASE_URL: copy })
  expect(verified.out).toContain('1 snapshot asked for: 1 the same, 0 mismatches.')
  expect(verified.code).toBe(0)
}, 180_000)
