import { describe, expect, it } from 'vitest'
import { type EventStudyQuestion, eventStudyOf } from '@/lib/analysis/event-study'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { eventStudyText } from '@/lib/i18n/event-study-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { eventAnswer } from '@/lib/views/event-study/event-study-answer'
import type { EventStudyFacts, EventWords } from '@/lib/views/event-study/event-study-facts'
import { history, MARKET, SHARE, series, TOTAL, UTC_DAYS } from '../analysis/histories'

const EVENT = '2025-10-07'
const BEFORE: Record<Language, string> = {
  en: 'Given the S&P 500 (SPY)',
  de: 'Nimmt man den S&P 500 (SPY) heraus',
}

/** The total with one session moved by so much, which lasts. */
function moved(size: number, day = EVENT) {
  const values = TOTAL.levels.values.map((value, row) =>
    UTC_DAYS[row]! >= day ? value * Math.exp(size) : value,
  )
  return history('utc-days', series('TOTAL', UTC_DAYS, values))
}

function answer(changes: Partial<EventStudyQuestion> = {}, language: Language = 'en'): string[] {
  const result = eventStudyOf({
    source: SHARE,
    target: TOTAL,
    market: MARKET,
    event: EVENT,
    from: '2025-01-02',
    to: '2025-12-31',
    pre: 0,
    post: 1,
    estimation: 120,
    gap: 5,
    others: [],
    events: [],
    fall: 0.01,
    marketCaps: { source: null, target: null },
    ...changes,
  })
  const text = dashboardText(language)
  const said: EventWords = {
    language,
    x: 'Oracle',
    y: text.assetNames.TOTAL!,
    titles: { x: 'Oracle', y: 'Total' },
    market: text.markets.SPY!,
    size: '1 %',
    words: eventStudyText(language),
    text,
    format: formatter(language),
  }
  const facts = {
    result,
    allEvents: [],
    isChosenForTarget: false,
    approximateCaps: { source: null, target: null },
  } as unknown as EventStudyFacts
  return eventAnswer(facts, said)
}

describe('the sentences of an event study', () => {
  it.each([
    [
      'en',
      /^The total crypto market cap fell .*; in none of the other sessions it fell at least as much\. .* the fall stands out from other dates \(p\u00a0=\u00a00\.0\d\d\)\.$/,
    ],
    [
      'de',
      /^Der Krypto-Gesamtmarkt fiel .*; an keinem der übrigen Handelstage .* hebt sich, bis zum 8\. Okt\. 2025 gerechnet, der Rückgang von anderen Tagen ab \(p\u00a0=\u00a00,0\d\d\)\.$/,
    ],
  ] as const)('say in %s that a planted fall stands out', (language, sentence) => {
    const [lead] = answer({ target: moved(-0.12) }, language)
    expect(lead).toMatch(sentence)
    expect(lead).toContain(BEFORE[language])
  })

  it.each([
    [
      'en',
      /does not stand out from other dates/,
      /Below about −\d\.\d.% or above about \+\d\.\d.% it would have stood out/,
    ],
    [
      'de',
      /von anderen Tagen nicht ab/,
      /Aufgefallen wäre es unter etwa −\d,\d.% oder über etwa \+\d,\d.%, /,
    ],
  ] as const)('say in %s that an ordinary session does not, and what would have', (language, lead, bound) => {
    const sentences = answer({}, language)
    expect(sentences[0]).toMatch(lead)
    expect(sentences[1]).toMatch(bound)
    expect(sentences.join(' ')).not.toMatch(/nothing|nichts/)
  })

  it('say so where what stands out is not the move of the session but the opposite beyond the market', () => {
    const [lead] = answer({ target: moved(0.12, '2025-10-08') })
    const isFall = lead!.includes('market cap fell')
    expect(lead).toMatch(
      isFall ? /not the fall but a rise beyond the market stands out/ : /the rise stands out/,
    )
  })

  it.each([
    [
      'en',
      /cannot be told: the history before it is too short\. It has \d+ sessions to learn from, and this takes at least 60\./,
    ],
    [
      'de',
      /lässt sich nicht sagen: Die Vorgeschichte ist zu kurz\. Sie hat \d+ Handelstage zum Lernen, nötig sind mindestens 60\./,
    ],
  ] as const)('say in %s how much history there is and how much is needed', (language, sentence) => {
    expect(answer({ from: '2025-08-01' }, language)[0]).toMatch(sentence)
  })

  it('do not call a date ordinary that has too few others beside it', () => {
    const [lead] = answer({ from: '2025-06-26', to: '2025-10-24', estimation: 60 })
    expect(lead).toMatch(
      /cannot be told: there are only \d+ other dates to compare with, so p cannot fall below 0\.\d+/,
    )
  })

  it('say that the source never fell so far instead of an empty mean', () => {
    expect(answer({ fall: 0.49 }).join(' ')).toContain('In no session of the sample did Oracle fall by')
  })

  it('give the raw difference after falls with its interval at each horizon, and no verdict on it', () => {
    const sentences = answer().join(' ')
    expect(sentences).toMatch(
      /in the others \+?0\.\d.%: −0\.\d.% beside them \(95 % interval −\d\.\d.% to \+?−?\d\.\d.%\)\./,
    )
    expect(sentences).toMatch(
      /After these falls, beside after other sessions: over the next session .*, over the next 5 sessions .* and over the next 20 sessions /,
    )
  })

  it('name other events that stand near', () => {
    const others = [{ slug: 'near', day: '2025-10-09' }]
    expect(answer({ others }).join(' ')).toContain('“near” (9 Oct 2025, 2 sessions later)')
  })
})
