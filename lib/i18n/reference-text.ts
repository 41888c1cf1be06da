import { referenceDe } from './de/reference'
import { referenceEn } from './en/reference'
import type { Language } from './language'

/** The words of the page that explains the API. */
export interface ReferenceText {
  readonly title: string
  readonly lead: string
  /** What holds for every operation, one paragraph each. */
  readonly common: readonly string[]
  /** Before the link to the document. */
  readonly document: string
  readonly contents: string
  readonly formats: string
  readonly parameters: string
  readonly noParameters: string
  readonly name: string
  readonly meaning: string
  /** The language in which meanings of fields and columns stand, where it is not that of the page. */
  readonly meaningLang: 'en' | undefined
  readonly fallback: string
  readonly allowed: string
  readonly required: string
  readonly example: string
  readonly examples: string
  readonly body: string
  readonly fields: string
  readonly details: string
  readonly type: string
  readonly columns: string
  readonly errors: string
  readonly status: string
  readonly parts: string
  readonly partsLead: string
  /** What may be given. */
  readonly asset: string
  readonly day: string
  readonly instant: string
  readonly anyText: string
  suchAs(examples: string): string
  /** Between two kinds of values. */
  readonly or: string
  between(low: string, high: string): string
  list(least: string, most: string | null): string
}

const TEXTS = { en: referenceEn, de: referenceDe } as const satisfies Record<Language, ReferenceText>

export function referenceText(language: Language): ReferenceText {
  return TEXTS[language]
}
