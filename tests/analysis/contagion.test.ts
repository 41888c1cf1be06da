import { describe, expect, it } from 'vitest'
import { contagionOf } from '@/lib/analysis/contagion'
import { correlation } from '@/lib/stats/correlation/correlation'
import { volatilityAdjustedCorrelation } from '@/lib/stats/correlation/volatility-adjusted-correlation'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL } from './histories'

const QUESTION = {
  source: SHARE,
  target: MARKET,
  calm: { from: '2025-01-02', to: '2025-06-30' },
  crisis: { from: '2025-07-01', to: '2025-12-31' },
  seed: 20251007,
  draws: 199,
} as const

const logs = ({ levels }: typeof SHARE) =>
  SESSIONS.slice(1).map((_, row) => Math.log(levels.values[row + 1]! / levels.values[row]!))

/** A year in which the source moves three times as far from July on, and the target follows it as before. */
function stretched(noise: number[]): { source: typeof SHARE; target: typeof SHARE } {
  const first = SESSIONS.indexOf('2025-07-01')
  const moves = logs(SHARE).map((move, row) => (row >= first ? 3 * move : move))
  const level = (returns: number[]) => {
    let price = 100
    return [
      price,
      ...returns.map((move) => {
        price *= Math.exp(move)
        return price
      }),
    ]
  }
  return {
    source: history('nyse', series('ORCL', SESSIONS, level(moves))),
    target: history(
      'nyse',
      series('SPY', SESSIONS, level(moves.map((move, row) => 0.4 * move + noise[row]!))),
    ),
  }
}

describe('contagionOf', () => {
  it('gives both correlations raw, the adjusted one, and the change with its interval', () => {
    const result = contagionOf(QUESTION)
    const [x, y] = [logs(SHARE), logs(MARKET)]
    const turn = SESSIONS.indexOf('2025-07-01')
    expect(result.calm.value).toBeCloseTo(correlation(x.slice(0, turn - 1), y.slice(0, turn - 1))!, 12)
    // The return that ends on 1 July began in the calm period and belongs to neither.
    expect(result.crisis.value).toBeCloseTo(correlation(x.slice(turn), y.slice(turn))!, 12)
    expect(result.adjusted).toBeCloseTo(
      volatilityAdjustedCorrelation(result.crisis.value!, result.delta!),
      12,
    )
    expect(result.rawChange).toBeCloseTo(result.crisis.value! - result.calm.value!, 14)
    expect(result.change.value).toBeCloseTo(result.adjusted! - result.calm.value!, 12)
    expect(result.change).toMatchObject({ method: 'forbes-rigobon/1', draws: 199, reason: null })
    expect(result).toMatchObject({
      source: 'ORCL',
      target: 'SPY',
      method: 'forbes-rigobon/1',
      reason: null,
      calm: {
        from: '2025-01-02',
        to: '2025-06-30',
        n: turn - 1,
        sessions: true,
        method: 'pearson/1',
      },
      crisis: { from: '2025-07-01', to: '2025-12-31', assets: ['ORCL', 'SPY'] },
    })
  })
  it('takes out the rise that a wilder source brings about by itself', () => {
    const { rawChange, change, delta } = contagionOf({
      ...QUESTION,
      ...stretched(logs(MARKET).map((move, row) => 2 * (move - 0.7 * logs(SHARE)[row]!))),
    })
    expect(delta).toBeGreaterThan(4)
    expect(rawChange).toBeGreaterThan(0.2)
    expect(Math.abs(change.value!)).toBeLessThan(rawChange! / 2)
    expect(change.lower! < 0 && change.upper! > 0).toBe(true)
    expect(change.p).toBeGreaterThan(0.05)
  })
  it('counts what a 24/7 asset does between sessions as dropped, in either period', () => {
    const { calm, crisis } = contagionOf({ ...QUESTION, target: TOTAL })
    for (const { dropped, from, to } of [calm, crisis]) {
      const days = dropped.find(({ reason }) => reason === 'between-sessions')!.days
      expect(days.length).toBeGreaterThan(40)
      expect(days.every((day) => day >= from! && day <= to!)).toBe(true)
    }
  })
  it('gives the same answer for the same seed, and a JSON-safe one', () => {
    const result = contagionOf(QUESTION)
    expect(contagionOf(QUESTION)).toEqual(result)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('has no interval, and says so, where a period is too short', () => {
    const result = contagionOf({ ...QUESTION, crisis: { from: '2025-12-18', to: '2025-12-29' } })
    expect(result.adjusted).not.toBeNull()
    expect(result.change).toMatchObject({ lower: null, p: null, blockLengths: null, reason: 'too-few-rows' })
    const shorter = contagionOf({ ...QUESTION, crisis: { from: '2025-12-26', to: '2025-12-30' } })
    expect(shorter).toMatchObject({
      adjusted: null,
      rawChange: null,
      reason: 'too-few-rows',
      crisis: { value: null, reason: 'too-few-pairs' },
      change: { value: null, reason: 'too-few-rows' },
    })
  })
  it('refuses periods that overlap, and takes those that touch', () => {
    const overlapping = { ...QUESTION, crisis: { from: '2025-06-02', to: '2025-12-31' } }
    expect(() => contagionOf(overlapping)).toThrow(RangeError)
    const touching = { ...QUESTION, crisis: { from: '2025-06-30', to: '2025-12-31' } }
    expect(contagionOf(touching).crisis.from).toBe('2025-06-30')
  })
})
