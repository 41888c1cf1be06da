import { addDays } from '@/lib/market/day'
import { isSession } from '@/lib/market/nyse-calendar'
import type { Store } from '@/lib/store/open-store'
import { storeWith } from './stores'

/** Half a year of made values: shares from Yahoo, which forbids passing on, a total from Coin Metrics, which does not. */
export function withheldStore(): Promise<Store> {
  const days = Array.from({ length: 200 }, (_, count) => addDays('2025-06-02', count))
  return storeWith([
    ...days.filter(isSession).map((day, row) => ({
      asset: 'ORCL',
      field: 'close' as const,
      provider: 'yahoo',
      day,
      value: 200 + 10 * Math.sin(row * 1.7) + row * 0.1,
    })),
    ...days.filter(isSession).map((day, row) => ({
      asset: 'SPY',
      field: 'close' as const,
      provider: 'yahoo',
      day,
      value: 600 + 20 * Math.sin(row * 1.1),
    })),
    ...days.map((day, row) => ({
      asset: 'TOTAL',
      field: 'marketCap' as const,
      provider: 'coinmetrics',
      day,
      value: 3e12 * (1 + 0.05 * Math.sin(row * 1.3)),
    })),
  ])
}
