import { describe, expect, it } from 'vitest'
import { type ConnectednessQuestion, connectednessOf } from '@/lib/analysis/connectedness'
import { connectedness } from '@/lib/stats/var/connectedness'
import { logVolatility } from '@/lib/stats/var/log-volatility'
import { rollingConnectedness } from '@/lib/stats/var/rolling-connectedness'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL, walk } from './histories'

const ASSETS = [SHARE, MARKET, TOTAL]

function asked(changes: Partial<ConnectednessQuestion> = {}): ConnectednessQuestion {
  return {
    assets: ASSETS,
    from: '2025-01-02',
    to: '2025-12-31',
    of: 'returns',
    lags: 1,
    horizon: 10,
    window: 60,
    seed: 20251007,
    ...changes,
  }
}

/** The log returns between sessions, made here from scratch. */
const at = ({ levels }: typeof SHARE, day: string) => levels.values[levels.days.indexOf(day)]!
const returns = ASSETS.map((side) =>
  SESSIONS.slice(1).map((day, row) => Math.log(at(side, day) / at(side, SESSIONS[row]!))),
)

describe('connectednessOf', () => {
  const result = connectednessOf(asked())

  it('decomposes the returns between common sessions', () => {
    const expected = connectedness(returns, { lags: 1 }).value!
    expect(result.value!.total).toBeCloseTo(expected.total, 9)
    expect(result.value!.table[1]![2]).toBeCloseTo(expected.table[1]![2]!, 9)
    expect(result).toMatchObject({
      assets: ['ORCL', 'SPY', 'TOTAL'],
      n: SESSIONS.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
      lags: 1,
      lagsChosenBy: 'question',
      horizon: 10,
      seed: 20251007,
      draws: 299,
      fewestRows: 21,
      method: 'connectedness-dy2012/1',
      volatilityMethod: null,
      reason: null,
      intervalReason: null,
    })
  })
  it('tells how far it has come, and ends with its last step', () => {
    const steps: (readonly [number, number])[] = []
    const told = connectednessOf(asked(), (done, of) => steps.push([done, of]))
    expect(steps).toEqual([1, 2, 3, 4].map((done) => [done, 4]))
    expect(told).toEqual(result)
  })
  it('sets its nets beside assets that share only their days, and says which of them are read late', () => {
    expect(result.sameDay?.net).toHaveLength(3)
    expect(result.sameDay?.net.every(({ p }) => p > 0 && p <= 1)).toBe(true)
    expect(result.readLate).toEqual(['TOTAL'])
    expect(connectednessOf(asked({ assets: [SHARE, MARKET] })).readLate).toEqual([])
  })
  it('stands with its interval, its corrected value and what unrelated series show', () => {
    const { intervals, corrected, unrelated, value } = result
    expect(intervals!.total.lower).toBeLessThan(corrected!)
    expect(intervals!.total.upper).toBeGreaterThan(corrected!)
    expect(intervals!.net).toHaveLength(3)
    expect(unrelated!.expected).toBeGreaterThan(0)
    expect(unrelated!.expected).toBeLessThan(value!.total)
    expect(unrelated!.p).toBeLessThan(0.05)
  })
  it('rolls with one lag, from the first full window on', () => {
    const { days, total, net, window, lags, unrelated, reason } = result.rolling
    expect({ window, lags, reason }).toEqual({ window: 60, lags: 1, reason: null })
    expect(days).toHaveLength(SESSIONS.length - 1)
    expect(total.slice(0, 59).every((value) => value === null)).toBe(true)
    const expected = rollingConnectedness(returns, { window: 60 })
    expect(total[59]).toBeCloseTo(expected.total[59]!, 8)
    expect(net[2]!.at(-1)).toBeCloseTo(expected.net[2]!.at(-1)!, 8)
    // Shorter than the range: unrelated series show more in it.
    expect(unrelated!.expected).toBeGreaterThan(result.unrelated!.expected)
  })
  it('reaches back beyond the range for its first windows', () => {
    const { rolling } = connectednessOf(asked({ from: '2025-07-01' }))
    expect(rolling.days[0]).toBe('2025-07-01')
    expect(rolling.total[0]).not.toBeNull()
  })
  it('measures how large moves were where volatility is asked for', () => {
    const ofVolatility = connectednessOf(asked({ of: 'volatility' }))
    const expected = connectedness(
      returns.map((column) => logVolatility(column)!),
      { lags: 1 },
    ).value!
    expect(ofVolatility.value!.total).toBeCloseTo(expected.total, 8)
    expect(ofVolatility).toMatchObject({ of: 'volatility', volatilityMethod: 'log-volatility-fuller/1' })
  })
  it("lets Bayes' criterion choose the lags", () => {
    const { lags, lagsChosenBy } = connectednessOf(asked({ lags: 'bic' }))
    expect(lagsChosenBy).toBe('bic')
    expect([1, 2, 3, 4, 5]).toContain(lags)
  })
  it('repeats to the bit for one seed, and is plain JSON', () => {
    expect(connectednessOf(asked())).toEqual(result)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('needs five rows for each coefficient of an equation beside the lags', () => {
    // 21 rows for three assets and one lag; a range of 21 returns has them, one of 20 has not.
    const until = (returnsInRange: number) => asked({ to: SESSIONS[returnsInRange]!, window: 30 })
    expect(connectednessOf(until(21))).toMatchObject({ n: 21, reason: null })
    expect(connectednessOf(until(20))).toMatchObject({
      n: 20,
      fewestRows: 21,
      value: null,
      intervals: null,
      corrected: null,
      unrelated: null,
      reason: 'too-few-rows',
    })
    expect(connectednessOf({ ...until(20), lags: 'bic' })).toMatchObject({
      lags: null,
      reason: 'too-few-rows',
    })
    expect(connectednessOf({ ...until(21), lags: 2 })).toMatchObject({
      fewestRows: 37,
      reason: 'too-few-rows',
    })
  })
  it('has no rolling line for a window too short or longer than the history, and says why', () => {
    expect(connectednessOf(asked({ window: 20 })).rolling).toMatchObject({ reason: 'too-few-rows' })
    const { rolling } = connectednessOf(asked({ window: 400 }))
    expect(rolling).toMatchObject({ reason: 'window-larger-than-sample', unrelated: null })
    expect(rolling.total).toHaveLength(SESSIONS.length - 1)
    expect(rolling.total.every((value) => value === null)).toBe(true)
  })
  it('has a reason where an asset does not move, or is asked for twice', () => {
    const flat = history(
      'nyse',
      series(
        'FLAT',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    expect(connectednessOf(asked({ assets: [SHARE, flat] }))).toMatchObject({ reason: 'no-variation' })
    expect(connectednessOf(asked({ assets: [SHARE, flat], of: 'volatility' }))).toMatchObject({
      reason: 'no-variation',
      rolling: { reason: 'no-variation' },
    })
    expect(connectednessOf(asked({ assets: [SHARE, SHARE] })).reason).toBe('collinear')
    expect(connectednessOf(asked({ assets: [SHARE, SHARE], lags: 'bic' })).reason).toBe('collinear')
  })
  it('has a reason for a range without data', () => {
    const empty = connectednessOf(asked({ from: '2030-01-01', to: '2030-12-31' }))
    expect(empty).toMatchObject({ n: 0, from: null, to: null, value: null, reason: 'too-few-rows' })
  })
  it('refuses one asset, thirteen, and numbers that make no sense', () => {
    expect(() => connectednessOf(asked({ assets: [SHARE] }))).toThrow(RangeError)
    const many = Array.from({ length: 13 }, (_, i) =>
      history('nyse', series(`A${i}`, SESSIONS, walk(SESSIONS.length, i + 5, 0.5))),
    )
    expect(() => connectednessOf(asked({ assets: many }))).toThrow(RangeError)
    for (const changes of [{ lags: 0 }, { horizon: 0 }, { window: 0.5 }]) {
      expect(() => connectednessOf(asked(changes))).toThrow(RangeError)
    }
  })
})
