import { describe, expect, it } from 'vitest'
import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import { connectednessText } from '@/lib/i18n/connectedness-text'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import { connectednessAnswer, percentInterval } from '@/lib/views/connectedness/connectedness-answer'
import { spilloverNetwork } from '@/lib/views/connectedness/connectedness-charts'
import { shownAssets } from './shown-assets'

const ids = ['ORCL', 'TOTAL']
const around = (value: number, half: number) => ({ lower: value - half, upper: value + half })

/** Of two assets whose nets are expected to be -2 and 2. */
function besides(p: number): ConnectednessResult['sameDay'] {
  const [less, more] = [
    { expected: -2, p },
    { expected: 2, p },
  ]
  return {
    net: [less, more],
    pairwise: [
      [null, less],
      [more, null],
    ],
  }
}

const MADE: ConnectednessResult = {
  assets: ids,
  n: 250,
  from: '2025-01-02',
  to: '2025-12-31',
  sessions: true,
  dropped: [],
  providers: {},
  of: 'returns',
  method: 'connectedness-dy2012/1',
  intervalMethod: 'strength-inversion-block-bootstrap/1',
  unrelatedMethod: 'unrelated-paths/1',
  sameDayMethod: 'same-day-paths/1',
  volatilityMethod: null,
  seed: 1,
  draws: 299,
  horizon: 10,
  lags: 1,
  lagsChosenBy: 'bic',
  fewestRows: 16,
  value: {
    table: [
      [80, 20],
      [10, 90],
    ],
    to: [10, 20],
    from: [20, 10],
    net: [-10, 10],
    pairwise: [
      [0, -10],
      [10, 0],
    ],
    total: 15,
    largestRoot: 0.1,
    stable: true,
  },
  reason: null,
  intervals: {
    total: around(15, 5),
    to: [around(10, 5), around(20, 5)],
    from: [around(20, 5), around(10, 5)],
    net: [around(-10, 4), around(10, 4)],
    pairwise: [
      [around(0, 0), around(-10, 4)],
      [around(10, 4), around(0, 0)],
    ],
  },
  corrected: 14,
  intervalReason: null,
  unrelated: { expected: 2, upper: 4, p: 0.003 },
  sameDay: besides(0.01),
  readLate: [],
  rolling: { window: 120, lags: 1, days: [], total: [], net: [[], []], unrelated: null, reason: null },
}

const saidIn = (language: Language) => ({
  words: connectednessText(language),
  rules: questionText(language),
  text: dashboardText(language),
  format: formatter(language),
})
const answer = (changes: Partial<ConnectednessResult> = {}, language: Language = 'en') =>
  connectednessAnswer({ ...MADE, ...changes }, shownAssets(ids), saidIn(language))
const hidden = { unrelated: { expected: 12, upper: 18, p: 0.4 } }

describe('what connectedness is said to show', () => {
  it('stands out where unrelated series seldom show as much, and then names who gives more', () => {
    const [first, nets, common] = answer()
    expect(first).toMatch(/^15\.0\s% of the uncertainty .*: more than unrelated series show/)
    expect(nets).toMatch(
      /^More given than received, beyond what assets show that share only their days: Total crypto market cap \+10\.0\s% \(95 % interval 6\.0 to 14\.0\s%; \+2\.0\s% expected, p = 0\.010\)\. More received than given, likewise: Oracle/,
    )
    expect(common).toMatch(/nothing here says that one passes anything on to another\.$/)
  })

  it('is not told from unrelated series otherwise, and names nobody', () => {
    const [first, nets] = answer(hidden)
    expect(first).toMatch(/: that is not distinguishable from unrelated series, .* \(p = 0\.40\)\.$/)
    expect(nets).toBe('No giver and no receiver is named unless the whole stands out.')
    const [german, netsGerman] = answer(hidden, 'de')
    expect(german).toMatch(/: Das ist nicht von unverbundenen Reihen zu unterscheiden; /)
    expect(netsGerman).toBe('Geber und Empfänger werden nur genannt, wenn das Ganze auffällt.')
  })

  it('leaves open who gives more where shared days alone show as much, though the interval excludes 0', () => {
    const [, nets] = answer({ sameDay: besides(0.3) })
    expect(nets).toBe(
      'Who gives more than it receives cannot be told: no net is distinguishable from what assets show that share only their days (p = 0.30, all nets counted).',
    )
    expect(answer({ sameDay: besides(0.3) }, 'de')[1]).toMatch(
      /^Wer mehr gibt, als er empfängt, lässt sich nicht sagen: /,
    )
  })

  it('names nobody whose net the hours of reading alone produce, and says so', () => {
    const [, nets] = answer({ readLate: ['TOTAL'] })
    expect(nets).toBe(
      'Not named, since the hours of reading alone produce such a net: Oracle and Total crypto market cap.',
    )
  })

  it('names givers without an interval where there is none', () => {
    expect(answer({ intervals: null, corrected: null, intervalReason: 'not-converged' })[1]).toMatch(
      /Total crypto market cap \+10\.0\s% \(\+2\.0\s% expected, p = 0\.010\)/,
    )
  })

  it('names nobody where there is nothing to set the nets or the total beside', () => {
    expect(answer({ sameDay: null })[1]).toBe(
      'What assets show that share only their days could not be computed, so no giver and no receiver is named.',
    )
    expect(answer({ unrelated: null })[0]).toMatch(/it cannot be said whether that stands out\.$/)
  })

  it('says how much history there is and how much it takes', () => {
    const short = { value: null, reason: 'too-few-rows', n: 9, intervals: null, unrelated: null } as const
    expect(answer(short)).toEqual([
      'The history is too short: it has 9 sessions, and this takes at least 16.',
    ])
    expect(answer(short, 'de')).toEqual([
      'Die Reihe ist zu kurz: Sie hat 9 Handelstage, nötig sind mindestens 16.',
    ])
    expect(answer({ ...short, reason: 'collinear' })).toEqual([
      'Where shocks go cannot be told: one series is a linear function of the others.',
    ])
  })

  it('points an arrow from the one that gives more, and holds it for sure only beyond shared days', () => {
    const input = { result: MADE, shown: shownAssets(ids), source: '', at: null }
    expect(spilloverNetwork(input, saidIn('en'))?.arrows).toMatchObject([
      { from: 'TOTAL', to: 'ORCL', net: 10, isSure: true },
    ])
    const open = { ...MADE, sameDay: besides(0.3) }
    expect(spilloverNetwork({ ...input, result: open }, saidIn('en'))?.arrows).toMatchObject([
      { from: 'TOTAL', to: 'ORCL', isSure: false },
    ])
  })

  it('draws nothing solid where all of it may be chance, and says so', () => {
    const input = { result: { ...MADE, ...hidden }, shown: shownAssets(ids), source: '', at: null }
    const network = spilloverNetwork(input, saidIn('en'))
    expect(network?.arrows.some(({ isSure }) => isSure)).toBe(false)
    expect(network?.nodes.map(({ role }) => role)).toEqual(['undecided', 'undecided'])
    expect(network?.subtitle).toMatch(
      /Nothing is drawn solid unless the whole stands out from unrelated series\.$/,
    )
  })

  it('prints an end near 0 so that its side can be seen', () => {
    expect(percentInterval({ lower: -0.019, upper: 7.6 }, saidIn('en'))).toBe('−0.02 to 7.6\u00a0%')
    expect(percentInterval({ lower: 0, upper: 7.6 }, saidIn('de'))).toBe('0,0 bis 7,6\u00a0%')
  })
})
