import { z } from 'zod'
import { isDay } from '@/lib/market/day'

/** An asset or a basket; which there are is for the catalogue and the store to say. */
export const assetSchema = z.string().meta({ examples: ['ORCL', 'ORCL+NVDA'] })

/** A day that exists. */
export const daySchema = z
  .string()
  .refine(isDay)
  .meta({ format: 'date', examples: ['2025-10-07'] })

/** A vintage number, or an instant (a day stands for its end in UTC) that maps to one. */
export const vintageSchema = z.union([
  z
    .string()
    .regex(/^\d{1,9}$/)
    .meta({ examples: ['1'] }),
  z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    // An offset can lead out of the years 0 to 9999, whose instants compare as text.
    .refine((text) => /^\d{4}-/.test(text)),
  daySchema.transform((day) => `${day}T23:59:59.999Z`),
])

/** What can be the name of a provider, 'all' included. */
export const providerSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._+-]{0,59}$/)
  .meta({ examples: ['all', 'sample'] })

/** The name of an event, or a day. */
export const slugSchema = z.string().meta({ examples: ['2025-10-07-oracle-margins'] })

/** The value of a text by a schema; undefined where it is none. */
export function parserOf<Value>(schema: z.ZodType<Value>): (text: string) => Value | undefined {
  return (text) => schema.safeParse(text).data
}

/** A day that exists; undefined for anything else. */
export const parseDay = parserOf(daySchema)

/** The name by which a link asks for each asset's default provider alone, where a page would join others of its own accord. */
export const DEFAULT_PROVIDERS = 'default'
