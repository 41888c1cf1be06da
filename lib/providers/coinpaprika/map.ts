import type { z } from 'zod'
import { acceptReadings, instantOf, list } from '../accept'
import { asFound } from '../as-found'
import type { Readings } from '../provider'
import type { globalSchema } from './schema'

/** The total now. */
export function totalReading(reply: z.infer<typeof globalSchema>, now: number): Readings {
  const at = instantOf(reply.last_updated * 1000) ?? ''
  const total = { asset: 'TOTAL', field: 'marketCap' } as const
  const given = Object.keys(reply).flatMap((key) => /^market_cap_([a-z]{3})$/.exec(key)?.[1] ?? [])
  if (given.length > 0 && !given.includes('usd')) {
    const reason = `given in ${list(given)}, not in usd`
    const value = asFound(reply[`market_cap_${given[0]}`])
    return { readings: [], refused: [{ ...total, at, value, reason }], notes: [] }
  }
  return acceptReadings([{ ...total, instant: at, value: reply.market_cap_usd }], now)
}
