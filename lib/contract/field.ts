import { z } from 'zod'

// Fields of an answer, each with what it means and in which unit. A null is never a zero: its field says what it stands for.

export const text = (meaning: string) => z.string().describe(meaning)
export const flag = (meaning: string) => z.boolean().describe(meaning)
export const number = (meaning: string) => z.number().describe(meaning)
export const whole = (meaning: string) => z.int().describe(meaning)
/** A share, a probability or a p. */
export const fraction = (meaning: string) => z.number().min(0).max(1).describe(meaning)

export const day = (meaning: string) => z.string().meta({ format: 'date', description: meaning })
export const instant = (meaning: string) => z.string().meta({ format: 'date-time', description: meaning })
/** Method and version, such as 'pearson/1'. */
export const method = (meaning: string) => z.string().meta({ description: meaning, examples: ['pearson/1'] })

export const oneOf = <const Value extends string>(values: readonly Value[], meaning: string) =>
  z.enum(values).describe(meaning)

export const list = <Schema extends z.ZodType>(schema: Schema, meaning: string) =>
  z.array(schema).describe(meaning)

/** A field that may be null; the meaning says when. A schema with a name of its own says itself what it is. */
export const orNull = <Schema extends z.ZodType>(schema: Schema, when: string) => {
  const { id, description } = z.globalRegistry.get(schema) ?? {}
  return schema
    .nullable()
    .describe(id === undefined && description !== undefined ? `${description} ${when}` : when)
}

/** A column, one value for each entry of another. */
export const numbers = (meaning: string) => list(z.number(), meaning)
export const numbersOrNull = (meaning: string) => list(z.number().nullable(), meaning)
export const days = (meaning: string) => list(day('A day.'), meaning)
export const texts = (meaning: string) => list(z.string(), meaning)

/** Rows of a table in the order of `assets`, each with a value for every one of `assets`. */
export const table = <Schema extends z.ZodType>(schema: Schema, meaning: string) =>
  list(z.array(schema), meaning)

const bothLanguages = z
  .strictObject({ en: text('In English.'), de: text('In German.') })
  .meta({ id: 'Translated', description: 'A text in both languages.' })

/** A text in both languages. */
export const translated = (meaning: string) => bothLanguages.describe(meaning)

/** Fields that belong together. */
export const group = <Shape extends z.ZodRawShape>(meaning: string, shape: Shape) =>
  z.strictObject(shape).describe(meaning)
