import { describe, expect, it } from 'vitest'
import { correlationOf } from '@/lib/analysis/correlation'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
import { assetById } from '@/lib/market/catalogue'
import { DEFAULT_VIEW, type View } from '@/lib/share/view'
import { answerOf, caveatOf } from '@/lib/views/answer'
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
    result: { ...base, ...changes },
    x: shown(SHARE),
    y: shown(TOTAL),
    text: dashboardText(language),
    format: formatter(language),
  }
}
const partial = (value: number | null, lower: number | null, upper: number | null) => ({
  ...base,
  given: 'QQQ',
  value,
  lower,
  upper,
})

describe('answerOf', () => {
  it.each([
    ['positive', 0.3, 0.2, 0.4, 'tended to move in the same direction', 'in dieselbe Richtung'],
    ['negative', -0.3, -0.4, -0.2, 'tended to move in opposite directions', 'in entgegengesetzte Richtungen'],
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
    expect(answerOf(input({ value, lower, upper }))).toContain(english)
    expect(answerOf(input({ value, lower, upper }, 'de'))).toContain(german)
  })

  it.each(LANGUAGES)('claims nothing where there is no interval, in %s', (language) => {
    const sentence = answerOf(input({ value: 1, lower: null, upper: null }, language))
    expect(sentence).toMatch(
      language === 'en' ? /^The correlation/ : /^Vom 2\. Januar 2025 .* betrug die Korrelation/,
    )
    expect(sentence).toMatch(/\(n = 249\)/)
  })

  it.each(LANGUAGES)('names both figures and both n in %s', (language) => {
    const sentence = answerOf(input({ value: 0.31, lower: 0.2, upper: 0.4 }, language))
    const format = formatter(language)
    expect(sentence).toContain(format.r(0.31))
    expect(sentence).toContain(format.r(base.last.value ?? Number.NaN))
    expect(sentence).toContain('n = 249')
    expect(sentence).toContain('n = 60')
  })

  it('prints a correlation of -0.001 as 0.00', () => {
    expect(answerOf(input({ value: -0.001, lower: -0.2, upper: 0.2 }))).toContain('was 0.00 (')
  })

  it('gives the reason, the pairs and what it takes where there is no figure', () => {
    const sentence = answerOf(input({ value: null, n: 1, reason: 'too-few-pairs' }))
    expect(sentence).toMatch(
      /can be given for this range: too few pairs \(1 common return, at least 4 needed\)\. Over the last 60 sessions, /,
    )
  })

  it('asks for no more pairs where their number is not what is wrong', () => {
    const sentence = answerOf(input({ value: null, n: 249, reason: 'no-variation' }))
    expect(sentence).toContain('one of the two does not vary (249 common returns).')
  })

  it('says that EWMA needs 20 pairs', () => {
    const sentence = answerOf(input({ value: null, n: 8, reason: 'too-few-pairs' }, 'en', { method: 'ewma' }))
    expect(sentence).toContain('at least 20 needed')
    expect(sentence).not.toContain('Over the last')
  })
})

describe('caveatOf', () => {
  it('calls what is left negligible where its whole interval is, even where 0 is outside', () => {
    const sentence = caveatOf({ ...input({}), partial: partial(0.05, 0.01, 0.09) })
    expect(sentence).toContain(
      'is left, which is negligible: correlations above 0.09 or below 0.01 are excluded.',
    )
    expect(sentence).not.toContain('not distinguishable')
  })

  it('adds no verdict to what is left where it is clearly there', () => {
    expect(caveatOf({ ...input({}), partial: partial(0.3, 0.2, 0.4) })).toContain('n = 249) is left.')
  })

  it('leaves out what does not exist', () => {
    expect(caveatOf({ ...input({}), partial: partial(null, null, null) })).not.toContain('Given')
    expect(caveatOf({ ...input({}), partial: null })).toMatch(/^By levels it would read/)
  })

  it('is empty where levels are the question', () => {
    expect(caveatOf({ ...input({}, 'en', { on: 'levels' }), partial: partial(0.3, 0.2, 0.4) })).toBe('')
  })
})
