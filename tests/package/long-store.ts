import { eachDay } from '@/lib/market/day'
import type { Store } from '@/lib/store/open-store'
import { storeWith } from '../queries/stores'
import { dccResiduals } from '../stats/volatility/draw-residuals'

const DAYS = eachDay('2024-01-01', '2026-06-30')

/**
 * Coins over 900 days, long enough for DCC: bitcoin and ether follow one; two tokens have a constant correlation, and a
 * source whose values may not be passed on.
 */
export function longStore(): Promise<Store> {
  const pairs = [
    { ids: ['BTC', 'ETH'], provider: 'test', residuals: dccResiduals(DAYS.length, { a: 0.05, b: 0.92 }) },
    { ids: ['TAO', 'FET'], provider: 'yahoo', residuals: dccResiduals(DAYS.length, { seed: 4 }) },
  ]
  return storeWith(
    pairs.flatMap(({ ids, provider, residuals }) =>
      residuals.flatMap((returns, side) => {
        let price = 100
        return DAYS.map((day, row) => {
          price *= Math.exp(0.01 * returns[row]!)
          return { asset: ids[side]!, field: 'close' as const, provider, day, value: price }
        })
      }),
    ),
  )
}
