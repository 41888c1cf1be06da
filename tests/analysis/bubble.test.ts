import { describe, expect, it } from 'vitest'
import type { AssetHistory } from '@/lib/analysis/asset-history'
import { type BubbleQuestion, bubbleOf } from '@/lib/analysis/bubble'
import { chainedLevels } from '@/lib/analysis/chained-levels'
import { daysBetween } from '@/lib/market/day'
import { bsadf } from '@/lib/stats/bubbles/bsadf'
import { gsadf } from '@/lib/stats/bubbles/gsadf'
import { history, SESSIONS, SHARE, series, UTC_DAYS, walk } from './histories'

/** A walk that runs away for forty sessions and falls back. */
const PLANTED = walk(SESSIONS.length, 5, 0).reduce<number[]>((levels, price, i, prices) => {
  const step = i === 0 ? price : (levels[i - 1]! * price) / prices[i - 1]!
  const extra = i >= 120 && i < 160 ? Math.exp(0.002 * (i - 118)) : 1
  levels.push(i === 160 ? levels[120]! : step * extra)
  return levels
}, [])
const BUBBLE = history('nyse', series('NVDA', SESSIONS, PLANTED))

function ask(changes: Partial<BubbleQuestion> = {}): BubbleQuestion {
  return {
    asset: BUBBLE,
    series: 'forReturns',
    scale: 'log',
    from: '2025-01-01',
    to: '2025-12-31',
    minWindow: null,
    seed: 1,
    draws: 60,
    iidDraws: 60,
    ...changes,
  }
}

/** The same days from two providers, the second of which measures five times as much from a day on. */
function twoProviders(from: string): AssetHistory {
  const { days, values } = BUBBLE.levels
  return history(
    'nyse',
    series(
      'NVDA',
      days,
      values.map((value, i) => (days[i]! < from ? value : 5 * value)),
      (day) => (day < from ? 'first' : 'second'),
    ),
  )
}

describe('bubbleOf', () => {
  it('tests the logarithm of the levels and says of what', () => {
    const result = bubbleOf(ask())
    const logs = PLANTED.map(Math.log)
    expect(result.gsadf).toBeCloseTo(gsadf(logs).value!, 10)
    expect(result.bsadf).toEqual(bsadf(logs).value!.bsadf)
    expect(result).toMatchObject({
      assets: ['NVDA'],
      n: SESSIONS.length,
      from: SESSIONS[0],
      to: SESSIONS.at(-1),
      sessions: true,
      field: 'close',
      unit: 'USD',
      minWindow: 30,
      lag: 0,
      seed: 1,
      draws: 60,
      method: 'gsadf/1',
      reason: null,
      pReason: null,
      junctions: [],
      providers: { NVDA: ['test'] },
    })
    expect(result.days).toEqual(SESSIONS)
  })
  it('dates the planted stretch by the wild line', () => {
    const { episodes, p, pIid, wild, gsadf: statistic, critical } = bubbleOf(ask())
    expect(p!).toBeLessThan(0.05)
    expect(pIid!).toBeLessThan(0.05)
    expect(statistic!).toBeGreaterThan(wild.gsadf!)
    const [first] = episodes
    expect(first).toMatchObject({ direction: 'rising', open: false })
    expect(first!.from > SESSIONS[120]! && first!.to < SESSIONS[165]!).toBe(true)
    expect(first!.rows).toBe(SESSIONS.indexOf(first!.to) - SESSIONS.indexOf(first!.from) + 1)
    expect(critical.wild.filter((value) => value !== null)).toEqual(
      new Array(SESSIONS.length - 30).fill(wild.gsadf),
    )
    expect(critical.iid).toHaveLength(SESSIONS.length)
  })
  it('flags an episode that the range ends in', () => {
    const { episodes } = bubbleOf(ask({ to: SESSIONS[158]! }))
    expect(episodes.at(-1)).toMatchObject({ open: true, to: SESSIONS[158] })
  })
  it('finds little in a walk', () => {
    const { p, episodes } = bubbleOf(ask({ asset: SHARE }))
    expect(p!).toBeGreaterThan(0.05)
    expect(episodes).toEqual([])
  })
  it('does not take the step between two providers for a move', () => {
    const result = bubbleOf(ask({ asset: twoProviders(SESSIONS[60]!) }))
    expect(result.junctions).toEqual([SESSIONS[60]])
    expect(result.dropped).toEqual([{ reason: 'junction', asset: 'NVDA', days: [SESSIONS[60]] }])
    expect(result.n).toBe(SESSIONS.length - 1)
    // What is left is the one series without the change over the junction.
    const logs = PLANTED.map(Math.log)
    const gap = logs[60]! - logs[59]!
    const chained = [...logs.slice(0, 60).map((log) => log + gap), ...logs.slice(61)]
    expect(result.gsadf).toBeCloseTo(gsadf(chained).value!, 8)
  })
  it('tests the level itself where asked', () => {
    const { gsadf: statistic, scale } = bubbleOf(ask({ scale: 'level' }))
    expect(scale).toBe('level')
    expect(statistic).toBeCloseTo(gsadf(PLANTED).value!, 9)
  })
  it('reads the series that it is asked to', () => {
    const adjusted = series(
      'NVDA',
      SESSIONS,
      PLANTED.map((value) => value / 2),
    )
    const asset = history('nyse', BUBBLE.levels, { ...adjusted, field: 'adjClose' })
    expect(bubbleOf(ask({ asset })).field).toBe('adjClose')
    expect(bubbleOf(ask({ asset, series: 'levels' })).field).toBe('close')
  })
  it('keeps the clock of the drawdown', () => {
    const { drawdown } = bubbleOf(ask())
    const peak = PLANTED.indexOf(Math.max(...PLANTED))
    expect(drawdown).toMatchObject({
      peakDay: SESSIONS[peak],
      daysSincePeak: daysBetween(SESSIONS[peak]!, SESSIONS.at(-1)!),
    })
    expect(drawdown!.current).toBeCloseTo(PLANTED.at(-1)! / PLANTED[peak]! - 1, 12)
    expect(drawdown!.longest.recoveredDay === null || drawdown!.longest.recoveredDay > SESSIONS[0]!).toBe(
      true,
    )
  })
  it('repeats to the bit for one seed', () => {
    expect(bubbleOf(ask())).toEqual(bubbleOf(ask()))
    expect(bubbleOf(ask({ seed: 2 })).wild).not.toEqual(bubbleOf(ask()).wild)
  })
  it('tells how far it is, over both simulations', () => {
    const calls: number[] = []
    bubbleOf(ask({ draws: 4, iidDraws: 2 }), (done, of) => calls.push(done / of))
    expect(calls).toEqual([2 / 6, 4 / 6, 1])
  })
  it('survives JSON', () => {
    const result = bubbleOf(ask({ draws: 5 }))
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('has no figure, and says why, for a range shorter than a window', () => {
    expect(bubbleOf(ask({ minWindow: 60, to: '2025-02-28' }))).toMatchObject({
      gsadf: null,
      p: null,
      reason: 'too-few-rows',
      episodes: [],
    })
  })
  it('has no figure below forty levels, however short the window', () => {
    const of = (to: string) => bubbleOf(ask({ from: '2025-01-02', to, minWindow: 5 }))
    expect(of(SESSIONS[38]!)).toMatchObject({
      n: 39,
      gsadf: null,
      p: null,
      reason: 'too-few-rows',
      fewestRows: 40,
    })
    expect(of(SESSIONS[39]!)).toMatchObject({ n: 40, reason: null })
  })
  it('has no figure for a stablecoin that never moves', () => {
    const asset = history(
      'utc-days',
      series(
        'USDX',
        UTC_DAYS,
        UTC_DAYS.map(() => 1),
      ),
    )
    const result = bubbleOf(ask({ asset }))
    expect(result).toMatchObject({ gsadf: null, sadf: null, p: null, pIid: null, reason: 'no-variation' })
    expect(result.bsadf).toEqual(UTC_DAYS.map(() => null))
    expect(result.drawdown).toMatchObject({ current: 0 })
  })
  it('has nothing for a range without days', () => {
    expect(bubbleOf(ask({ from: '2030-01-01', to: '2030-02-01' }))).toMatchObject({
      n: 0,
      from: null,
      drawdown: null,
      reason: 'too-few-rows',
    })
  })
})

describe('chainedLevels', () => {
  it('leaves a series of one provider as it is', () => {
    const { levels, logLevels } = chainedLevels(BUBBLE, 'levels', ask())
    expect(levels).toEqual(PLANTED)
    expect(logLevels).toEqual(PLANTED.map(Math.log))
  })
  it('lets the last provider stand as quoted', () => {
    const { levels, days } = chainedLevels(twoProviders(SESSIONS[60]!), 'levels', ask())
    expect(levels.at(-1)).toBe(5 * PLANTED.at(-1)!)
    expect(days).not.toContain(SESSIONS[60])
    expect(levels[59]).toBeCloseTo(5 * PLANTED[60]!, 9)
  })
  it('leaves out what has no logarithm', () => {
    const broken = PLANTED.map((value, i) => (i === 7 ? 0 : value))
    const { n, dropped } = chainedLevels(history('nyse', series('X', SESSIONS, broken)), 'levels', ask())
    expect(n).toBe(SESSIONS.length - 1)
    expect(dropped).toEqual([{ reason: 'not-positive', asset: 'X', days: [SESSIONS[7]] }])
  })
  it('leaves out what has no number in the unit of the last provider', () => {
    const days = SESSIONS.slice(0, 6)
    const factors = (values: number[]) =>
      chainedLevels(
        history(
          'nyse',
          series('X', days, values, (day) => (day < days[3]! ? 'one' : 'two')),
        ),
        'levels',
        ask(),
      )
    // What ends at 1e-200 in one unit goes on at 1e200 in the other: the first two would stand at 1e500.
    const huge = factors([1e100, 1e100, 1e-200, 1e200, 1e200, 2e200])
    expect(huge).toMatchObject({ n: 3, days: [days[2], days[4], days[5]], junctions: [days[3]] })
    expect(huge.levels.map((level) => level / 1e200)).toEqual([expect.closeTo(1, 12), 1, 2])
    expect(huge.dropped).toContainEqual({ reason: 'out-of-range', asset: 'X', days: days.slice(0, 2) })
    const tiny = factors([1e-200, 1e-200, 1e100, 1e-100, 1e-100, 2e-100])
    expect(tiny.dropped).toContainEqual({ reason: 'out-of-range', asset: 'X', days: days.slice(0, 2) })
    // The factor is 1e400 here, its product with the values an ordinary number.
    const usual = factors([1e-300, 2e-300, 1e-300, 1e100, 1e100, 2e100])
    expect(usual).toMatchObject({ n: 5, dropped: [{ reason: 'junction' }] })
    expect(usual.levels[1]! / usual.levels[0]!).toBeCloseTo(2, 9)
  })
  it('sees a junction across a value that has no logarithm', () => {
    const two = twoProviders(SESSIONS[60]!)
    const values = two.levels.values.map((value, i) => (i === 60 ? -1 : value))
    const { junctions } = chainedLevels({ ...two, levels: { ...two.levels, values } }, 'levels', ask())
    expect(junctions).toEqual([SESSIONS[61]])
  })
})
