import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetById } from '@/lib/market/catalogue'
import { isDay } from '@/lib/market/day'
import { isSession } from '@/lib/market/nyse-calendar'
import events from '@/prisma/sample/events.json'
import { sharedFolder } from '../shared-folder'

const CATEGORIES = ['ai-equity', 'ai-deal', 'oracle', 'crypto', 'macro']
const CAUSAL = [
  /\b(led|leads|leading) to\b|\bdrag(s|ged)?\b|\bdr(ives|ove|iven)\b|\bcaus(e|es|ed|ing)\b|\bbecause\b|\bdue to\b/i,
  /\btrigger(s|ed)?\b|\bspark(s|ed)?\b|\bspill(s|ed)? over\b|\bpull(s|ed)? down\b|\bon the back of\b/i,
  /\bführt(e|en)? zu\b|\bzog(en)?\b.*\bmit\b|\btr(eibt|ieb|eiben)\b|\bverursacht|\blöst(e|en)? .*\baus\b/i,
  /\b(weil|aufgrund|infolge|wegen des|wegen der)\b/i,
]
/** What others said, in quotation marks, may name a cause; our own words may not. */
const ownWords = (text: string) => text.replaceAll(/"[^"]*"/g, '')

const texts = events.flatMap((event) => [event.title, event.summary, event.evidence, ...event.rivalCauses])

describe('the events of the sample', () => {
  it('are 31, each under its own slug, in order of day', () => {
    expect(events).toHaveLength(31)
    expect(new Set(events.map((event) => event.slug)).size).toBe(31)
    const days = events.map((event) => event.day)
    expect(days).toEqual([...days].sort())
  })

  it.each(events)('$slug has a session, a category, known assets and its moves', (event) => {
    expect(isDay(event.day) && isSession(event.day)).toBe(true)
    expect(event.slug.startsWith(`${event.day}-`)).toBe(true)
    expect(event.slug).toMatch(/^[a-z0-9-]+$/)
    expect(CATEGORIES).toContain(event.category)
    expect(event.instant === null || !Number.isNaN(Date.parse(event.instant))).toBe(true)
    expect(event.assets.length).toBeGreaterThan(0)
    expect(event.assets.filter((id) => assetById(id)?.id !== id)).toEqual([])
    for (const [id, percent] of Object.entries(event.sessionMovesPercent)) {
      expect(assetById(id)?.id).toBe(id)
      expect(Number.isFinite(percent)).toBe(true)
    }
  })

  it.each(events)('$slug names its sources, or says that it is doubtful', (event) => {
    expect(
      event.sources.filter((source) => !(URL.canParse(source) && source.startsWith('https://'))),
    ).toEqual([])
    if (event.sources.length === 0) expect(event.doubtful).toBe(true)
  })

  it.each(events)(
    '$slug says in a few words what is doubtful, where and only where something is',
    (event) => {
      expect(event.doubt !== null).toBe(event.doubtful)
      for (const words of [event.doubt?.en, event.doubt?.de])
        expect((words ?? '').length).toBeLessThanOrEqual(24)
    },
  )

  it('speak both languages everywhere', () => {
    for (const { en, de } of texts) {
      expect(en.trim()).not.toBe('')
      expect(de.trim()).not.toBe('')
    }
  })

  it('have titles of at most 60 characters', () => {
    const titles = events.flatMap(({ title }) => [title.en, title.de])
    expect(titles.filter((title) => title.length > 60)).toEqual([])
  })

  it('state no cause in their own words', () => {
    const own = texts.flatMap(({ en, de }) => [ownWords(en), ownWords(de)])
    expect(own.filter((text) => CAUSAL.some((pattern) => pattern.test(text)))).toEqual([])
  })

  it.each([
    'Oracle dragged crypto down.',
    'The report led to a loss.',
    'It fell because of tariffs.',
    'Der Bericht führte zu Verlusten.',
    'Oracle zog Krypto mit.',
    'Die Meldung löste Verkäufe aus.',
  ])('would be caught with a sentence such as: %s', (sentence) => {
    expect(CAUSAL.some((pattern) => pattern.test(ownWords(sentence)))).toBe(true)
    expect(CAUSAL.some((pattern) => pattern.test(ownWords(`They wrote: "${sentence}"`)))).toBe(false)
  })

  it('write amounts as "USD 100 bn" in English and "100 Mrd. USD" in German', () => {
    expect(
      texts.filter(({ en }) =>
        /\$|\d ?(billion|trillion)|\d[BMT]\b|\d (bn|tn|Mrd)\.? USD/.test(ownWords(en)),
      ),
    ).toEqual([])
    expect(texts.filter(({ de }) => /\$|USD \d|\d (bn|tn)\b|\d\.\d+ (Mrd|Bio)/.test(ownWords(de)))).toEqual(
      [],
    )
  })

  it('tell for the opening event the close, the low and what the headline figure is', () => {
    const opening = events.find((event) => event.slug === '2025-10-07-oracle-margins')!
    for (const fact of [
      'USD 284.24',
      '2.5%',
      'USD 271.00',
      '7.1%',
      '14 cents',
      'USD 125 M',
      'USD 900 M',
      'intraday',
    ]) {
      expect(opening.summary.en).toContain(fact)
    }
    for (const fact of ['284,24 USD', '2,5 %', '271,00 USD', '7,1 %', '14 Cent', 'aus dem Handelsverlauf']) {
      expect(opening.summary.de).toContain(fact)
    }
    expect(opening.claim?.source).toMatch(/^https:\/\/.*2025\/10\/07/)
    for (const quote of Object.values(opening.claim?.quote ?? {})) expect(quote).toMatch(/^".+"$/)
    expect(opening.rivalCauses).toHaveLength(3)
    expect(opening.doubtful).toBe(false)
  })
})

interface Fact {
  slug: string
  session: string
  instant: string | null
  category: string
  sources: string[]
  evidence: string
  sessionMovesPercent: Record<string, number>
}

const shared = sharedFolder()
describe.runIf(shared)('the events of the sample beside the facts they carry over', () => {
  const facts = () => JSON.parse(readFileSync(`${shared}facts/events.json`, 'utf8')) as Fact[]

  it('keep day, category, sources and moves', () => {
    const carried = ({
      slug,
      instant,
      category,
      sources,
      sessionMovesPercent,
    }: Omit<Fact, 'session' | 'evidence'>) => ({
      slug,
      instant,
      category,
      sources,
      sessionMovesPercent,
    })
    expect(events.map(carried)).toEqual(facts().map(carried))
    expect(events.map((event) => event.day)).toEqual(facts().map((fact) => fact.session))
  })

  it('are doubtful wherever the evidence is weak, unverified or conflicting', () => {
    const doubted = facts().filter(({ evidence }) => /weak|unverified|conflict/i.test(evidence))
    expect(events.filter((event) => event.doubtful).map((event) => event.slug)).toEqual(
      doubted.map((fact) => fact.slug),
    )
  })

  it('copy no sentence of the facts', () => {
    const source = readFileSync(`${shared}facts/events.json`, 'utf8')
    const sentences = events.flatMap(({ summary }) => summary.en.split(/(?<=\.) /))
    expect(sentences.filter((sentence) => sentence.length > 40 && source.includes(sentence))).toEqual([])
  })
})
