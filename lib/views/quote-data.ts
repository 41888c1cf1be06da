import type { Quote } from '@/lib/analysis/quote'

/**
 * A quote for machines: full precision, null for what is unknown.
 *
 * @param withheld why its raw values may not be passed on; null where they may
 */
export function quoteData({ asset, changeFraction, ...quote }: Quote, withheld: string | null) {
  const { price, change, marketCap } =
    withheld === null ? quote : { price: null, change: null, marketCap: null }
  return {
    id: asset.id,
    currency: asset.currency,
    ...quote,
    price,
    change,
    marketCap,
    changePercent: changeFraction === null ? null : 100 * changeFraction,
    withheld,
  }
}
