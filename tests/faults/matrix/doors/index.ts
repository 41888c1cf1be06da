import type { Door } from '../door'
import { COINGECKO_COINS, COINGECKO_HISTORY, COINGECKO_TOTAL } from './coingecko'
import { COINMARKETCAP_TOTAL } from './coinmarketcap'
import { COINMETRICS_HISTORY, COINMETRICS_TOTAL } from './coinmetrics'
import { COINPAPRIKA_TOTAL } from './coinpaprika'
import { YAHOO_HISTORY, YAHOO_HOURS, YAHOO_QUOTES } from './yahoo'

/** Every way in to every provider. */
export const DOORS: readonly Door[] = [
  YAHOO_HISTORY,
  YAHOO_HOURS,
  YAHOO_QUOTES,
  COINGECKO_HISTORY,
  COINGECKO_COINS,
  COINGECKO_TOTAL,
  COINMETRICS_HISTORY,
  COINMETRICS_TOTAL,
  COINPAPRIKA_TOTAL,
  COINMARKETCAP_TOTAL,
]
