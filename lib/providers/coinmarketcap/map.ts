import type { z } from 'zod'
import type { Asset } from '@/lib/market/asset'
import { acceptReadings, type ReadingCandidate } from '../accept'
import type { Readings } from '../provider'
import type { globalMetricsSchema } from './schema'

/** The total now, without bitcoin (from its share), and without stablecoins (from their market cap). */
export function totalReadings(
  assets: readonly Asset[],
  { btc_dominance, stablecoin_market_cap, quote }: z.infer<typeof globalMetricsSchema>,
  now: number,
): Readings {
  const total = quote.total_market_cap
  const stable = quote.stablecoin_market_cap ?? stablecoin_market_cap
  const values: Readonly<Record<string, number | null>> = {
    TOTAL: total,
    'TOTAL-BTC': typeof btc_dominance === 'number' ? total * (1 - btc_dominance / 100) : null,
    'TOTAL-STABLE': typeof stable === 'number' ? total - stable : null,
  }
  const instant = new Date(quote.last_updated).toISOString()
  const candidates = assets.map(
    ({ id }): ReadingCandidate => ({ asset: id, field: 'marketCap', instant, value: values[id] }),
  )
  return acceptReadings(candidates, now)
}
