import { z } from 'zod'

/** The market cap is `market_cap_usd`; it is judged later, so that what stands there instead is kept. */
export const globalSchema = z.looseObject({
  /** Seconds since 1970. */
  last_updated: z.number(),
})
