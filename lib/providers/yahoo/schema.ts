import { z } from 'zod'
import { longList } from '../long-list'

/** Seconds since 1970. */
const instant = z.number().transform((seconds) => new Date(seconds * 1000))

/** What stands around a chart and around quotes. */
export const chartReply = z.object({ chart: z.object({ result: z.array(z.unknown()).min(1) }) })
export const quoteReply = z.object({ quoteResponse: z.object({ result: z.array(z.unknown()) }) })

/** Values are judged one by one later, so that one bad value does not cost the others. */
const values = z.array(z.unknown())

export const chartSchema = z
  .object({
    meta: z.object({ currency: z.string().nullish(), symbol: z.string().nullish() }),
    timestamp: longList(z.number()).default([]),
    indicators: z.object({
      quote: longList(z.object({ close: values.optional(), volume: values.optional() })),
      adjclose: longList(z.object({ adjclose: values.optional() })).optional(),
    }),
    events: z
      .object({
        dividends: z.record(z.string(), z.object({ date: instant, amount: z.number() })).optional(),
        splits: z
          .record(z.string(), z.object({ date: instant, numerator: z.number(), denominator: z.number() }))
          .optional(),
      })
      .nullish(),
  })
  .refine(
    ({ timestamp, indicators }) =>
      timestamp.length === (indicators.quote[0]?.close?.length ?? 0) &&
      timestamp.length === (indicators.quote[0]?.volume?.length ?? timestamp.length) &&
      timestamp.length === (indicators.adjclose?.[0]?.adjclose?.length ?? timestamp.length),
    'as many closes and volumes as timestamps',
  )

export type Chart = z.infer<typeof chartSchema>

export const quoteSchema = z.object({
  symbol: z.string(),
  currency: z.string().nullish(),
  /** Judged later, so that what stands there instead of a price is kept. */
  regularMarketPrice: z.unknown().optional(),
  regularMarketTime: instant,
  marketCap: z.number().nullish(),
  sharesOutstanding: z.number().nullish(),
})

export type Quote = z.infer<typeof quoteSchema>
