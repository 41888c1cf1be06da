import { describe, expect, it } from 'vitest'
import { type BetaQuestion, betaOf } from '@/lib/analysis/beta'
import { beta } from '@/lib/stats/regression/beta'
import { downsideSlope } from '@/lib/stats/regression/downside-slope'
import { slope } from '@/lib/stats/regression/slope'
import { history, SESSIONS, SHARE, series, TOTAL } from './histories'

const at = ({ levels }: typeof SHARE, day: string) => levels.values[levels.days.indexOf(day)]!
const returnsOf = (side: typeof SHARE) =>
  SESSIONS.slice(1).map((day, row) => Math.log(at(side, day) / at(side, SESSIONS[row]!)))
const [x, y] = [returnsOf(SHARE), returnsOf(TOTAL)]

function question(changes: Partial<BetaQuestion> = {}): BetaQuestion {
  return { x: SHARE, y: TOTAL, from: '2025-01-02', to: '2025-12-31', window: 60, ...changes }
}

describe('betaOf', () => {
  const result = betaOf(question())

  it('gives the slope of the returns of y on those of x with its interval', () => {
    const expected = beta(y, x).value!
    expect(result.beta.value).toBeCloseTo(expected.slope, 12)
    expect(result.beta.lower).toBeCloseTo(expected.lower, 12)
    expect(result.beta.upper).toBeCloseTo(expected.upper, 12)
    expect(result.beta).toMatchObject({
      n: SESSIONS.length - 1,
      lag: expected.lag,
      method: 'ols-beta/1',
      intervalMethod: 'larger-of-hac-and-hc3/1',
      reason: null,
    })
    expect(result).toMatchObject({
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
      x: 'ORCL',
      y: 'TOTAL',
    })
  })

  it('gives the slope over the falls of x beside it, and counts them', () => {
    expect(result.downside.value).toBeCloseTo(downsideSlope(y, x)!, 12)
    expect(result.downside).toMatchObject({
      falls: x.filter((move) => move < 0).length,
      method: 'hogan-warren-0/1',
    })
  })

  it('follows both through a window, with the interval of each window', () => {
    const { days, beta: line, lower, upper, downside, reason } = result.rolling
    expect(days).toEqual(SESSIONS.slice(1))
    expect(line.findIndex((value) => value !== null)).toBe(59)
    expect(line.at(-1)).toBeCloseTo(slope(y.slice(-60), x.slice(-60))!, 12)
    expect(downside.at(-1)).toBeCloseTo(downsideSlope(y.slice(-60), x.slice(-60))!, 12)
    const last = beta(y.slice(-60), x.slice(-60)).value!
    expect(lower.at(-1)).toBeCloseTo(last.lower, 12)
    expect(upper.at(-1)).toBeCloseTo(last.upper, 12)
    expect(reason).toBeNull()
  })

  it('lets a window reach before the range', () => {
    const { n, rolling } = betaOf(question({ from: '2025-12-01' }))
    expect(n).toBeLessThan(60)
    expect(rolling.days[0]).toBe('2025-12-01')
    expect(rolling.beta.every((value) => value !== null)).toBe(true)
    expect(rolling.beta.at(-1)).toBe(result.rolling.beta.at(-1))
  })

  it('gives the returns it was computed from, and is safe to write as JSON', () => {
    expect(slope(result.returns.y, result.returns.x)).toBeCloseTo(result.beta.value!, 12)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('says why there is none for a constant x, too few returns and a window beyond the sample', () => {
    const flat = history(
      'nyse',
      series(
        'SPY',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    const still = betaOf(question({ x: flat }))
    expect(still.beta).toMatchObject({
      value: null,
      intervalMethod: null,
      intercept: null,
      reason: 'no-variation',
    })
    expect(still.downside).toMatchObject({ value: null, falls: 0, reason: 'too-few-rows' })
    expect(still.rolling.reason).toBe('no-variation')
    expect(betaOf(question({ from: '2025-12-30' })).beta).toMatchObject({
      value: null,
      reason: 'too-few-rows',
    })
    const wide = betaOf(question({ window: 300 }))
    expect(wide.rolling.reason).toBe('window-larger-than-sample')
    expect(wide.rolling.beta.every((value) => value === null)).toBe(true)
    const none = betaOf(question({ from: '2026-02-01', to: '2026-03-01' }))
    expect(none).toMatchObject({ n: 0, from: null })
    expect(none.rolling).toMatchObject({ days: [], reason: 'too-few-rows' })
  })
})
