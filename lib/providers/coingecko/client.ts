import { createHttpClient, type HttpClient, type ProviderConfig } from '../http'
import { COINGECKO } from './facts'

/**
 * CoinGecko's keys look alike whatever the plan (all begin with 'CG-'), and each plan has its own address and
 * header. So the configured address decides: one that contains 'pro-api' means a paid key.
 */
export function isPro({ baseUrl, apiKey }: ProviderConfig): boolean {
  return apiKey !== null && baseUrl.includes('pro-api')
}

export function createCoinGeckoClient(config: ProviderConfig): HttpClient {
  const header = isPro(config) ? 'x-cg-pro-api-key' : 'x-cg-demo-api-key'
  return createHttpClient({
    id: COINGECKO.id,
    name: COINGECKO.name,
    config,
    // With a key at most 25 in a minute of the 30 allowed; without one about 10.
    politeness: config.apiKey === null ? { burst: 3, everyMs: 8000 } : { burst: 5, everyMs: 3000 },
    keyHeaders: config.apiKey === null ? {} : { [header]: config.apiKey },
  })
}
