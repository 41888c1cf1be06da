import { capital } from '@/lib/i18n/capital'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Language } from '@/lib/i18n/language'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Redistribution } from '@/lib/providers/provider'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import { type ProviderNames, providersIn, type SamplePublishers } from '@/lib/views/provider-name'
import sample from '@/prisma/sample/sources.json'
import type { LoadedHistory } from './asset-history'

/** What a reader must know about a source before using its numbers, in the reader's language. */
export interface SourceTerms {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly reach: string
  readonly terms: string
  readonly termsUrl: string | null
  /** Line that must stand beside the data, if any. */
  readonly attribution: string | null
  /** Whether the terms allow the values to be passed on. */
  readonly redistribution: Redistribution
  /** How much may be asked of it; null where nothing is asked. */
  readonly limits: string | null
  readonly keyVariable: string | null
  /** What each part is and who published it; only the embedded sample has parts. */
  readonly parts: readonly { readonly assets: readonly string[]; readonly text: string }[]
  /** What is weak about its figures. */
  readonly caveats: readonly string[]
}

/** Every source this program knows: the embedded sample and the providers. */
export const sourceTerms = onceFor((language: Language): readonly SourceTerms[] => {
  return [
    {
      id: SAMPLE_PROVIDER,
      name: capital(dashboardText(language).choices.sampleProvider),
      url: null,
      reach: sample.reach[language],
      terms: sample.terms[language],
      termsUrl: null,
      attribution: null,
      redistribution: 'with-citation',
      limits: null,
      keyVariable: null,
      parts: sample.sources.map(({ assets, what, source }) => ({
        assets,
        text: `${what[language]} ${source[language]}`,
      })),
      caveats: sample.caveats.map(({ text }) => text[language]),
    },
    ...PROVIDER_FACTS.map(({ id, name, url, limits, terms, reach, keyVariable }) => ({
      id,
      name,
      url,
      reach: reach[language],
      terms: terms.sentence[language],
      termsUrl: terms.url,
      attribution: terms.attribution,
      redistribution: terms.redistribution,
      limits: limits[language],
      keyVariable,
      parts: [],
      caveats: [],
    })),
  ]
})

/** What a page calls each source, by id. */
export const providerNames = onceFor((language: Language): ProviderNames => {
  return new Map([
    [SAMPLE_PROVIDER, dashboardText(language).choices.sampleProvider],
    ...PROVIDER_FACTS.map(({ id, name }) => [id, name] as const),
  ])
})

/** Who published each asset of the embedded sample before it was kept there. */
export function samplePublishers(language: Language): SamplePublishers {
  return new Map(
    sample.sources.flatMap(({ assets, publisher }) => assets.map((id) => [id, publisher[language]] as const)),
  )
}

/** The providers that gave any value of some histories, for their levels or for their returns. */
export function providersOfHistories(
  histories: readonly Pick<LoadedHistory, 'levels' | 'forReturns'>[],
): string[] {
  return [
    ...new Set(histories.flatMap(({ levels, forReturns }) => [...levels.providers, ...forReturns.providers])),
  ]
}

/** One line for each provider that is shown; of one that came with an import only its operator knows the terms. */
export function termsLines(providers: readonly string[], language: Language): string[] {
  const names = providerNames(language)
  const sources = sourceTerms(language)
  return [...new Set(providers.flatMap((entry) => providersIn(entry, names)))].map((id) => {
    const source = sources.find((known) => known.id === id)
    return source === undefined
      ? dashboardText(language).importedTerms(id)
      : [source.attribution ?? source.name, source.terms].join('. ')
  })
}

/** What comes with a release is the same for every answer in a language. */
function onceFor<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const made = new Map<Language, Value>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}
