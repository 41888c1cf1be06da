import { z } from 'zod'

/** CoinMarketCap's number of the US dollar: the name of the quote where the currency was asked for by number. */
const USD_ID = '2781'

const quote = z.object({
  total_market_cap: z.number(),
  stablecoin_market_cap: z.number().nullish(),
  last_updated: z.iso.datetime({ offset: true }),
})

export const globalMetricsSchema = z
  .object({
    data: z.object({
      btc_dominance: z.number().nullish(),
      stablecoin_market_cap: z.number().nullish(),
      quote: z.record(z.string(), z.unknown()),
    }),
  })
  .transform(({ data }, context) => {
    const usd = quote.safeParse(data.quote.USD ?? data.quote[USD_ID])
    if (usd.success) return { ...data, quote: usd.data }
    const [issue] = usd.error.issues
    context.addIssue({
      code: 'custom',
      path: ['data', 'quote', 'USD', ...(issue?.path ?? [])],
      message: issue?.message,
    })
    return z.NEVER
  })
