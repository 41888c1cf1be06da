import { describe, expect, it } from 'vitest'
import { keptAnswer } from '@/lib/share/kept-answer'

const figure = {
  r: 0.17,
  lower: 0.05,
  upper: 0.28,
  intervalMethod: 'hac-bartlett/1',
  fisher: null,
  n: 323,
  effectiveN: null,
  from: '2025-05-08',
  to: '2026-08-21',
  methodVersion: 'pearson/1',
  reason: null,
}
const standing = {
  ...figure,
  day: '2026-08-21',
  percentile: 0.4,
  rankedAgainst: 260,
  changeOver21: null,
  peak: 0.5,
  peakDay: '2025-10-10',
}
const pair = {
  ...figure,
  x: 'ORCL',
  y: 'TOTAL',
  partial: null,
  levels: { ...figure, lastWindow: figure, pinned: null },
  last: standing,
  pinned: null,
  dropped: [{ reason: 'between-sessions', asset: 'TOTAL', count: 2 }],
  providers: { ORCL: ['sample'], TOTAL: ['sample'] },
}
const sentence = { en: 'They did.', de: 'So war es.' }

describe('keptAnswer', () => {
  it('gives back what was kept', () => {
    const answer = { sentence, correlation: { ...pair, others: [{ ...pair, x: 'NVDA' }] } }
    expect(keptAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
  })

  it('keeps the jackknife interval, which snapshots shared before it lack', () => {
    const jackknife = { lower: 0.04, upper: 0.29, intervalMethod: 'jackknife-hac/1' }
    const correlation = { ...pair, jackknife, last: { ...standing, jackknife: null } }
    expect(keptAnswer({ sentence, correlation })).toEqual({ sentence, correlation })
    expect(keptAnswer({ sentence, correlation: pair }).correlation).not.toHaveProperty('jackknife')
  })

  it('keeps the Pearson correlation beside one of ranks, which snapshots shared before it lack', () => {
    for (const pearson of [figure, null]) {
      const correlation = { ...pair, pearson }
      expect(keptAnswer({ sentence, correlation })).toEqual({ sentence, correlation })
    }
    expect(keptAnswer({ sentence, correlation: pair }).correlation).not.toHaveProperty('pearson')
  })

  it('keeps by which method it was answered, and of DCC whether its line moves', () => {
    const correlation = {
      ...pair,
      methodUsed: 'dcc',
      standIn: null,
      dynamics: { distinguishable: true, p: 0.001, method: 'dcc-scaled-likelihood-ratio/1' },
    }
    expect(keptAnswer({ sentence, correlation })).toEqual({ sentence, correlation })
    const standIn = { asked: 'dcc', reason: 'too-few-pairs', needed: 500 }
    const weighted = { ...correlation, methodUsed: 'ewma', standIn, dynamics: null }
    expect(keptAnswer({ sentence, correlation: weighted })).toEqual({ sentence, correlation: weighted })
  })

  it('leaves out what has an entry for each day', () => {
    const columns = { rolling: { days: ['2026-08-21'], r: [0.17] }, returns: { days: [], x: [], y: [] } }
    const dropped = pair.dropped.map((row) => ({ ...row, days: ['2025-05-10', '2025-05-11'] }))
    expect(keptAnswer({ sentence, correlation: { ...pair, ...columns, dropped } }).correlation).toEqual(pair)
  })

  it.each([
    ['no answer', null],
    ['no sentence in a language', { sentence: { en: 'They did.' }, correlation: pair }],
    ['no figures', { sentence, correlation: {} }],
    ['a figure that is text', { sentence, correlation: { ...pair, r: '0.17' } }],
  ])('throws for %s', (_, answer) => {
    expect(() => keptAnswer(answer)).toThrow()
  })
})
