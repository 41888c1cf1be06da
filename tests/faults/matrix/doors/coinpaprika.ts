import { createCoinPaprika } from '@/lib/providers/coinpaprika'
import type { Door } from '../door'
import { NEW_INSTANT, type Point } from '../scene'

export const COINPAPRIKA_TOTAL: Door = {
  id: 'coinpaprika-total',
  name: 'CoinPaprika',
  part: 'readings',
  asset: 'TOTAL',
  calendar: 'utc-days',
  level: 3e12,
  path: '/v1/global',
  create: createCoinPaprika,
  body: (points) => total(points, 'market_cap_usd'),
  valueKey: 'market_cap_usd',
  inEuros: (points) => total(points, 'market_cap_eur'),
  error: (_status, words) => ({ error: words }),
  tooMany: { error: 'too many requests' },
}

function total(points: readonly Point[], key: string) {
  const [point] = points
  return {
    [key]: point?.value,
    bitcoin_dominance_percentage: 57.2,
    cryptocurrencies_number: 10_000,
    last_updated: (Date.parse(point?.at ?? NEW_INSTANT) + (point?.shiftMs ?? 0)) / 1000,
  }
}
