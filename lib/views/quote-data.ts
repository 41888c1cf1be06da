import type { Quote } from '@/lib/analysis/quote'

/** A quote for machines: full precision, null for what is unknown. */
export function quoteData({ asset, changeFraction, ...quote }: Quote) {
  return {
    id: asset.id,
    currency: asset.currency,
    ...quote,
    changePercent: changeFraction === null ? null : 100 * changeFraction,
  }
}
