import type { Quote } from '@/lib/analysis/quote'

/** What of a quote may not be passed on, and why. */
export interface WithheldQuote {
  readonly price: boolean
  readonly marketCap: boolean
  /** null where all may be. */
  readonly sentence: string | null
}

/** A quote for machines: full precision, null for what is unknown or withheld. */
export function quoteData(
  { asset, changeFraction, marketCapProvider: _, ...quote }: Quote,
  withheld: WithheldQuote,
) {
  return {
    id: asset.id,
    currency: asset.currency,
    ...quote,
    price: withheld.price ? null : quote.price,
    // A change in USD beside the same in per cent gives the price.
    change: withheld.price ? null : quote.change,
    marketCap: withheld.marketCap ? null : quote.marketCap,
    changePercent: changeFraction === null ? null : 100 * changeFraction,
    withheld: withheld.sentence,
  }
}
