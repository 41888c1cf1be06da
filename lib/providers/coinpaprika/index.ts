import { createHttpClient, type ProviderConfig } from '../http'
import type { Provider } from '../provider'
import { readReply } from '../reply'
import { notCovered } from '../request'
import { COINPAPRIKA } from './facts'
import { totalReading } from './map'
import { globalSchema } from './schema'

/** The total now. */
export function createCoinPaprika(config: ProviderConfig): Provider {
  const client = createHttpClient({
    id: COINPAPRIKA.id,
    name: COINPAPRIKA.name,
    config,
    politeness: { burst: 2, everyMs: 2000 },
  })
  return {
    facts: COINPAPRIKA,
    coversHistory: () => false,
    coversReading: (asset) => asset.id === 'TOTAL',
    async fetchReadings(assets, signal) {
      const foreign = assets.find((asset) => asset.id !== 'TOTAL')
      if (foreign !== undefined) throw notCovered(COINPAPRIKA, foreign, 'reading')
      if (assets.length === 0) return { readings: [], refused: [], notes: [] }
      const json = await client.fetchJson('/v1/global', {}, signal)
      return totalReading(readReply(client.source, globalSchema, json), config.now())
    },
  }
}
