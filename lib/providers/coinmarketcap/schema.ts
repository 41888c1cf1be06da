import { z } from 'zod'

const quote = z.object({
  /** Judged later, so that what it is instead of a number is kept. */
  total_market_cap: z.unknown().optional(),
  stablecoin_market_cap: z.number().nullish(),
  last_updated: z.iso.datetime({ offset: true }),
})

export const globalMetricsSchema = z.object({
  data: z.object({
    btc_dominance: z.number().nullish(),
    stablecoin_market_cap: z.number().nullish(),
    /** By currency: 'USD', or CoinMarketCap's number of one. */
    quote: z
      .record(z.string(), quote)
      .refine((quotes) => Object.keys(quotes).length > 0, 'a quote in some currency'),
  }),
})
