import { endOf, type Quote, quoteOf, type TimedReading } from '@/lib/analysis/quote'
import type { Asset } from '@/lib/market/asset'
import { assetById } from '@/lib/market/catalogue'
import { readLatestReadings } from '@/lib/store/readings'
import { type LoadedHistory, readHistory, type Source } from './asset-history'
import { QuestionProblem } from './problem'

/** The latest known value of each asset, each once, by the same rule for providers as everywhere. */
export async function getQuotes(source: Source, ids: readonly string[], now: Date): Promise<Quote[]> {
  const assets = new Set(ids.map((id) => knownAsset(source, id)))
  const readings = await readLatestReadings(source.store, {
    assets: [...assets].map(({ id }) => id),
    asof: source.vintage,
  })
  const latest = (asset: Asset, field: string): TimedReading | null =>
    readings.find((reading) => reading.asset === asset.id && reading.field === field) ?? null
  return Promise.all(
    [...assets].map(async (asset) => {
      const history = await historyOrNull(source, asset)
      const cap = latest(asset, 'marketCap')
      const dailyCap = history === null ? null : await lastDailyCap(source, asset, history)
      const marketCap = cap === null || (dailyCap !== null && dailyCap.instant > cap.instant) ? dailyCap : cap
      return quoteOf(asset, history?.levels ?? null, { main: latest(asset, asset.mainField), marketCap }, now)
    }),
  )
}

function knownAsset(source: Source, id: string): Asset {
  const asset = assetById(id, source.assets)
  if (asset !== null) return asset
  throw new QuestionProblem({
    kind: 'unknown-asset',
    given: id.slice(0, 60),
    choices: source.assets.map((known) => known.id),
  })
}

async function historyOrNull(source: Source, asset: Asset): Promise<LoadedHistory | null> {
  return readHistory(source, asset.id, { provider: null, clock: 'day' }).catch((error: unknown) => {
    if (error instanceof QuestionProblem && error.problem.kind === 'no-values') return null
    throw error
  })
}

/** The market cap that the provider of the price filed under its last day, where it gives one. */
async function lastDailyCap(
  source: Source,
  asset: Asset,
  { chosen: provider }: LoadedHistory,
): Promise<TimedReading | null> {
  const has = source.coverage.some(
    (row) => row.asset === asset.id && row.field === 'marketCap' && row.provider === provider,
  )
  if (asset.mainField === 'marketCap' || !has) return null
  const { days, values } = await source.read({ asset: asset.id, field: 'marketCap', provider })
  const [day, value] = [days.at(-1), values.at(-1)]
  return day === undefined || value === undefined ? null : { instant: endOf(asset, day), value, provider }
}
