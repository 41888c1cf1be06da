import { createCoinMarketCap } from '@/lib/providers/coinmarketcap'
import type { Door } from '../door'
import { NEW_INSTANT, type Point } from '../scene'

export const COINMARKETCAP_TOTAL: Door = {
  id: 'coinmarketcap-total',
  name: 'CoinMarketCap',
  part: 'readings',
  asset: 'TOTAL',
  calendar: 'utc-days',
  level: 3e12,
  path: '/v1/global-metrics/quotes/latest',
  create: createCoinMarketCap,
  body: (points) => total(points, 'USD'),
  valueKey: 'total_market_cap',
  inEuros: (points) => total(points, 'EUR'),
  error: (status, words) => ({ status: { error_code: 1000 + status, error_message: words } }),
  tooMany: { status: { error_code: 1008, error_message: 'the limit of requests is exceeded' } },
}

function total(points: readonly Point[], currency: string) {
  const [point] = points
  const at = new Date(Date.parse(point?.at ?? NEW_INSTANT) + (point?.shiftMs ?? 0)).toISOString()
  return {
    status: { timestamp: at, error_code: 0, error_message: null, credit_count: 1 },
    data: {
      btc_dominance: 58,
      stablecoin_market_cap: 3e11,
      quote: { [currency]: { total_market_cap: point?.value, last_updated: at } },
    },
  }
}
