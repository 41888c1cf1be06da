import { afterEach, expect, it } from 'vitest'
import { importCsv } from '@/lib/ingest/import-csv'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { getAssets } from '@/lib/queries/asset-list'
import { getAnswer } from '@/lib/queries/get-answer'
import { openedStore } from '@/lib/queries/opened-store'
import { getQuotes } from '@/lib/queries/quotes'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { readStoreAsOf } from '@/lib/queries/store-as-of'
import { STORY } from '@/lib/share/story'
import { readBatches, withdrawBatch, writeBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { readSeries } from '@/lib/store/observations'
import { closeStore, type Store } from '@/lib/store/open-store'
import { emptyDatabase } from '../store/databases'

const NOW = new Date('2026-08-24T12:00:00.000Z')
const now = NOW.toISOString()
const DAYS = sessionsBetween('2025-05-08', '2026-08-21')
/** Names that a dictionary sorts otherwise than a computer does. */
const OWN = ['A-Z', 'AB', 'A.C', 'A_A', 'B0', 'B-A']

const opened: Store[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await closeStore(store)
})

/** Values of many digits, the same on every machine. */
const value = (asset: number, day: number) =>
  Math.round(1e11 * (100 + 10 * ((((day * 7919 + asset * 104_729) % 1009) / 1009) ** 2 + day / 300))) / 1e11

function file(revised: number): string {
  const lines = OWN.flatMap((asset, place) =>
    DAYS.map((day, index) => `${day},${asset},${value(place, index) + (index % 50 === 3 ? revised : 0)}`),
  )
  return ['day,asset,value', ...lines].join('\n')
}

/** A store that has been lived in: the sample, two imports, readings, a withdrawal. */
async function livedIn(databaseUrl: string): Promise<Store> {
  const store = await openedStore(databaseUrl)
  opened.push(store)
  for (const revised of [0, 0.125]) {
    const summary = await importCsv(store, source(file(revised)), { name: 'own.csv', now })
    expect(summary).toMatchObject({ outcome: 'written', linesRefused: 0 })
  }
  await writeBatch(
    store,
    { kind: 'ingest', provider: 'coingecko', note: 'present values' },
    {
      observations: [],
      readings: ['2026-08-23T22:02:00Z', '2026-08-24T11:02:00.000Z'].map((instant, place) => ({
        asset: 'TOTAL',
        field: 'marketCap' as const,
        provider: 'coingecko',
        kind: 'now' as const,
        instant,
        value: 4e12 / (3 + place),
      })),
    },
    now,
  )
  await withdrawBatch(store, 3, 'a test', now)
  return store
}

async function* source(text: string) {
  yield text
}

const query = (question: string, asof: string | null) =>
  new URLSearchParams({
    ...(question === 'matrix' || question === 'connectedness' ? { assets: 'A-Z,A_A,NVDA,BTC' } : {}),
    ...(question === 'lead-lag' || question === 'correlation' ? { x: 'A-Z', y: 'TOTAL' } : {}),
    ...(asof === null ? {} : { asof }),
  })

/** Questions that take long to compute, which are asked once. */
const LONG: readonly string[] = ['connectedness', 'bubble']

async function everything(store: Store) {
  const options = { language: 'en', urlLanguage: null, isStrict: false, now: NOW } as const
  const answers: Record<string, unknown> = {}
  for (const question of STORY) {
    for (const asof of LONG.includes(question) ? [null] : [null, '2']) {
      const { hash, recipe, data, summary } = await getAnswer(store, question, query(question, asof), options)
      answers[`${question} ${asof}`] = { hash, recipe, data, sentences: summary.sentences }
    }
  }
  const snapshot = await shareSnapshot(store, { question: 'matrix', view: { assets: ['A-Z', 'NVDA'] } }, NOW)
  const asOf = await readStoreAsOf(store, null)
  return {
    answers,
    snapshot: { ...snapshot, createdAt: null },
    assets: await getAssets(store, NOW),
    quotes: await getQuotes(asOf, ['TOTAL', 'A-Z', 'ORCL'], NOW),
    coverage: await readCoverage(store),
    batches: (await readBatches(store)).map((row) => ({ ...row, committedAt: null })),
    series: await Promise.all(
      OWN.map((asset) => readSeries(store, { asset, field: 'close', provider: 'import' })),
    ),
  }
}

/** A database that does not sort text as SQLite does. */
const DICTIONARY = "template template0 locale_provider icu icu_locale 'en-US'"

it('the same imports give the same answers, hashes, lists and snapshots on SQLite and on PostgreSQL', async () => {
  const stores = await Promise.all([
    livedIn(await emptyDatabase('sqlite')),
    livedIn(await emptyDatabase('postgresql', DICTIONARY)),
  ])
  const [sqlite, postgres] = [await everything(stores[0]), await everything(stores[1])]
  expect(Object.keys(sqlite.answers)).toHaveLength(2 * STORY.length - LONG.length)
  expect(postgres).toEqual(sqlite)
}, 240_000)
