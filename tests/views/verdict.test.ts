import { describe, expect, it } from 'vitest'
import type { Estimate } from '@/lib/analysis/estimate'
import { formatter } from '@/lib/i18n/format'
import { figureOf, verdictOf } from '@/lib/views/verdict'

describe('verdictOf', () => {
  it.each([
    ['positive', 0.2, 0.1, 0.3],
    ['negative', -0.2, -0.3, -0.1],
    ['open', 0.05, -0.1, 0.2],
    ['open', 0.2, 0, 0.4],
    ['negligible', 0, -0.04, 0.04],
    ['negligible', 0.05, 0.01, 0.09],
    ['positive', 0.06, 0.01, 0.1],
    ['undefined', 0.9, null, null],
    ['undefined', null, null, null],
  ] as const)('is %s for %j with an interval from %j to %j', (verdict, value, lower, upper) => {
    expect(verdictOf({ value, lower, upper })).toBe(verdict)
  })
})

describe('figureOf', () => {
  const estimate: Estimate = {
    value: -0.001,
    lower: -0.1,
    upper: 0.1,
    intervalMethod: 'hac-bartlett/1',
    fisher: null,
    n: 2165,
    effectiveN: null,
    from: '2018-01-02',
    to: '2026-08-21',
    method: 'pearson/1',
    reason: null,
    intervalReason: null,
  }

  it('prints a figure that rounds to 0 without a sign', () => {
    expect(figureOf(estimate, formatter('en'), 'to')).toEqual({
      r: '0.00',
      interval: '−0.10 to 0.10',
      n: '2,165',
      from: '2 January 2018',
      to: '21 August 2026',
    })
  })

  it('prints what is missing as a dash, never as 0', () => {
    const missing = { ...estimate, value: null, lower: null, upper: null, from: null, to: null, n: 0 }
    expect(figureOf(missing, formatter('en'), 'to')).toEqual({
      r: '–',
      interval: null,
      n: '0',
      from: '–',
      to: '–',
    })
  })
})
