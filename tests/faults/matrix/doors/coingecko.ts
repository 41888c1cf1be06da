import { addDays } from '@/lib/market/day'
import { createCoinGecko } from '@/lib/providers/coingecko'
import type { Door } from '../door'
import { NEW_INSTANT, type Point } from '../scene'

/** Stamped at the end of its day, which is the start of the next. */
const ended = ({ at, shiftMs = 0 }: Point) => Date.parse(addDays(at, 1)) + shiftMs

/** Twenty million coins; what is no number is no number here either. */
const capOf = (value: unknown) => (typeof value === 'number' ? value * 2e7 : value)

const shared = {
  name: 'CoinGecko',
  calendar: 'utc-days',
  create: createCoinGecko,
  error: (_status: number, words: string) => ({ error: words }),
  tooMany: { status: { error_code: 429, error_message: 'the limit of requests is exceeded' } },
} as const

export const COINGECKO_HISTORY: Door = {
  ...shared,
  id: 'coingecko-history',
  part: 'history',
  asset: 'BTC',
  level: 90_000,
  path: '/coins/bitcoin/market_chart',
  body: (points) => ({
    prices: points.map((point) => [ended(point), point.value]),
    market_caps: points.map((point) => [ended(point), capOf(point.value)]),
    total_volumes: points.map((point) => [ended(point), 5e10]),
  }),
  valueKey: 'prices',
  inEuros: () => null,
}

export const COINGECKO_COINS: Door = {
  ...shared,
  id: 'coingecko-coins',
  part: 'readings',
  asset: 'BTC',
  level: 90_000,
  path: '/coins/markets',
  body: (points) =>
    points.map(({ at, value, shiftMs = 0 }) => ({
      id: 'bitcoin',
      symbol: 'btc',
      current_price: value,
      market_cap: capOf(value),
      last_updated: new Date(Date.parse(at) + shiftMs).toISOString(),
    })),
  valueKey: 'current_price',
  inEuros: () => null,
}

export const COINGECKO_TOTAL: Door = {
  ...shared,
  id: 'coingecko-total',
  part: 'readings',
  asset: 'TOTAL',
  level: 3e12,
  path: '/global',
  body: (points) => total(points, 'usd'),
  valueKey: 'usd',
  inEuros: (points) => total(points, 'eur'),
}

function total(points: readonly Point[], currency: string) {
  const [point] = points
  return {
    data: {
      active_cryptocurrencies: 18_000,
      total_market_cap: { btc: 35_000_000, [currency]: point?.value },
      market_cap_percentage: { btc: 57, eth: 12.6 },
      updated_at: (Date.parse(point?.at ?? NEW_INSTANT) + (point?.shiftMs ?? 0)) / 1000,
    },
  }
}
