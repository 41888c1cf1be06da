import { describe, expect, it } from 'vitest'
import { questionText } from '@/lib/i18n/question-text'
import { scenarioText } from '@/lib/i18n/scenario-text'

describe('how much history there is', () => {
  it.each([
    ['en', '1', 'it has 1 session, and'],
    ['en', '14', 'it has 14 sessions, and'],
    ['de', '1', 'Sie hat 1 Handelstag, nötig'],
    ['de', '14', 'Sie hat 14 Handelstage, nötig'],
  ] as const)('is counted in %s: %s', (language, has, counted) => {
    expect(questionText(language).tooShort({ has, needs: '40', sessions: true })).toContain(counted)
  })
})

it('inflects a span after a German preposition', () => {
  const ends = { low: '−5 %', high: '+5 %' }
  const { chart, sessions } = scenarioText('de')
  const after = (count: string) =>
    chart.slot({ session: sessions(count, true), median: '0 %', half: ends, most: ends })
  expect(after('5')).toMatch(/^Nach 5 Handelstagen: /)
  expect(after('1')).toMatch(/^Nach 1 Handelstag: /)
})
