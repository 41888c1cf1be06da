import type { Asset } from '@/lib/market/asset'
import { createHttpClient, type ProviderConfig } from '../http'
import type { Provider } from '../provider'
import { readReply } from '../reply'
import { notCovered } from '../request'
import { COINMARKETCAP } from './facts'
import { totalReadings } from './map'
import { globalMetricsSchema } from './schema'

const TOTALS: readonly string[] = ['TOTAL', 'TOTAL-BTC', 'TOTAL-STABLE']

/** The totals now, with a key. */
export function createCoinMarketCap(config: ProviderConfig): Provider {
  const client = createHttpClient({
    id: COINMARKETCAP.id,
    name: COINMARKETCAP.name,
    config,
    politeness: { burst: 5, everyMs: 3000 },
    keyHeaders: config.apiKey === null ? {} : { 'X-CMC_PRO_API_KEY': config.apiKey },
  })
  const covers = (asset: Asset) => config.apiKey !== null && TOTALS.includes(asset.id)
  return {
    facts: COINMARKETCAP,
    coversHistory: () => false,
    coversReading: covers,
    async fetchReadings(assets, signal) {
      const foreign = assets.find((asset) => !covers(asset))
      if (foreign !== undefined) throw notCovered(COINMARKETCAP, foreign, 'reading')
      if (assets.length === 0) return { readings: [], refused: [], notes: [] }
      const json = await client.fetchJson('/v1/global-metrics/quotes/latest', { convert: 'USD' }, signal)
      return totalReadings(assets, readReply(client.source, globalMetricsSchema, json), config.now())
    },
  }
}
