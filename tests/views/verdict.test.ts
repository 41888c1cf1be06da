import { describe, expect, it } from 'vitest'
import type { Estimate } from '@/lib/analysis/estimate'
import { formatter } from '@/lib/i18n/format'
import { figureOf, hullOf, intervalText, verdictOf } from '@/lib/views/verdict'

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
    expect(verdictOf({ value, lower, upper, fisher: null })).toBe(verdict)
  })
})

describe('verdictOf with two intervals', () => {
  it.each([
    ['open', 0.2, [0.03, 0.37], [-0.06, 0.43]],
    ['open', 0.2, [-0.06, 0.37], [0.03, 0.43]],
    ['open', -0.2, [-0.37, -0.03], [-0.43, 0.06]],
    ['open', 0.01, [-0.05, 0.08], [-0.25, 0.27]],
    ['positive', 0.4, [0.2, 0.5], [0.1, 0.6]],
    ['negative', -0.4, [-0.5, -0.2], [-0.6, -0.1]],
  ] as const)('is %s for %j only where %j and %j carry it', (verdict, value, hac, other) => {
    const fisher = { lower: other[0], upper: other[1], intervalMethod: 'fisher/1' }
    expect(verdictOf({ value, lower: hac[0], upper: hac[1], fisher })).toBe(verdict)
  })

  it('reaches from the lowest to the highest end', () => {
    const fisher = { lower: -0.06, upper: 0.33, intervalMethod: 'fisher/1' }
    expect(hullOf({ lower: 0.03, upper: 0.37, fisher })).toEqual({ lower: -0.06, upper: 0.37 })
  })
})

describe('intervalText', () => {
  it('shows on which side of 0 an end lies that two decimals would round to 0', () => {
    const text = (lower: number, upper: number) => intervalText({ lower, upper }, formatter('en'), 'to')
    expect(text(0.004, 0.3)).toBe('0.004 to 0.30')
    expect(text(-0.3, -0.0003)).toBe('−0.30 to −0.0003')
    expect(text(0.00004, 0.0049)).toBe('0.00 to 0.005')
    expect(text(0, 0.005)).toBe('0.00 to 0.01')
    expect(intervalText({ lower: 0.004, upper: 0.3 }, formatter('de'), 'bis')).toBe('0,004 bis 0,30')
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
      fisher: null,
      n: '2,165',
      from: '2 January 2018',
      to: '21 August 2026',
    })
  })

  it('prints the Fisher interval beside the other one', () => {
    const fisher = { lower: -0.06, upper: 0.43, intervalMethod: 'fisher/1' }
    expect(figureOf({ ...estimate, fisher }, formatter('en'), 'to').fisher).toBe('−0.06 to 0.43')
  })

  it('prints what is missing as a dash, never as 0', () => {
    const missing = { ...estimate, value: null, lower: null, upper: null, from: null, to: null, n: 0 }
    expect(figureOf(missing, formatter('en'), 'to')).toEqual({
      r: '–',
      interval: null,
      fisher: null,
      n: '0',
      from: '–',
      to: '–',
    })
  })
})
