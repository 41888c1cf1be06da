import type { z } from 'zod'
import type { Asset } from '@/lib/market/asset'
import { acceptReadings, list, type ReadingCandidate } from '../accept'
import { asFound } from '../as-found'
import type { Readings, Refused } from '../provider'
import { withoutShare } from '../without-share'
import type { globalMetricsSchema } from './schema'

/** CoinMarketCap's number of the US dollar: the name of the quote where the currency was asked for by number. */
const USD_ID = '2781'

/** The total now, without bitcoin (from its share), and without stablecoins (from their market cap). */
export function totalReadings(
  assets: readonly Asset[],
  { data }: z.infer<typeof globalMetricsSchema>,
  now: number,
): Readings {
  const quote = data.quote.USD ?? data.quote[USD_ID]
  if (quote === undefined) return { readings: [], refused: abroad(assets, data.quote), notes: [] }
  const total = quote.total_market_cap
  const { btc_dominance: share } = data
  const stable = quote.stablecoin_market_cap ?? data.stablecoin_market_cap
  const isNumber = typeof total === 'number'
  const values: Readonly<Record<string, unknown>> = {
    TOTAL: total,
    'TOTAL-BTC': withoutShare(total, share),
    'TOTAL-STABLE': isNumber && typeof stable === 'number' && stable >= 0 ? total - stable : null,
  }
  const instant = new Date(quote.last_updated).toISOString()
  const candidates = assets.map(
    ({ id }): ReadingCandidate => ({ asset: id, field: 'marketCap', instant, value: values[id] }),
  )
  return acceptReadings(candidates, now)
}

type Quotes = z.infer<typeof globalMetricsSchema>['data']['quote']

function abroad(assets: readonly Asset[], quotes: Quotes): Refused[] {
  const [quote] = Object.values(quotes)
  const reason = `given in ${list(Object.keys(quotes))}, not in USD`
  const at = quote === undefined ? '' : new Date(quote.last_updated).toISOString()
  const value = asFound(quote?.total_market_cap)
  return assets.map(({ id }) => ({ asset: id, field: 'marketCap', at, value, reason }))
}
