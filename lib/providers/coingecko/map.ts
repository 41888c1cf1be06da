import type { z } from 'zod'
import type { Asset, Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import {
  acceptDaily,
  acceptReadings,
  type Clocks,
  type DailyCandidate,
  dayEndedAt,
  instantOf,
  list,
  type ReadingCandidate,
} from '../accept'
import { asFound } from '../as-found'
import type { History, Readings, Refused } from '../provider'
import { withoutShare } from '../without-share'
import type { coinMarketsSchema, globalSchema, Points } from './schema'
import { coinId } from './symbols'

/**
 * Points stamped at 00:00 UTC as values of the day that ended then. Points at other times, such as the last one
 * (now), are no day's end and are left out.
 */
export function dailyValues(
  asset: Asset,
  range: { readonly from: Day; readonly to: Day },
  fields: Partial<Record<Field, Points>>,
  clocks: Clocks,
): History {
  const candidates = Object.entries(fields).flatMap(([field, points]) =>
    points.flatMap(([ms, value]): DailyCandidate[] => {
      const day = dayEndedAt(ms)
      return day === null ? [] : [{ field: field as Field, day, value }]
    }),
  )
  const history = acceptDaily(asset, range, candidates, clocks)
  if (candidates.length > 0) return history
  return { ...history, notes: [`${asset.id}: the reply of CoinGecko holds no value at the end of a day.`] }
}

/** The total now and, from bitcoin's share of it, the total without bitcoin. */
export function totalReadings(
  assets: readonly Asset[],
  { data }: z.infer<typeof globalSchema>,
  now: number,
): Readings {
  const instant: Instant = instantOf(data.updated_at * 1000) ?? ''
  const total = data.total_market_cap.usd
  const [other] = Object.keys(data.total_market_cap)
  if (total === undefined && other !== undefined) {
    const reason = `given in ${list(Object.keys(data.total_market_cap))}, not in usd`
    const value = asFound(data.total_market_cap[other])
    const refused = assets.map(
      ({ id }): Refused => ({ asset: id, field: 'marketCap', at: instant, value, reason }),
    )
    return { readings: [], refused, notes: [] }
  }
  const share = data.market_cap_percentage?.btc
  const values: Readonly<Record<string, unknown>> = {
    TOTAL: total,
    'TOTAL-BTC': withoutShare(total, share),
  }
  const candidates = assets.map(
    ({ id }): ReadingCandidate => ({ asset: id, field: 'marketCap', instant, value: values[id] }),
  )
  return acceptReadings(candidates, now)
}

/** Price and market cap of coins now. */
export function coinReadings(
  assets: readonly Asset[],
  coins: z.infer<typeof coinMarketsSchema>,
  now: number,
): Readings {
  const candidates: ReadingCandidate[] = []
  const missing: Refused[] = []
  for (const asset of assets) {
    const given = coins.filter(({ id }) => id === coinId(asset))
    if (given.length === 0) {
      missing.push({ asset: asset.id, field: 'close', at: '', value: '', reason: 'not in the reply' })
    }
    for (const coin of given) {
      const at = { asset: asset.id, instant: new Date(coin.last_updated).toISOString() }
      candidates.push({ ...at, field: 'close', value: coin.current_price })
      candidates.push({ ...at, field: 'marketCap', value: coin.market_cap })
    }
  }
  const accepted = acceptReadings(candidates, now)
  return { ...accepted, refused: [...missing, ...accepted.refused] }
}
