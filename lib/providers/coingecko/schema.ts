import { z } from 'zod'
import { longList } from '../long-list'

/** Points [ms since 1970, value]; the values are judged one by one. */
const points = longList(z.tuple([z.number(), z.unknown()]))

export type Points = z.infer<typeof points>

export const marketChartSchema = z.object({ prices: points, market_caps: points })

export const totalChartSchema = z.object({ market_cap_chart: z.object({ market_cap: points }) })

export const globalSchema = z.object({
  data: z.object({
    /** By currency, 'usd' and others; judged one by one. */
    total_market_cap: z.record(z.string(), z.unknown()),
    market_cap_percentage: z.object({ btc: z.number().optional() }).optional(),
    /** Seconds since 1970. */
    updated_at: z.number(),
  }),
})

export const coinMarketsSchema = longList(
  z.object({
    id: z.string(),
    current_price: z.unknown().optional(),
    market_cap: z.unknown().optional(),
    last_updated: z.iso.datetime({ offset: true }),
  }),
)
