import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Store } from '@/lib/store/open-store'
import { walk } from '../analysis/histories'
import { storeWith } from './stores'

export const PLANTED_DAYS = sessionsBetween('2025-01-02', '2025-12-31')

/** A walk that runs away for forty sessions, from row 120 on, and falls back. */
const LEVELS = walk(PLANTED_DAYS.length, 5, 0).reduce<number[]>((levels, price, row, prices) => {
  const step = row === 0 ? price : (levels[row - 1]! * price) / prices[row - 1]!
  const extra = row >= 120 && row < 160 ? Math.exp(0.002 * (row - 118)) : 1
  levels.push(row === 160 ? levels[120]! : step * extra)
  return levels
}, [])

/** A store in which Nvidia has that bubble, and Oracle wanders without one. */
export function storeWithBubble(): Promise<Store> {
  const calm = walk(PLANTED_DAYS.length, 2, 0.5)
  return storeWith(
    PLANTED_DAYS.flatMap((day, row) => [
      { asset: 'NVDA', field: 'close' as const, day, provider: 'made', value: LEVELS[row]! },
      { asset: 'ORCL', field: 'close' as const, day, provider: 'made', value: calm[row]! },
    ]),
  )
}
