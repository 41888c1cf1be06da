import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addDays } from '@/lib/market/day'
import { withdrawBatch, writeBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { type ObservationInput, readSeries } from '@/lib/store/observations'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'

/** The part of the driver that the comparison needs; it comes without types. */
interface RawDatabase {
  pragma(text: string): unknown
  prepare(sql: string): { run(...values: unknown[]): unknown }
  transaction(work: () => void): () => void
  close(): void
}

const RawDatabase = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => RawDatabase

export interface StoreFigures {
  readonly rows: number
  /** Medians in milliseconds. */
  readonly rawInsert: number
  readonly write: number
  readonly rewriteUnchanged: number
  readonly readTenThousand: number
  readonly coverage: number
  /** `write` over `rawInsert`: the median of the pairs, each measured one after the other. */
  readonly ratio: number
}

const ASSETS = ['ORCL', 'NVDA', 'MSFT', 'AMD', 'AVGO', 'SPY', 'QQQ', 'BTC', 'ETH', 'TOTAL']
const FIELDS = ['close', 'adjClose'] as const
const DAYS = 10_000
/** Readings in each round: one alone would mostly measure what else the machine is doing. */
const READS = 5

/**
 * Writes 200,000 observations in one batch and, for comparison, in one transaction of prepared inserts into the
 * same table with the same indexes and settings; then writes them again unchanged and reads 10,000 as of a vintage.
 */
export async function measureStore(rounds = 7): Promise<StoreFigures> {
  const rows = makeRows()
  const raw: number[] = []
  const write: number[] = []
  const rewrite: number[] = []
  const read: number[] = []
  const coverage: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'spillover-bench-'))
    try {
      raw.push(await timeRawInsert(join(folder, 'raw.db'), rows))
      const store = await openStore(`file:${join(folder, 'store.db')}`)
      const input = { kind: 'import', provider: 'bench', note: 'bench' } as const
      write.push(await time(() => writeBatch(store, input, { observations: rows })))
      rewrite.push(await time(() => writeBatch(store, input, { observations: rows })))
      await revise(store, rows)
      const query = { asset: 'ORCL', field: 'close', provider: 'bench', asof: 4 } as const
      for (let turn = 0; turn < READS; turn += 1) read.push(await time(() => readSeries(store, query)))
      coverage.push(await time(() => readCoverage(store)))
      await closeStore(store)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return {
    rows: rows.length,
    rawInsert: median(raw),
    write: median(write),
    rewriteUnchanged: median(rewrite),
    readTenThousand: median(read),
    coverage: median(coverage),
    ratio: median(write.map((value, index) => value / raw[index]!)),
  }
}

function makeRows(): ObservationInput[] {
  const days = Array.from({ length: DAYS }, (_, index) => addDays('1998-01-01', index))
  return ASSETS.flatMap((asset, which) =>
    FIELDS.flatMap((field) =>
      days.map((day, index) => ({
        asset,
        field,
        day,
        provider: 'bench',
        value: 100 + 50 * Math.sin(index * (which + 1)),
      })),
    ),
  )
}

/** Three corrections of a few days each, one of them withdrawn, so that reading has something to choose from. */
async function revise(store: Store, rows: readonly ObservationInput[]): Promise<void> {
  const input = { kind: 'correction', provider: 'bench', note: 'bench' } as const
  for (const step of [50, 70, 90]) {
    const changed = rows.slice(0, DAYS).filter((_, index) => index % step === 0)
    await writeBatch(store, input, {
      observations: changed.map((row) => ({ ...row, value: row.value + step })),
    })
  }
  await withdrawBatch(store, 3, 'bench')
}

async function timeRawInsert(file: string, rows: readonly ObservationInput[]): Promise<number> {
  await closeStore(await openStore(`file:${file}`))
  const database = new RawDatabase(file)
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.pragma('foreign_keys = on')
  const ids = new Map<string, number>()
  for (const asset of ASSETS) {
    for (const field of FIELDS) {
      ids.set(`${asset} ${field}`, ids.size + 1)
      database.prepare('insert into series values (?, ?, ?, ?)').run(ids.size, asset, field, 'bench')
    }
  }
  database.prepare("insert into batch values (1, 'import', 'bench', '', '', '', null, ?, 0)").run(rows.length)
  const insert = database.prepare(
    'insert into observation (series_id, day, batch_id, value) values (?, ?, ?, ?)',
  )
  const numbered = rows.map((row) => ({ ...row, id: ids.get(`${row.asset} ${row.field}`)! }))
  const elapsed = await time(
    database.transaction(() => {
      for (const row of numbered) insert.run(row.id, row.day, 1, row.value)
    }),
  )
  database.close()
  return elapsed
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = await measureStore()
  console.log(`store: ${figures.rows.toLocaleString('en')} rows, medians in ms`)
  for (const [name, value] of Object.entries(figures)) {
    if (name !== 'rows') console.log(`  ${name.padEnd(18)} ${value.toFixed(name === 'ratio' ? 2 : 1)}`)
  }
}
