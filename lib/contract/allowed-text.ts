import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { ReferenceText } from '@/lib/i18n/reference-text'

/** What is read of the schema of a parameter. */
export interface AllowedSchema {
  readonly enum?: readonly string[]
  readonly const?: string
  readonly anyOf?: readonly AllowedSchema[]
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly examples?: readonly string[]
}

/** What a parameter takes, in the reader's language: 'a, b', '1 to 30', 'a day such as 2025-10-07'. */
export function allowedText(schema: AllowedSchema, text: ReferenceText, language: Language): string {
  const number = (value: number) =>
    Number.isInteger(value) ? formatter(language).integer(value) : String(value)
  if (schema.anyOf !== undefined)
    return schema.anyOf.map((one) => allowedText(one, text, language)).join(text.or)
  if (schema.enum !== undefined) return schema.enum.join(', ')
  if (schema.const !== undefined) return schema.const
  if (schema.minimum !== undefined && schema.maximum !== undefined)
    return text.between(number(schema.minimum), number(schema.maximum))
  if (schema.type === 'array')
    return text.list(
      number(schema.minItems ?? 0),
      schema.maxItems === undefined ? null : number(schema.maxItems),
    )
  if (schema.format === 'date') return text.day
  if (schema.format === 'date-time') return text.instant
  if (schema.examples?.includes('ORCL+NVDA')) return text.asset
  return schema.examples === undefined ? text.anyText : text.suchAs(schema.examples.join(', '))
}
