import { type LatestReadings, type Quote, quoteOf } from '@/lib/analysis/quote'
import type { Language } from '@/lib/i18n/language'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import type { Asset, Field } from '@/lib/market/asset'
import type { TimedValue } from '@/lib/market/close-readings'
import { dayEnd } from '@/lib/market/complete-day'
import { latestReading } from '@/lib/market/latest-reading'
import { assetsIn, QUOTED_ASSETS } from '@/lib/share/assets-query'
import type { Store } from '@/lib/store/open-store'
import { type LatestReading, type ReadingRow, readLatestReadings, readReadings } from '@/lib/store/readings'
import { rememberer } from '@/lib/store/remembered'
import { quoteData } from '@/lib/views/quote-data'
import { type LoadedHistory, readField, readHistory } from './asset-history'
import { forbiddenSources } from './passed-on'
import { QuestionProblem } from './problem'
import { knownAsset, readStoreAsOf, type StoreAsOf } from './store-as-of'

const rememberedLatest = rememberer<LatestReading[]>(50)
const rememberedReadings = rememberer<ReadingRow[]>(100)

/** How far before the newest reading lie those that may be shown instead of it, and what these are compared with. */
const LOOK_BACK_MS = 56 * 3_600_000

/** The latest known value of each asset, each once, by the same rule for providers as everywhere. */
export async function getQuotes(storeAsOf: StoreAsOf, ids: readonly string[], now: Date): Promise<Quote[]> {
  const assets = new Set(ids.map((id) => knownAsset(storeAsOf, id)))
  const { store, vintage: asof } = storeAsOf
  const asked = { assets: [...assets].map(({ id }) => id), asof }
  const readings = await rememberedLatest(store, JSON.stringify(asked), () =>
    readLatestReadings(store, asked),
  )
  const newest = (asset: Asset, field: Field): LatestReading | null =>
    readings.find((reading) => reading.asset === asset.id && reading.field === field) ?? null
  return Promise.all(
    [...assets].map(async (asset) => {
      const history = await historyOrNull(storeAsOf, asset)
      const cap = newest(asset, 'marketCap')
      const dailyCap = history === null ? null : await lastDailyCap(storeAsOf, asset, history)
      const marketCap = cap === null || (dailyCap !== null && dailyCap.instant > cap.instant) ? dailyCap : cap
      const main = await mainReading(storeAsOf, asset, newest(asset, asset.mainField), history)
      return quoteOf(asset, history?.levels ?? null, { ...main, marketCap }, now)
    }),
  )
}

/** The reading to show, and what its own provider gave before: its daily values and its earlier readings. */
async function mainReading(
  storeAsOf: StoreAsOf,
  asset: Asset,
  newest: LatestReading | null,
  history: LoadedHistory | null,
): Promise<Omit<LatestReadings, 'marketCap'>> {
  if (newest === null) return { main: null }
  const { instant: to, field } = newest
  const from = new Date(Date.parse(to) - LOOK_BACK_MS).toISOString()
  const { store, vintage: asof } = storeAsOf
  const asked = { asset: asset.id, field, from, to, asof }
  const readings = await rememberedReadings(store, JSON.stringify(asked), () => readReadings(store, asked))
  const main = latestReading(readings, history?.chosen ?? null) ?? newest
  const isShown = history?.chosen === main.provider
  const daily = isShown ? history.levels : await readField(storeAsOf, asset, field, main.provider)
  return { main, before: { daily, readings } }
}

async function historyOrNull(storeAsOf: StoreAsOf, asset: Asset): Promise<LoadedHistory | null> {
  return readHistory(storeAsOf, asset.id, { provider: null, clock: 'day', to: null }).catch(
    (error: unknown) => {
      if (error instanceof QuestionProblem && error.problem.kind === 'no-values') return null
      throw error
    },
  )
}

/** The market cap that the provider of the price filed under its last day, where it gives one. */
async function lastDailyCap(
  storeAsOf: StoreAsOf,
  asset: Asset,
  { chosen: provider }: LoadedHistory,
): Promise<TimedValue | null> {
  const has = storeAsOf.coverage.some(
    (row) => row.asset === asset.id && row.field === 'marketCap' && row.provider === provider,
  )
  if (asset.mainField === 'marketCap' || !has) return null
  const { days, values } = await storeAsOf.read({ asset: asset.id, field: 'marketCap', provider })
  const [day, value] = [days.at(-1), values.at(-1)]
  return day === undefined || value === undefined
    ? null
    : { instant: dayEnd(asset.calendar, day), value, provider }
}

export interface QuoteOptions {
  readonly now: Date
  /** The sources whose values the operator may pass on by a licence of their own. */
  readonly licensed: readonly string[]
  readonly language: Language
}

/** The answer of the quotes API for a query. */
export async function getQuoteData(
  store: Store,
  query: URLSearchParams,
  { now, licensed, language }: QuoteOptions,
) {
  const ids = assetsIn(query, QUOTED_ASSETS)
  const quotes = await getQuotes(await readStoreAsOf(store, null), ids, now)
  return quotes.map((quote) => {
    const [price, cap] = [quote.provider, quote.marketCapProvider].map((provider) =>
      provider === null ? [] : forbiddenSources([provider], licensed),
    ) as [string[], string[]]
    const sources = [...new Set([...price, ...cap])]
    return quoteData(quote, {
      price: price.length > 0,
      marketCap: cap.length > 0,
      sentence: sources.length === 0 ? null : takeAwayText(language).notPassedOn(sources.join(', ')),
    })
  })
}
