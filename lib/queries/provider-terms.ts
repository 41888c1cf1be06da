import type { Language } from '@/lib/i18n/language'
import type { Translated } from '@/lib/market/translated'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import sample from '@/prisma/sample/sources.json'

/** What a reader must know about a source before using its numbers. */
export interface SourceTerms {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly terms: Translated
  readonly termsUrl: string | null
  readonly reach: Translated
  readonly attribution: string | null
  readonly keyVariable: string | null
}

/** Every source this program knows: the embedded sample and the providers. */
export const SOURCE_TERMS: readonly SourceTerms[] = [
  {
    id: 'sample',
    name: 'Embedded sample',
    url: null,
    terms: sample.terms,
    termsUrl: null,
    reach: sample.reach,
    attribution: null,
    keyVariable: null,
  },
  ...PROVIDER_FACTS.map(({ id, name, url, terms, reach, keyVariable }) => ({
    id,
    name,
    url,
    terms: terms.sentence,
    termsUrl: terms.url,
    reach,
    attribution: terms.attribution,
    keyVariable,
  })),
]

/** One line for each provider that is shown; of one that came with an import only its operator knows the terms. */
export function termsLines(providers: readonly string[], language: Language): string[] {
  return providers.map((id) => {
    const source = SOURCE_TERMS.find((known) => known.id === id)
    return source === undefined
      ? `${id}: ${IMPORTED[language]}`
      : [source.attribution ?? source.name, source.terms[language]].join('. ')
  })
}

const IMPORTED: Translated = {
  en: 'imported by the operator of this server, under terms known to them.',
  de: 'vom Betreiber dieses Servers importiert, zu Bedingungen, die er kennt.',
}
