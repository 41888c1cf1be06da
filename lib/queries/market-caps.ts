import type { Day } from '@/lib/market/day'
import type { Series } from '@/lib/market/series'
import { type LoadedHistory, readField } from './asset-history'
import type { StoreAsOf } from './store-as-of'

/** The market cap of an asset over time, and what it rests on where no provider gives one. */
export interface MarketCaps {
  readonly series: Series
  /** A published count of shares, taken times the price. */
  readonly approximate: { readonly count: number; readonly source: string } | null
}

/** A count of shares says little of years far from its own: companies buy back and issue. */
const YEARS_FROM_COUNT = 1

/** The market cap of one asset around a day, in USD; null where nothing is known of it, as of funds and baskets. */
export async function readMarketCaps(
  storeAsOf: StoreAsOf,
  { members, levels, chosen }: LoadedHistory,
  day: Day,
): Promise<MarketCaps | null> {
  const [asset, ...others] = members
  if (asset === undefined || others.length > 0) return null
  if (levels.field === 'marketCap') return { series: levels, approximate: null }
  const isGiven = storeAsOf.coverage.some(
    (row) => row.asset === asset.id && row.field === 'marketCap' && row.provider === chosen,
  )
  if (isGiven) return { series: await readField(storeAsOf, asset, 'marketCap', chosen), approximate: null }
  const { approximateShares } = asset
  if (approximateShares === undefined || levels.field !== 'close') return null
  const years = approximateShares.source.match(/\b\d{4}\b/g)?.map(Number) ?? []
  const isNear = years.some((year) => Math.abs(year - Number(day.slice(0, 4))) <= YEARS_FROM_COUNT)
  if (!isNear) return null
  return {
    series: {
      ...levels,
      field: 'marketCap',
      values: levels.values.map((price) => price * approximateShares.count),
    },
    approximate: approximateShares,
  }
}
