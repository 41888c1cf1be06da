import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { ownAsset } from '@/lib/ingest/import-line'
import type { Asset } from '@/lib/market/asset'
import { addDays } from '@/lib/market/day'
import { getAnswer } from '@/lib/queries/get-answer'
import { openedStore } from '@/lib/queries/opened-store'
import { getQuotes } from '@/lib/queries/quotes'
import { readStoreAsOf } from '@/lib/queries/store-as-of'
import { writeBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { readSeries } from '@/lib/store/observations'
import { closeStore, openStore, type Store } from '@/lib/store/open-store'
import { startPostgres } from '../store/postgres'

/** Ten years of days, and half a year of hours, in each series. */
const DAYS = 2_500
const HOURS = 4_000
const ROUNDS = 3
const NOW = new Date('2026-08-24T12:00:00.000Z')

/** What a store of a size costs. Times in ms, the least of three rounds; sizes with indexes. */
interface Growth {
  readonly dialect: string
  readonly observations: number
  readonly readings: number
  readonly bytesPerRow: number
  readonly rowsWrittenPerSecond: number
  /** What every series covers: when a process begins, and after each further vintage. */
  readonly firstCoverage: number
  readonly nextCoverage: number
  readonly oneSeries: number
  /** The correlation of two assets, asked first after a new vintage, and again. */
  readonly firstAnswer: number
  readonly nextAnswer: number
  /** The latest values of three assets, asked first after a new vintage. */
  readonly quotes: number
}

/** Measures both databases at some numbers of assets, each with ten years of daily values and half a year of hourly ones. */
export async function measureGrowth(sizes: readonly number[], tell: (growth: Growth) => void): Promise<void> {
  const postgres = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'spillover-growth-'))
  try {
    for (const dialect of ['sqlite', 'postgresql'] as const) {
      const file = join(folder, 'store.db')
      const url = dialect === 'sqlite' ? `file:${file}` : `${postgres.server}/postgres`
      const store = await openedStore(url)
      const size = async () => {
        if (dialect === 'postgresql') {
          await store.writer.$executeRawUnsafe('vacuum analyze observation')
          await store.writer.$executeRawUnsafe('vacuum analyze reading')
          const [row] = await store.client.$queryRawUnsafe<{ size: bigint }[]>(
            "select pg_total_relation_size('observation') + pg_total_relation_size('reading') as size",
          )
          return Number(row!.size)
        }
        await store.writer.$queryRawUnsafe('pragma wal_checkpoint(truncate)')
        return statSync(file).size
      }
      try {
        const empty = await size()
        let written = 0
        let took = 0
        for (const assets of sizes) {
          const began = performance.now()
          const before = written
          for (; written < assets; written += 1) await writeAsset(store, written)
          took = performance.now() - began
          const rows = written * (DAYS + HOURS)
          tell({
            dialect,
            observations: written * DAYS,
            readings: written * HOURS,
            bytesPerRow: ((await size()) - empty) / rows,
            rowsWrittenPerSecond: (((written - before) * (DAYS + HOURS)) / took) * 1000,
            ...(await timesOf(store, url)),
          })
        }
      } finally {
        await closeStore(store)
      }
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const idOf = (place: number) => `G${String(place).padStart(5, '0')}`

async function writeAsset(store: Store, place: number): Promise<void> {
  const asset: Asset = { ...ownAsset(idOf(place)), calendar: 'utc-days' }
  const value = (step: number) => Math.round(1e4 * (100 + 10 * Math.sin(step / 9 + place) + step / 90)) / 1e4
  const key = { asset: asset.id, field: asset.mainField, provider: 'growth' } as const
  await writeBatch(
    store,
    { kind: 'import', provider: 'growth', note: 'growth' },
    {
      assets: [asset],
      observations: Array.from({ length: DAYS }, (_, day) => ({
        ...key,
        day: addDays('2019-10-20', day),
        value: value(day),
      })),
      readings: Array.from({ length: HOURS }, (_, hour) => ({
        ...key,
        kind: 'now' as const,
        instant: new Date(NOW.getTime() - 3_600_000 * (HOURS - hour)).toISOString(),
        value: value(hour),
      })),
    },
  )
}

let revision = 0

/** Every round begins with a new vintage, after which nothing is in memory. */
async function timesOf(store: Store, url: string) {
  const taken: Record<
    'firstCoverage' | 'nextCoverage' | 'oneSeries' | 'firstAnswer' | 'nextAnswer' | 'quotes',
    number[]
  > = {
    firstCoverage: [],
    nextCoverage: [],
    oneSeries: [],
    firstAnswer: [],
    nextAnswer: [],
    quotes: [],
  }
  const timed = async (name: keyof typeof taken, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    taken[name].push(performance.now() - began)
  }
  const revise = async () => {
    revision += 1
    const row = { asset: idOf(0), field: 'close', provider: 'growth', day: '2026-08-20' } as const
    await writeBatch(
      store,
      { kind: 'correction', provider: 'growth', note: 'growth' },
      { observations: [{ ...row, value: 100 + revision }] },
    )
  }
  const answer = () =>
    getAnswer(
      store,
      'correlation',
      new URLSearchParams({
        x: idOf(0),
        y: idOf(1),
        from: '2024-01-01',
        to: '2026-08-01',
        provider: 'growth',
      }),
      { language: 'en', urlLanguage: null, isStrict: true, now: NOW },
    )
  for (let round = 0; round < ROUNDS; round += 1) {
    await revise()
    const beginning = await openStore(url)
    await timed('firstCoverage', () => readCoverage(beginning))
    await closeStore(beginning)
    if (round === 0) await readCoverage(store)
    await revise()
    await timed('nextCoverage', () => readCoverage(store))
    await timed('oneSeries', () => readSeries(store, { asset: idOf(1), field: 'close', provider: 'growth' }))
    await timed('quotes', async () =>
      getQuotes(await readStoreAsOf(store, null), [idOf(0), idOf(1), 'TOTAL'], NOW),
    )
    await revise()
    await timed('firstAnswer', answer)
    await timed('nextAnswer', answer)
  }
  const least = (name: keyof typeof taken) => Math.min(...taken[name])
  return {
    firstCoverage: least('firstCoverage'),
    nextCoverage: least('nextCoverage'),
    oneSeries: least('oneSeries'),
    firstAnswer: least('firstAnswer'),
    nextAnswer: least('nextAnswer'),
    quotes: least('quotes'),
  }
}
