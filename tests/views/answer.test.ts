import { describe, expect, it } from 'vitest'
import { correlationOf } from '@/lib/analysis/correlation'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
import { assetById, CATALOGUE } from '@/lib/market/catalogue'
import { DEFAULT_VIEW, type View } from '@/lib/share/view'
import { answerOf, caveatOf, limitOf, wholeAnswer } from '@/lib/views/dashboard/answer'
import { levelsExampleSentence } from '@/lib/views/dashboard/levels-example'
import { question, SHARE, TOTAL } from '../analysis/histories'

const base = correlationOf(question())

function shown(history: typeof SHARE) {
  const asset = assetById(history.id)!
  const { name, calendar } = asset
  const { forReturns, levels } = history
  return {
    id: asset.id,
    name,
    calendar,
    clock: 'day' as const,
    members: [asset],
    levels,
    forReturns,
    available: ['test'],
    chosen: 'test',
    couldBegin: null,
  }
}

function input(changes: Partial<typeof base>, language: Language = 'en', view: Partial<View> = {}) {
  return {
    view: { ...DEFAULT_VIEW, ...view },
    result: { ...base, jackknife: null, methodUsed: view.method ?? base.methodUsed, ...changes },
    partials: [] as ReturnType<typeof partial>[],
    x: shown(SHARE),
    y: shown(TOTAL),
    text: dashboardText(language),
    language,
    format: formatter(language),
  }
}
const partial = (value: number | null, lower: number | null, upper: number | null, given = 'QQQ') => ({
  ...base,
  given,
  value,
  lower,
  upper,
  jackknife: null,
})

const caveat = (asked: Parameters<typeof caveatOf>[0], example: string | null = null) =>
  caveatOf(asked, example)
const said = (asked: Parameters<typeof answerOf>[0]) => wholeAnswer(answerOf(asked))

describe('answerOf', () => {
  it.each([
    [
      'positive',
      0.3,
      0.2,
      0.4,
      'Oracle and the total crypto market cap tended, weakly to moderately, to move in the same direction (correlation 0.30).',
      'Oracle und der Krypto-Gesamtmarkt bewegten sich mit schwacher bis mäßiger Tendenz in dieselbe Richtung (Korrelation 0,30).',
    ],
    [
      'negative',
      -0.7,
      -0.8,
      -0.6,
      'tended strongly to move in opposite directions (correlation −0.70).',
      'bewegten sich mit starker Tendenz in entgegengesetzte Richtungen (Korrelation −0,70).',
    ],
    [
      'negligible',
      0.01,
      -0.04,
      0.06,
      'no more than a negligible co-movement is seen, and correlations above 0.06 or below −0.04 are excluded',
      'höchstens ein vernachlässigbarer Gleichlauf zu sehen; Korrelationen über 0,06 oder unter −0,04 sind ausgeschlossen',
    ],
    [
      'open',
      0.05,
      -0.05,
      0.15,
      'is not distinguishable from 0, and correlations above 0.15 are excluded',
      'ist nicht von 0 zu unterscheiden; Korrelationen über 0,15 sind ausgeschlossen',
    ],
    [
      'open both ways',
      0.05,
      -0.25,
      0.35,
      'is not distinguishable from 0, and correlations above 0.35 or below −0.25 are excluded',
      'ist nicht von 0 zu unterscheiden; Korrelationen über 0,35 oder unter −0,25 sind ausgeschlossen',
    ],
  ])('puts a %s verdict into words in both languages', (_, value, lower, upper, english, german) => {
    expect(said(input({ value, lower, upper }))).toContain(english)
    expect(said(input({ value, lower, upper }, 'de'))).toContain(german)
  })

  it.each(LANGUAGES)('claims nothing where there is no interval, in %s', (language) => {
    const sentence = said(input({ value: 1, lower: null, upper: null }, language))
    expect(sentence).toMatch(
      language === 'en' ? /^The correlation/ : /^Vom 2\. Januar 2025 .* betrug die Korrelation/,
    )
    expect(sentence).toMatch(/\(n = 249\)/)
  })

  it.each(LANGUAGES)('names both figures and both n in %s', (language) => {
    const sentence = said(input({ value: 0.31, lower: 0.2, upper: 0.4 }, language))
    const format = formatter(language)
    expect(sentence).toContain(format.r(0.31))
    expect(sentence).toContain(format.r(base.last.value ?? Number.NaN))
    expect(sentence).toContain('n = 249')
    expect(sentence).toContain('n = 60')
  })

  const fisher = { lower: -0.06, upper: 0.43, intervalMethod: 'fisher/1' }

  const jackknife = { lower: 0.02, upper: 0.4, intervalMethod: 'jackknife-hac/1' }
  const hac = { value: 0.2, lower: 0.03, upper: 0.37 }

  it('claims of few pairs only what all intervals carry, and prints those that the claim hangs on', () => {
    const sentence = said(input({ ...hac, fisher, jackknife, n: 60 }))
    expect(sentence).toContain('is not distinguishable from 0, and correlations above 0.43 are excluded')
    expect(sentence).toContain(
      '0.20 (95 % interval 0.03 to 0.37, jackknife 0.02 to 0.40, Fisher −0.06 to 0.43, n = 60)',
    )
  })

  it('prints the jackknife interval of few pairs in each language', () => {
    const few = { ...hac, fisher: { ...fisher, lower: 0.01 }, jackknife, n: 60 }
    expect(said(input(few))).toContain('(95 % interval 0.03 to 0.37, jackknife 0.02 to 0.40, n = 60)')
    expect(said(input(few, 'de'))).toContain(
      '(95-%-Intervall 0,03 bis 0,37, Jackknife 0,02 bis 0,40, n = 60)',
    )
  })

  it('claims of many pairs only what the jackknife interval carries too', () => {
    const wide = { ...jackknife, lower: -0.02 }
    const sentence = said(input({ ...hac, jackknife: wide, n: 250 }))
    expect(sentence).toContain('is not distinguishable from 0, and correlations above 0.40 are excluded')
    expect(sentence).toContain('(95 % interval 0.03 to 0.37, jackknife −0.02 to 0.40, n = 250)')
    const same = said(input({ ...hac, jackknife, n: 250 }))
    expect(same).toContain('tended, weakly to moderately, to move in the same direction (correlation 0.20)')
    expect(same).toContain('(95 % interval 0.03 to 0.37, n = 250)')
  })

  it('does not round away on which side of 0 an excluded end lies', () => {
    expect(said(input({ value: 0.04, lower: 0.004, upper: 0.08 }))).toContain('or below 0.004 are excluded')
  })

  const pinnedOf = (returns: number | null, levels: number | null) => ({
    pinned: { ...base.last, value: returns },
    levels: { ...base.levels, pinned: { ...base.levels, value: levels } },
  })

  it('adds both figures of the window that ends on a pinned day', () => {
    const changes = pinnedOf(0.01, 0.9)
    const at = { at: '2024-03-15' } as const
    expect(said(input(changes, 'en', at))).toMatch(
      /; in the window that ends on 15 Mar 2024 returns correlate with 0\.01, levels with 0\.90 \(misleading\)\.$/,
    )
    expect(said(input(changes, 'de', at))).toContain(
      'im Fenster bis zum 15. März 2024 korrelieren die Renditen mit 0,01, die Niveaus mit 0,90 (irreführend)',
    )
    expect(said(input(changes, 'en', { ...at, method: 'kendall' }))).toContain(
      'returns correlate with 0.01 (Kendall tau-b), levels with 0.90 (Pearson, misleading)',
    )
  })

  it.each([
    [null, 0.9],
    [0.01, null],
  ])('adds nothing of a pinned day with %j and %j', (returns, levels) => {
    expect(said(input(pinnedOf(returns, levels), 'en', { at: '2024-03-15' }))).not.toContain('15 Mar 2024')
  })

  it('adds nothing of a pinned day where weights fade, since there is no window', () => {
    const view = { at: '2024-03-15', method: 'ewma' } as const
    expect(said(input(pinnedOf(0.01, 0.9), 'en', view))).not.toContain('15 Mar 2024')
  })

  it('says of several sources that it speaks of the first', () => {
    const view = { x: ['ORCL', 'NVDA', 'AMD'] }
    expect(said(input({}, 'en', view))).toMatch(/^For ORCL, the first of 3: /)
    expect(said(input({}, 'de', view))).toMatch(/^Für ORCL, die erste von 3 Anlagen: /)
    expect(caveat(input({}, 'en', view))).toMatch(/^For ORCL, the first of 3: By levels/)
  })

  it.each([
    ['pearson', 'The correlation (Pearson) of the levels', 'betrug die Korrelation (Pearson) der Niveaus'],
    [
      'spearman',
      'The rank correlation (Spearman) of the levels',
      'betrug die Rangkorrelation (Spearman) der',
    ],
    [
      'kendall',
      'The rank correlation (Kendall tau-b) of the',
      'betrug die Rangkorrelation (Kendalls Tau-b) der',
    ],
    [
      'ewma',
      'The exponentially weighted correlation (decay 0.94) of',
      'am 31. Dezember 2025 aus den Werten seit',
    ],
  ] as const)('names %s where levels are the question', (method, english, german) => {
    const view = { on: 'levels', method } as const
    expect(said(input({ to: '2025-12-31' }, 'en', view))).toContain(english)
    expect(said(input({ to: '2025-12-31' }, 'de', view)).toLowerCase()).toContain(german.toLowerCase())
  })

  it('prints a correlation of -0.001 as 0.00', () => {
    expect(said(input({ value: -0.001, lower: -0.2, upper: 0.2 }))).toContain('was 0.00 (')
  })

  it('gives the reason, the pairs and what it takes where there is no figure', () => {
    const sentence = said(input({ value: null, n: 1, reason: 'too-few-pairs' }))
    expect(sentence).toMatch(
      /can be given for this range: too few pairs \(1 common return, at least 4 needed\)\. Over the last 60 sessions, /,
    )
  })

  it('asks for no more pairs where their number is not what is wrong', () => {
    const sentence = said(input({ value: null, n: 249, reason: 'no-variation' }))
    expect(sentence).toContain('one of the two does not vary (249 common returns).')
  })

  it('says that EWMA needs 20 pairs', () => {
    const sentence = said(input({ value: null, n: 8, reason: 'too-few-pairs' }, 'en', { method: 'ewma' }))
    expect(sentence).toContain('at least 20 needed')
    expect(sentence).not.toContain('Over the last')
  })
})

describe('the headline', () => {
  const there = { value: 0.24, lower: 0.14, upper: 0.34 }
  const lead = (
    partials: ReturnType<typeof partial>[],
    changes: Partial<typeof base> = there,
    language: Language = 'en',
    view: Partial<View> = {},
  ) => answerOf({ ...input(changes, language, view), partials }).lead ?? ''

  it('says how strongly and that what is left given the market is not distinguishable from 0', () => {
    expect(lead([partial(0.09, -0.01, 0.18)])).toBe(
      'Oracle and the total crypto market cap tended, weakly to moderately, to move in the same direction (correlation 0.24); given the Nasdaq-100 (QQQ), what is left is not distinguishable from 0.',
    )
    expect(lead([partial(0.09, -0.01, 0.18)], there, 'de')).toBe(
      'Oracle und der Krypto-Gesamtmarkt bewegten sich mit schwacher bis mäßiger Tendenz in dieselbe Richtung (Korrelation 0,24); hält man den Nasdaq-100 (QQQ) fest, ist der Rest nicht von 0 zu unterscheiden.',
    )
  })

  it('says the size of what is left where that is there', () => {
    expect(lead([partial(0.45, 0.35, 0.55)])).toContain('what is left is moderate (0.45).')
    expect(lead([partial(0.45, 0.35, 0.55)], there, 'de')).toContain('ist der Rest mäßig (0,45).')
  })

  it('says that what is left is negligible where its whole interval is', () => {
    expect(lead([partial(0.02, -0.05, 0.09)])).toContain('what is left is negligible.')
    expect(lead([partial(0.02, -0.05, 0.09)], there, 'de')).toContain('ist der Rest vernachlässigbar.')
  })

  it('says that what is left has the other sign', () => {
    expect(lead([partial(-0.2, -0.3, -0.1)])).toContain(
      'what is left is weak to moderate and negative (−0.20).',
    )
    expect(lead([partial(-0.2, -0.3, -0.1)], there, 'de')).toContain(
      'der Rest schwach bis mäßig und negativ (−0,20).',
    )
  })

  it('names both markets where one leaves nothing distinguishable from 0 and the other does', () => {
    const both = [partial(0.09, -0.01, 0.18), partial(0.15, 0.05, 0.25, 'SPY')]
    expect(lead(both)).toContain(
      'given the Nasdaq-100 (QQQ), what is left is not distinguishable from 0; given the S&P 500 (SPY), what is left is weak (0.15).',
    )
    expect(lead(both.toReversed())).toContain(
      'given the S&P 500 (SPY), what is left is weak (0.15); given the Nasdaq-100 (QQQ), what is left is not distinguishable from 0.',
    )
  })

  it('names the first market alone where both say the same about 0', () => {
    expect(lead([partial(0.09, -0.01, 0.18), partial(0.1, -0.02, 0.2, 'SPY')])).not.toContain('S&P')
    expect(lead([partial(0.2, 0.1, 0.3), partial(0.25, 0.15, 0.35, 'SPY')])).not.toContain('S&P')
  })

  it('names what the reader chose to hold fixed alone', () => {
    const chosen = [partial(0.2, 0.1, 0.3, 'AMD'), partial(0.09, -0.01, 0.18)]
    expect(lead(chosen)).toContain('given AMD, what is left is weak to moderate (0.20).')
  })

  it.each([
    ['without an interval of what is left', [partial(0.2, null, null)], there, {}],
    ['where what is left has another method', [partial(0.2, 0.1, 0.3)], there, { method: 'spearman' }],
    ['where what is left has other days', [{ ...partial(0.2, 0.1, 0.3), n: 100 }], there, {}],
    ['where there is no market', [], there, {}],
    ['where the whole is open', [partial(0.2, 0.1, 0.3)], { value: 0.05, lower: -0.1, upper: 0.2 }, {}],
  ] as const)('speaks of nothing left %s', (_, partials, changes, view) => {
    expect(lead([...partials], changes, 'en', view)).not.toContain('left')
  })

  const few = { ...there, n: 19, fisher: { lower: 0.1, upper: 0.4, intervalMethod: 'fisher/1' } }

  it('says of fewer than 20 returns that they are too few to tell, whatever the interval', () => {
    expect(lead([partial(0.4, 0.3, 0.5)], few)).toBe(
      'Only 19 common returns: too few to tell whether Oracle and the total crypto market cap moved together. That takes at least 20.',
    )
    expect(lead([], few, 'de')).toBe(
      'Nur 19 gemeinsame Renditen: zu wenige, um zu sagen, ob sich Oracle und der Krypto-Gesamtmarkt gemeinsam bewegten. Nötig sind mindestens 20.',
    )
  })

  it('still gives the figures of few returns', () => {
    expect(answerOf(input(few)).figures).toContain(
      'was 0.24 (95 % interval 0.14 to 0.34, Fisher 0.10 to 0.40',
    )
  })

  it('gives a verdict from 20 returns on', () => {
    expect(lead([], { ...few, n: 20 })).toContain('tended, weakly')
  })
})

describe('limitOf', () => {
  it('says what a correlation does not show', () => {
    expect(limitOf(input({}))).toBe('A correlation does not show which of the two moved the other, or why.')
    expect(limitOf(input({}, 'de'))).toBe(
      'Welche der beiden Seiten die andere bewegt hat und warum, zeigt eine Korrelation nicht.',
    )
  })

  it('says nothing where there is none, or where levels are the question', () => {
    expect(limitOf(input({ value: null }))).toBeNull()
    expect(limitOf(input({}, 'en', { on: 'levels' }))).toBeNull()
  })
})

describe('caveatOf', () => {
  it('tells both markets where they disagree about 0, and once that they hold AI shares', () => {
    const partials = [partial(0.09, -0.01, 0.18), partial(0.15, 0.05, 0.25, 'SPY')]
    expect(caveat({ ...input({}), partials })).toMatch(
      /Given the Nasdaq-100 \(QQQ\), .* Given the S&P 500 \(SPY\), .* These funds hold AI shares themselves: /,
    )
    expect(caveat({ ...input({}, 'de'), partials })).toContain('Diese Fonds enthalten selbst KI-Aktien')
  })

  it('says nothing of what is left of fewer than 20 returns', () => {
    expect(caveat({ ...input({ n: 19 }), partials: [partial(0.3, 0.2, 0.4)] })).not.toContain('Given')
    const short = { ...partial(0.3, 0.2, 0.4), n: 19 }
    expect(caveat({ ...input({}), partials: [short] })).not.toContain('given')
  })

  it('calls what is left negligible where its whole interval is, even where 0 is outside', () => {
    const sentence = caveat({ ...input({}), partials: [partial(0.05, 0.01, 0.09)] })
    expect(sentence).toContain(
      'is left, which is negligible: correlations above 0.09 or below 0.01 are excluded.',
    )
    expect(sentence).not.toContain('not distinguishable')
  })

  it('adds no verdict to what is left where it is clearly there', () => {
    expect(caveat({ ...input({}), partials: [partial(0.3, 0.2, 0.4)] })).toContain('n = 249) is left.')
  })

  it.each([
    ['fewer days', { n: 100 }, {}],
    ['another method', {}, { method: 'ewma' }],
  ] as const)('does not call it what is left where the headline has %s', (_, changes, view) => {
    const rest = { ...partial(0.3, 0.2, 0.4), ...changes }
    const english = caveat({ ...input({}, 'en', view), partials: [rest] })
    expect(english).toMatch(
      /^The Pearson correlation of returns over the days common to all three, given the Nasdaq-100 \(QQQ\), is 0\.30 \(.*, n = \d+\)\./,
    )
    expect(english).not.toContain('is left')
    const german = caveat({ ...input({}, 'de', view), partials: [rest] })
    expect(german).toContain('beträgt die Pearson-Korrelation der Renditen über die Tage, die alle drei')
  })

  it('tells of a time when levels said one thing and returns another, where the store holds it', () => {
    const returns = { ...partial(0.01, -0.2, 0.22), n: 90 }
    const example = {
      ...{ x: 'NVDA', y: 'TOTAL', day: '2024-03-15', window: 90 },
      levels: { value: 0.904, method: 'pearson/1' },
      returns,
    }
    const told = (language: Language) =>
      levelsExampleSentence(example, CATALOGUE, dashboardText(language), formatter(language))
    expect(caveat(input({}), told('en'))).toContain(
      'So it was in the spring of 2024: over the 90 sessions up to 15 March 2024 the levels of Nvidia and the total crypto market cap correlate at 0.90, their daily returns at 0.01 (95 % interval −0.20 to 0.22, n = 90).',
    )
    expect(caveat(input({}, 'de'), told('de'))).toContain(
      'die Niveaus von Nvidia und dem Krypto-Gesamtmarkt mit 0,90, ihre Tagesrenditen mit 0,01',
    )
    expect(caveat(input({}))).not.toContain('2024')
  })

  it('says of what is left that nothing follows where the correlation itself is not told from 0', () => {
    const open = input({ value: 0.1, lower: -0.1, upper: 0.3 })
    expect(caveat({ ...open, partials: [partial(0.3, 0.2, 0.4)] })).toContain(
      '; since the correlation itself is not distinguishable from 0, nothing is concluded from it.',
    )
  })

  it('leaves out what does not exist', () => {
    expect(caveat({ ...input({}), partials: [partial(null, null, null)] })).not.toContain('Given')
    expect(caveat(input({}))).toMatch(/^By levels it would read/)
  })

  it('is empty where levels are the question', () => {
    expect(caveat({ ...input({}, 'en', { on: 'levels' }), partials: [partial(0.3, 0.2, 0.4)] })).toBe('')
  })
})
