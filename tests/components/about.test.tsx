import { describe, expect, it } from 'vitest'
import { About } from '@/components/about/about'
import type { Language } from '@/lib/i18n/language'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import { sourceTerms } from '@/lib/queries/provider-terms'
import { render } from './render'

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const pageIn = (language: Language) =>
  text(render(<About lang={language} urlLang={undefined} sources={sourceTerms(language)} />))
const [english, german] = [pageIn('en'), pageIn('de')]

describe('About', () => {
  it('names the embedded sample in each language', () => {
    expect(english).toContain('Embedded sample 8 May 2025 to 21 August 2026')
    expect(german).toContain('Mitgelieferte Beispieldaten 8. Mai 2025 bis 21. August 2026')
    expect(german).not.toContain('Embedded sample')
  })

  it('says of the sample who published each part and what is weak about it', () => {
    expect(english).toContain('TOTAL Market capitalisation of all cryptocurrencies')
    expect(english).toContain('BTC on 2026-03-21 (68,712 USD) is doubtful')
    expect(german).toContain('TOTAL Marktwert aller Kryptowährungen')
    expect(german).toContain('BTC am 2026-03-21 (68.712 USD) ist zweifelhaft')
  })

  it('says of each provider its limits and whether its data may be passed on', () => {
    for (const { name, limits } of PROVIDER_FACTS) {
      expect(english).toContain(name)
      expect(english).toContain(`Limits: ${limits.en}`)
      expect(german).toContain(`Grenzen: ${limits.de}`)
    }
    const forbidden = PROVIDER_FACTS.filter(({ terms }) => terms.redistribution === 'forbidden').length
    expect(forbidden).toBeGreaterThan(0)
    expect(english.match(/Redistribution of its values: not allowed/g)).toHaveLength(forbidden)
    // The embedded sample is cited, figure by figure.
    expect(english.match(/Redistribution of its values: allowed with the source named\./g)).toHaveLength(
      PROVIDER_FACTS.length - forbidden + 1,
    )
  })
})
