import type { z } from 'zod'
import { acceptReadings, instantOf } from '../accept'
import type { Readings } from '../provider'
import type { globalSchema } from './schema'

/** The total now. */
export function totalReading(reply: z.infer<typeof globalSchema>, now: number): Readings {
  const instant = instantOf(reply.last_updated * 1000) ?? ''
  return acceptReadings([{ asset: 'TOTAL', field: 'marketCap', instant, value: reply.market_cap_usd }], now)
}
