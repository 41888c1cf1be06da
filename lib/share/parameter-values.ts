import { z } from 'zod'
import { type Instant, isDay } from '@/lib/market/day'

const daySchema = z.string().refine(isDay)
const vintageSchema = z.union([
  z.string().regex(/^\d{1,9}$/),
  z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    // An offset can lead out of the years 0 to 9999, whose instants compare as text.
    .refine((text) => /^\d{4}-/.test(text)),
  daySchema.transform((day) => `${day}T23:59:59.999Z`),
])
const providerSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._+-]{0,59}$/)

/** The value of a text by a schema; undefined where it is none. */
export function parserOf<Value>(schema: z.ZodType<Value>): (text: string) => Value | undefined {
  return (text) => schema.safeParse(text).data
}

/** A day that exists; undefined for anything else. */
export const parseDay = parserOf(daySchema)

/** A vintage number, or an instant (a day stands for its end in UTC) that maps to one; undefined for anything else. */
export const parseVintage: (text: string) => string | Instant | undefined = parserOf(vintageSchema)

/** What can be the name of a provider, 'all' included; undefined for anything else. */
export const parseProvider = parserOf(providerSchema)
