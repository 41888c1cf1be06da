import { COINGECKO } from './coingecko/facts'
import { COINMARKETCAP } from './coinmarketcap/facts'
import { COINMETRICS } from './coinmetrics/facts'
import { COINPAPRIKA } from './coinpaprika/facts'
import type { ProviderFacts } from './provider'
import { YAHOO } from './yahoo/facts'

/** What each provider covers, its limits and its terms, whether configured or not; in order of preference. */
export const PROVIDER_FACTS: readonly ProviderFacts[] = [
  YAHOO,
  COINGECKO,
  COINMETRICS,
  COINPAPRIKA,
  COINMARKETCAP,
]
