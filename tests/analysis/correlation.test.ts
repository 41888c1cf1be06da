import { describe, expect, it } from 'vitest'
import { correlationOf, partialOf } from '@/lib/analysis/correlation'
import { CORRELATION_METHODS, type StretchMethod } from '@/lib/analysis/correlation-methods'
import { weekday } from '@/lib/market/day'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { kendallCorrelation } from '@/lib/stats/correlation/kendall-correlation'
import { partialCorrelation } from '@/lib/stats/correlation/partial-correlation'
import { spearmanCorrelation } from '@/lib/stats/correlation/spearman-correlation'
import { ewmaCorrelation } from '@/lib/stats/rolling/ewma-correlation'
import { history, MARKET, question, SESSIONS, SHARE, series, TOTAL, UTC_DAYS, walk } from './histories'

/** The pairs, made here from scratch: log returns between sessions. */
const at = ({ levels }: typeof SHARE, day: string) => levels.values[levels.days.indexOf(day)]!
const returnsOf = (side: typeof SHARE) =>
  SESSIONS.slice(1).map((day, row) => Math.log(at(side, day) / at(side, SESSIONS[row]!)))
const [x, y, market] = [SHARE, TOTAL, MARKET].map(returnsOf) as [number[], number[], number[]]

describe('Pearson beside a rank correlation', () => {
  it.each(['spearman', 'kendall'] as const)('is that of the same returns, beside %s', (method) => {
    const { pearson, value, n } = correlationOf(question({ method, from: '2025-03-03' }))
    const { value: r, lower, upper, jackknife } = correlationOf(question({ from: '2025-03-03' }))
    expect(pearson).toMatchObject({ value: r, lower, upper, jackknife, n, method: 'pearson/1' })
    expect(value).not.toBe(r)
  })

  it('is none where Pearson itself is asked for, where weights fade, and for levels', () => {
    for (const method of ['pearson', 'ewma', 'dcc'] as const)
      expect(correlationOf(question({ method })).pearson).toBeNull()
    expect(correlationOf(question({ method: 'spearman', on: 'levels' })).pearson).toBeNull()
  })

  it('says why it is missing where there are too few pairs', () => {
    const { pearson } = correlationOf(question({ method: 'spearman', from: '2025-12-26' }))
    expect(pearson).toMatchObject({ value: null, n: 3, reason: 'too-few-pairs' })
  })
})

describe('correlationOf over a range', () => {
  it('correlates the log returns between common sessions', () => {
    const result = correlationOf(question())
    expect(result.value).toBeCloseTo(correlation(x, y) ?? Number.NaN, 12)
    expect(result).toMatchObject({
      n: SESSIONS.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      method: 'pearson/1',
      intervalMethod: 'hac-bartlett/1',
      reason: null,
      sessions: true,
    })
    expect(result.lower).toBeLessThan(result.value ?? 0)
    expect(result.upper).toBeGreaterThan(result.value ?? 0)
  })

  it('lets the weekend of a 24/7 asset fall into Monday and lists the days in between', () => {
    const { dropped } = correlationOf(question())
    const between = dropped.find(({ reason }) => reason === 'between-sessions')
    expect(between?.asset).toBe('TOTAL')
    expect(between?.days).toContain('2025-03-01')
    expect(between?.days.every((day) => [0, 6].includes(weekday(day)) || !SESSIONS.includes(day))).toBe(true)
  })

  it('uses every day where neither asset is bound to sessions', () => {
    const other = history('utc-days', series('BTC', UTC_DAYS, walk(UTC_DAYS.length, 9, 0.5)))
    const result = correlationOf(question({ x: other, from: '2025-01-01' }))
    expect(result).toMatchObject({ n: UTC_DAYS.length - 1, sessions: false, dropped: [] })
    expect(result.rolling.days).toContain('2025-03-01')
  })

  it('counts only returns that lie wholly in the range', () => {
    const { n, from, to } = correlationOf(question({ from: '2025-03-03', to: '2025-03-14' }))
    expect({ n, from, to }).toEqual({ n: 9, from: '2025-03-03', to: '2025-03-14' })
  })

  it('is null with a reason for fewer than four pairs', () => {
    const result = correlationOf(question({ from: '2025-12-26' }))
    expect(result).toMatchObject({ value: null, lower: null, n: 3, reason: 'too-few-pairs' })
  })

  it('is null with a reason where one side does not vary', () => {
    const flat = history(
      'nyse',
      series(
        'SPY',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    expect(correlationOf(question({ y: flat }))).toMatchObject({ value: null, reason: 'no-variation' })
  })

  it('has no interval for pairs on one line, and says so', () => {
    const doubled = history(
      'nyse',
      series(
        'SPY',
        SESSIONS,
        SHARE.levels.values.map((value) => 2 * value),
      ),
    )
    const result = correlationOf(question({ y: doubled }))
    expect(result.value).toBeCloseTo(1, 12)
    expect(result).toMatchObject({ lower: null, upper: null, intervalReason: 'perfect-correlation' })
  })

  it.each([
    ['spearman', spearmanCorrelation],
    ['kendall', kendallCorrelation],
  ] as const)('takes %s at its word', (method, whole) => {
    expect(correlationOf(question({ method })).value).toBe(whole(x, y))
  })

  it('stands the Fisher interval beside the other one for up to 60 pairs', () => {
    const small = correlationOf(question({ from: '2025-10-06' }))
    expect(small.n).toBeLessThanOrEqual(60)
    expect(small.fisher?.intervalMethod).toBe('fisher/1')
    expect(correlationOf(question()).fisher).toBeNull()
  })

  it('has nothing to say about a range after the last value', () => {
    const result = correlationOf(question({ from: '2026-02-02', to: '2026-03-02' }))
    expect(result).toMatchObject({ value: null, n: 0, from: null, to: null, reason: 'too-few-pairs' })
    expect(result.rolling.days).toEqual([])
    expect(result.last).toMatchObject({ value: null, day: null, reason: 'too-few-pairs' })
  })
})

describe('the rolling values of correlationOf', () => {
  const wholes: Record<StretchMethod, (a: number[], b: number[]) => number | null> = {
    pearson: correlation,
    spearman: spearmanCorrelation,
    kendall: kendallCorrelation,
    ewma: () => null,
  }

  it.each(['pearson', 'spearman', 'kendall'] as const)('equal %s from scratch on every window', (method) => {
    const { rolling } = correlationOf(question({ method, window: 30 }))
    expect(rolling.days).toEqual(SESSIONS.slice(1))
    for (const [row, r] of rolling.r.entries()) {
      const own = row < 29 ? null : wholes[method](x.slice(row - 29, row + 1), y.slice(row - 29, row + 1))
      if (own === null) expect(r).toBeNull()
      else expect(r).toBeCloseTo(own, 12)
    }
  })

  it('carry the interval of their own window and how many pairs are in it', () => {
    const { rolling } = correlationOf(question({ window: 30 }))
    const hac = CORRELATION_METHODS.pearson.wholeInterval(x.slice(-30), y.slice(-30))
    expect(rolling.lower.at(-1)).toBeCloseTo(hac?.lower ?? Number.NaN, 12)
    expect(rolling.upper.at(-1)).toBeCloseTo(hac?.upper ?? Number.NaN, 12)
    expect(rolling.n.slice(0, 31)).toEqual([...Array.from({ length: 30 }, (_, row) => row + 1), 30])
  })

  it('reach back before the range, so that its first day has a full window', () => {
    const all = correlationOf(question())
    const part = correlationOf(question({ from: '2025-09-02' }))
    const start = all.rolling.days.indexOf('2025-09-02')
    expect(part.rolling.days[0]).toBe('2025-09-02')
    expect(part.rolling.r).toEqual(all.rolling.r.slice(start))
    expect(part.rolling.r[0]).not.toBeNull()
  })

  it('see nothing after the end of the range', () => {
    const all = correlationOf(question())
    const part = correlationOf(question({ to: '2025-06-30' }))
    expect(part.rolling.r).toEqual(all.rolling.r.slice(0, part.rolling.r.length))
    expect(part.rolling.days.at(-1)).toBe('2025-06-30')
  })

  it('are null with a reason where the window is larger than the sample', () => {
    const { rolling, last, levels } = correlationOf(question({ window: 500 }))
    expect(rolling.r.every((r) => r === null)).toBe(true)
    expect(last).toMatchObject({
      value: null,
      reason: 'window-larger-than-sample',
      percentile: null,
      peak: null,
    })
    expect(levels.lastWindow).toMatchObject({ value: null, reason: 'window-larger-than-sample' })
  })

  it('of EWMA take no window into account', () => {
    const short = correlationOf(question({ method: 'ewma', window: 20 }))
    const long = correlationOf(question({ method: 'ewma', window: 250 }))
    expect(short.rolling.r).toEqual(long.rolling.r)
    expect(short.rolling.lower).toEqual(long.rolling.lower)
    expect(short.last).toEqual(long.last)
    expect(short.value).toBe(ewmaCorrelation(x, y).at(-1))
    expect(short.rolling.n.at(-1)).toBe(x.length)
  })

  it('of EWMA need 20 pairs, and say that there are too few', () => {
    const result = correlationOf(question({ method: 'ewma', to: '2025-01-20' }))
    expect(result).toMatchObject({ value: null, reason: 'too-few-pairs' })
    expect(result.last).toMatchObject({ value: null, reason: 'too-few-pairs' })
  })
})

describe('where the last rolling value stands', () => {
  const { rolling, last } = correlationOf(question())
  const values = rolling.r.filter((r) => r !== null)

  it('says the day, the pairs and the dates of its window', () => {
    expect(last).toMatchObject({ day: '2025-12-31', n: 60, to: '2025-12-31', from: SESSIONS.at(-61) })
    expect(last.value).toBe(rolling.r.at(-1))
  })

  it('gives the share of the values shown that are not higher', () => {
    const notHigher = values.filter((r) => r <= (last.value ?? 0)).length
    expect(last.percentile).toBe(notHigher / values.length)
  })

  it('gives the change over 21 sessions', () => {
    expect(last.changeOver21).toBe((last.value ?? 0) - (rolling.r.at(-22) ?? Number.NaN))
  })

  it('gives the change over 21 sessions also where the range is shorter', () => {
    expect(correlationOf(question({ from: '2025-12-22' })).last.changeOver21).toBe(last.changeOver21)
  })

  it('gives the highest value and its day', () => {
    expect(last.peak).toBe(Math.max(...values))
    expect(rolling.r[rolling.days.indexOf(last.peakDay ?? '')]).toBe(last.peak)
  })

  it('compares with its whole history, also where the range is shorter, and says how many values that has', () => {
    const part = correlationOf(question({ from: '2025-12-30' })).last
    expect(part).toMatchObject({ percentile: last.percentile, peakDay: last.peakDay })
    expect(part.rankedAgainst).toBe(values.length)
  })

  it('gives the level correlation of the window of a pinned day beside its return correlation', () => {
    const { levels } = correlationOf(question({ at: '2025-06-30' }))
    const end = SESSIONS.indexOf('2025-06-30') + 1
    const window = SESSIONS.slice(end - 60, end)
    const level = (side: typeof SHARE) => window.map((day) => at(side, day))
    expect(levels.pinned?.value).toBeCloseTo(correlation(level(SHARE), level(TOTAL)) ?? Number.NaN, 12)
    expect(levels.pinned).toMatchObject({ n: 60, to: '2025-06-30' })
  })

  it('gives the value of a pinned day as well', () => {
    const { pinned } = correlationOf(question({ at: '2025-06-30' }))
    expect(pinned).toMatchObject({ day: '2025-06-30', n: 60, reason: null })
    expect(pinned?.value).toBe(rolling.r[rolling.days.indexOf('2025-06-30')])
    expect(last.reason).toBeNull()
  })

  it.each([
    ['a Sunday', '2025-06-29', 'not-a-day-of-the-sample'],
    ['a day outside the range', '2025-01-10', 'not-a-day-of-the-sample'],
    ['a day whose window is not full', '2025-03-10', 'window-not-full'],
  ])('says why there is none on %s', (_, day, reason) => {
    const { pinned } = correlationOf(question({ at: day, from: '2025-02-03' }))
    expect(pinned).toMatchObject({ value: null, reason })
  })

  it('names the missing days of a window of three as the reason for a missing interval', () => {
    expect(correlationOf(question({ window: 3 })).last).toMatchObject({
      lower: null,
      intervalReason: 'too-few-pairs',
    })
  })
})

describe('a third asset held fixed', () => {
  it('gives the partial correlation of returns with its interval', () => {
    const { partial } = correlationOf(question({ given: MARKET }))
    expect(partial).toMatchObject({ given: 'SPY', method: 'partial/1', intervalMethod: 'hac-bartlett/1' })
    expect(partial?.value).toBeCloseTo(partialCorrelation(x, y, market) ?? Number.NaN, 12)
  })

  it('restricts every statistic to the days common to all three', () => {
    const late = SESSIONS.slice(150)
    const short = history('nyse', series('SPY', late, walk(late.length, 4, 0.7)))
    const result = correlationOf(question({ given: short }))
    expect(result).toMatchObject({ n: late.length - 1, from: late[0] })
    expect(result.levels.n).toBe(late.length)
    expect(result.rolling.days[0]).toBe(late[1])
  })

  it('is null with a reason where the third asset is one of the pair by another name', () => {
    const twin = history('nyse', series('SPY', SESSIONS, SHARE.levels.values))
    expect(correlationOf(question({ given: twin })).partial).toMatchObject({
      value: null,
      reason: 'no-variation',
    })
  })

  it('can be asked for alone, with the same answer', () => {
    const { partial } = correlationOf(question({ given: MARKET, from: '2025-03-03' }))
    expect(partialOf({ ...question({ from: '2025-03-03' }), given: MARKET })).toEqual(partial)
  })
})

describe('levels beside returns', () => {
  it('are correlated as quoted, over the range and the last window, and have no interval', () => {
    const { levels } = correlationOf(question())
    const shown = SESSIONS.map((day) => at(TOTAL, day))
    expect(levels.value).toBeCloseTo(correlation(SHARE.levels.values, shown) ?? Number.NaN, 12)
    expect(levels).toMatchObject({
      n: SESSIONS.length,
      lower: null,
      intervalReason: 'levels-have-no-interval',
    })
    expect(levels.lastWindow).toMatchObject({ n: 60, from: SESSIONS.at(-60), to: '2025-12-31' })
  })

  it('are what the rolling line shows when asked for, with a window of as many values', () => {
    const result = correlationOf(question({ on: 'levels' }))
    expect(result).toMatchObject({ n: SESSIONS.length, lower: null, fisher: null })
    expect(result.value).toBe(result.levels.value)
    expect(result.last.value).toBeCloseTo(result.levels.lastWindow.value ?? Number.NaN, 12)
    expect(result.rolling.lower.every((value) => value === null)).toBe(true)
    expect(result.last.intervalReason).toBe('levels-have-no-interval')
  })

  it('are the closes, while returns come from the adjusted closes', () => {
    const halved = SESSIONS.map((day, row) => SHARE.levels.values[row]! / (day < '2025-07-01' ? 1 : 2))
    const split = history('nyse', series('ORCL', SESSIONS, halved), SHARE.levels)
    const [plain, result] = [correlationOf(question()), correlationOf(question({ x: split }))]
    expect(result.value).toBe(plain.value)
    expect(result.levels.value).not.toBeCloseTo(plain.levels.value ?? 0, 3)
  })
})

describe('a change of provider', () => {
  const providerOf = (day: string) => (day < '2025-07-01' ? 'old' : 'new')
  const joined = history('utc-days', series('TOTAL', UTC_DAYS, TOTAL.levels.values, providerOf))

  it('drops the return over it, counts it and names its day', () => {
    const [plain, result] = [correlationOf(question()), correlationOf(question({ y: joined }))]
    expect(result.n).toBe(plain.n - 1)
    expect(result.dropped.find(({ reason }) => reason === 'junction')).toEqual({
      reason: 'junction',
      asset: 'TOTAL',
      days: ['2025-07-01'],
    })
    expect(result.rolling.days).not.toContain('2025-07-01')
    expect(result.providers.TOTAL).toEqual(['old', 'new'])
  })

  it('is flagged for levels', () => {
    expect(correlationOf(question({ y: joined })).junctions).toEqual(['2025-07-01'])
    expect(correlationOf(question({ y: joined, on: 'levels' })).junctions).toEqual(['2025-07-01'])
  })

  it('is flagged for the last level window even where it lies before the range', () => {
    const { junctions } = correlationOf(question({ y: joined, from: '2025-07-15', to: '2025-08-01' }))
    expect(junctions).toEqual(['2025-07-01'])
  })

  it('is not mentioned outside the range and the last window', () => {
    const result = correlationOf(question({ y: joined, from: '2025-11-03' }))
    expect(result.junctions).toEqual([])
    expect(result.dropped.some(({ reason }) => reason === 'junction')).toBe(false)
  })
})

describe('what was left out', () => {
  it('lists days on which one asset has no value, and spans them with one return', () => {
    const keep = SESSIONS.map((day) => day !== '2025-05-15')
    const gappy = history(
      'nyse',
      series(
        'ORCL',
        SESSIONS.filter((_, row) => keep[row]),
        SHARE.levels.values.filter((_, row) => keep[row]),
      ),
    )
    const result = correlationOf(question({ x: gappy }))
    expect(result.n).toBe(SESSIONS.length - 2)
    expect(result.dropped).toContainEqual({ reason: 'missing', asset: 'ORCL', days: ['2025-05-15'] })
  })

  it('passes on what was left out when a history was put together', () => {
    const dropped = [{ reason: 'junction', asset: 'NVDA', days: ['2024-12-30', '2025-02-03'] }] as const
    const result = correlationOf(question({ x: { ...SHARE, dropped } }))
    expect(result.dropped).toContainEqual({ reason: 'junction', asset: 'NVDA', days: ['2025-02-03'] })
  })
})

describe('what stands beside an interval', () => {
  it('is the Fisher interval for up to 60 returns: of the range, the last window and the partial correlation', () => {
    const short = correlationOf(question({ from: '2025-11-03', window: 20, given: MARKET }))
    expect(short.n).toBeLessThanOrEqual(60)
    expect(short.fisher).toEqual({ ...fisherInterval(short.value!, short.n), intervalMethod: 'fisher/1' })
    expect(short.last.fisher).toEqual({
      ...fisherInterval(short.last.value!, 20),
      intervalMethod: 'fisher/1',
    })
    expect(short.partial?.fisher).toEqual({
      ...fisherInterval(short.partial!.value!, short.n - 1),
      intervalMethod: 'fisher/1',
    })
  })

  it('is nothing for more than 60 returns, for ranks and for levels', () => {
    expect(correlationOf(question()).fisher).toBeNull()
    expect(correlationOf(question({ window: 61 })).last.fisher).toBeNull()
    expect(correlationOf(question({ method: 'spearman', window: 20 })).last.fisher).toBeNull()
    expect(correlationOf(question({ on: 'levels', window: 20 })).last.fisher).toBeNull()
  })

  it('is the jackknife interval for any number of returns: of the range, the last window and a pinned day', () => {
    const result = correlationOf(question({ window: 61, at: '2025-10-07' }))
    const { days, x: xs, y: ys } = result.returns!
    const expected = (from: number, to: number) => {
      const { lower, upper } = jackknifeCorrelationInterval(xs.slice(from, to), ys.slice(from, to))!
      return { lower, upper, intervalMethod: 'jackknife-hac/1' }
    }
    expect(result.jackknife).toEqual(expected(0, days.length))
    expect(result.last.jackknife).toEqual(expected(days.length - 61, days.length))
    const end = days.indexOf('2025-10-07') + 1
    expect(result.pinned?.jackknife).toEqual(expected(end - 61, end))
    expect(correlationOf(question({ window: 20 })).last.jackknife).toEqual(
      expected(days.length - 20, days.length),
    )
  })

  it('is no jackknife interval for other methods, levels, and where there is no value', () => {
    for (const method of ['spearman', 'kendall', 'ewma'] as const) {
      const result = correlationOf(question({ method, window: 20 }))
      expect([result.jackknife, result.last.jackknife]).toEqual([null, null])
    }
    const levels = correlationOf(question({ on: 'levels', window: 20 }))
    expect([levels.jackknife, levels.last.jackknife, levels.levels.jackknife]).toEqual([null, null, null])
    const empty = correlationOf(question({ from: '2026-02-02', to: '2026-03-02' }))
    expect([empty.jackknife, empty.last.jackknife]).toEqual([null, null])
  })

  it('is the jackknife interval of what is left of a partial correlation', () => {
    const { partial } = correlationOf(question({ given: MARKET }))
    expect(partial?.jackknife?.intervalMethod).toBe('partial-jackknife-hac/1')
    expect(partial!.jackknife!.lower).toBeLessThan(partial!.value!)
    expect(partial!.jackknife!.upper).toBeGreaterThan(partial!.value!)
  })

  it('is what fading weights are worth in equal pairs', () => {
    const result = correlationOf(question({ method: 'ewma' }))
    expect(result.effectiveN).toBeCloseTo(32.3, 1)
    expect(result.last.effectiveN).toBe(result.effectiveN)
    expect(correlationOf(question()).effectiveN).toBeNull()
  })

  it('is the returns themselves, from which the figures can be computed again', () => {
    const { returns, value } = correlationOf(question())
    expect(returns?.days).toHaveLength(SESSIONS.length - 1)
    expect(correlation(returns?.x ?? [], returns?.y ?? [])).toBe(value)
    expect(correlationOf(question({ on: 'levels' })).returns).toBeNull()
  })
})
