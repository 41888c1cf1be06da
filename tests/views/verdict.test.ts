import { describe, expect, it } from 'vitest'
import type { Estimate } from '@/lib/analysis/estimate'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { excludedEnds, figureOf, hullOf, intervalText, verdictOf } from '@/lib/views/dashboard/verdict'

const ALONE = { fisher: null, jackknife: null }
const interval = (lower: number, upper: number, intervalMethod: string) => ({ lower, upper, intervalMethod })

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
    expect(verdictOf({ value, lower, upper, ...ALONE })).toBe(verdict)
  })
})

describe('verdictOf with other intervals beside the main one', () => {
  it.each([
    ['open', 0.2, [0.03, 0.37], [-0.06, 0.43]],
    ['open', 0.2, [-0.06, 0.37], [0.03, 0.43]],
    ['open', -0.2, [-0.37, -0.03], [-0.43, 0.06]],
    ['open', 0.01, [-0.05, 0.08], [-0.25, 0.27]],
    ['positive', 0.4, [0.2, 0.5], [0.1, 0.6]],
    ['negative', -0.4, [-0.5, -0.2], [-0.6, -0.1]],
  ] as const)('is %s for %j only where %j and %j carry it', (verdict, value, hac, other) => {
    const [lower, upper] = hac
    const fisher = interval(other[0], other[1], 'fisher/1')
    expect(verdictOf({ value, lower, upper, ...ALONE, fisher })).toBe(verdict)
    const jackknife = interval(other[0], other[1], 'jackknife-hac/1')
    expect(verdictOf({ value, lower, upper, ...ALONE, jackknife })).toBe(verdict)
  })

  it('reaches from the lowest to the highest end', () => {
    const fisher = interval(-0.06, 0.33, 'fisher/1')
    const jackknife = interval(0.01, 0.41, 'jackknife-hac/1')
    const hac = { lower: 0.03, upper: 0.37 }
    expect(hullOf({ ...hac, ...ALONE })).toEqual(hac)
    expect(hullOf({ ...hac, ...ALONE, fisher })).toEqual({ lower: -0.06, upper: 0.37 })
    expect(hullOf({ ...hac, ...ALONE, jackknife })).toEqual({ lower: 0.01, upper: 0.41 })
    expect(hullOf({ ...hac, fisher, jackknife })).toEqual({ lower: -0.06, upper: 0.41 })
  })

  it('is undefined without the main interval, whatever stands beside it', () => {
    const jackknife = interval(0.1, 0.4, 'jackknife-hac/1')
    expect(verdictOf({ value: 0.3, lower: null, upper: null, fisher: null, jackknife })).toBe('undefined')
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
    ...ALONE,
    n: 2165,
    effectiveN: null,
    from: '2018-01-02',
    to: '2026-08-21',
    method: 'pearson/1',
    reason: null,
    intervalReason: null,
  }

  it('names no end as excluded beyond which no correlation can lie', () => {
    const ends = (lower: number, upper: number) =>
      excludedEnds({ lower, upper, fisher: null, jackknife: null }, formatter('en'))
    expect(ends(-0.999, 0.998)).toEqual({ upper: null, lower: null })
    expect(ends(-0.05, 0.998)).toEqual({ upper: null, lower: '−0.05' })
    expect(ends(-0.999, 0.3)).toEqual({ upper: '0.30', lower: null })
    expect(ends(-0.05, 0.3)).toEqual({ upper: '0.30', lower: null })
    expect(ends(-0.3, 0)).toEqual({ upper: '0.00', lower: '−0.30' })
  })

  it('says so where few returns exclude nothing', () => {
    expect(dashboardText('en').excluded(null, null)).toBe('no correlation is excluded, however strong')
    expect(dashboardText('en').excluded(null, '−0.05')).toBe('correlations below −0.05 are excluded')
    expect(dashboardText('de').excluded('0,30', '−0,20')).toBe(
      'Korrelationen über 0,30 oder unter −0,20 sind ausgeschlossen',
    )
  })

  it('prints a figure that rounds to 0 without a sign', () => {
    expect(figureOf(estimate, formatter('en'), 'to')).toEqual({
      r: '0.00',
      interval: '−0.10 to 0.10',
      beside: [],
      n: '2,165',
      from: '2 January 2018',
      to: '21 August 2026',
    })
  })

  const beside = (changes: Partial<Estimate>, isHeadline = false) =>
    figureOf({ ...estimate, ...changes }, formatter('en'), 'to', { isHeadline }).beside
  const fisher = interval(-0.06, 0.43, 'fisher/1')
  const jackknife = interval(0.02, 0.4, 'jackknife-hac/1')
  const positive = { value: 0.2, lower: 0.05, upper: 0.4 }

  it('prints the Fisher interval of few pairs where there is no jackknife', () => {
    expect(beside({ fisher })).toEqual([{ kind: 'fisher', interval: '−0.06 to 0.43' }])
  })

  it('prints the jackknife interval of few pairs instead of the Fisher one', () => {
    const said = [{ kind: 'jackknife', interval: '0.02 to 0.40' }]
    expect(beside({ ...positive, jackknife, fisher: interval(0.01, 0.43, 'fisher/1') })).toEqual(said)
  })

  it('prints the Fisher interval as well where the verdict hangs on it', () => {
    expect(beside({ ...positive, jackknife, fisher }).map(({ kind }) => kind)).toEqual([
      'jackknife',
      'fisher',
    ])
  })

  it('prints one interval of many pairs while the other one says the same', () => {
    expect(beside({ ...positive, jackknife })).toEqual([])
    expect(beside({ ...positive, jackknife }, true)).toEqual([])
  })

  it('prints the jackknife interval of many pairs where the verdict hangs on it', () => {
    const wider = interval(-0.01, 0.42, 'jackknife-hac/1')
    expect(beside({ ...positive, jackknife: wider })).toEqual([
      { kind: 'jackknife', interval: '−0.01 to 0.42' },
    ])
  })

  it('prints the interval that sets an end which the headline names as excluded', () => {
    const wider = interval(-0.11, 0.13, 'jackknife-hac/1')
    expect(beside({ lower: -0.1, upper: 0.12, jackknife: wider }, true)).toHaveLength(1)
    expect(beside({ lower: -0.1, upper: 0.12, jackknife: wider }, false)).toEqual([])
    const asPrinted = interval(-0.1002, 0.1201, 'jackknife-hac/1')
    expect(beside({ lower: -0.1001, upper: 0.12, jackknife: asPrinted }, true)).toEqual([])
  })

  it('prints what is missing as a dash, never as 0', () => {
    const missing = { ...estimate, value: null, lower: null, upper: null, from: null, to: null, n: 0 }
    expect(figureOf(missing, formatter('en'), 'to')).toEqual({
      r: '–',
      interval: null,
      beside: [],
      n: '0',
      from: '–',
      to: '–',
    })
  })
})
