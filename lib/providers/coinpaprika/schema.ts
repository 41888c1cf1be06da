import { z } from 'zod'

export const globalSchema = z.object({
  market_cap_usd: z.number(),
  /** Seconds since 1970. */
  last_updated: z.number(),
})
