import type { Env } from '@/lib/env'
import { createCoinGecko } from './coingecko'
import { createCoinMarketCap } from './coinmarketcap'
import { createCoinMetrics } from './coinmetrics'
import { createCoinPaprika } from './coinpaprika'
import type { ProviderConfig } from './http'
import type { Provider } from './provider'
import { userAgent } from './user-agent'
import { createYahoo } from './yahoo'

type Shared = Pick<ProviderConfig, 'userAgent' | 'now' | 'politeness'>

/** Every provider, in order of preference: the first that covers an asset is asked first. */
const REGISTRY: readonly ((env: Env, shared: Shared) => Provider)[] = [
  (env, shared) => createYahoo({ ...shared, baseUrl: env.yahooBaseUrl, apiKey: null }),
  (env, shared) => createCoinGecko({ ...shared, baseUrl: env.coingeckoBaseUrl, apiKey: env.coingeckoApiKey }),
  (env, shared) => createCoinMetrics({ ...shared, baseUrl: env.coinmetricsBaseUrl, apiKey: null }),
  (env, shared) => createCoinPaprika({ ...shared, baseUrl: env.coinpaprikaBaseUrl, apiKey: null }),
  (env, shared) =>
    createCoinMarketCap({ ...shared, baseUrl: env.coinmarketcapBaseUrl, apiKey: env.coinmarketcapApiKey }),
]

/**
 * The providers as configured. Make them once in a process: each keeps its own count of requests and failures.
 */
export function createProviders(
  env: Env,
  options: Partial<Pick<Shared, 'now' | 'politeness'>> = {},
): Provider[] {
  const shared = { now: Date.now, ...options, userAgent: userAgent(env.publicUrl) }
  return REGISTRY.map((create) => create(env, shared))
}
