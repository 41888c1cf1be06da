import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventModel } from '@/lib/analysis/event-model'
import { eventSample } from '@/lib/analysis/event-sample'
import { type EventStudyQuestion, eventStudyOf } from '@/lib/analysis/event-study'
import { daysBetween } from '@/lib/market/day'
import { marketModel } from '@/lib/stats/event-study/market-model'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL, UTC_DAYS } from './histories'

const EVENT = '2025-10-07'

function question(changes: Partial<EventStudyQuestion> = {}): EventStudyQuestion {
  return {
    source: SHARE,
    target: TOTAL,
    market: MARKET,
    event: EVENT,
    from: '2025-01-02',
    to: '2025-12-31',
    pre: 0,
    post: 1,
    estimation: 120,
    gap: 5,
    others: [],
    events: [],
    fall: 0.01,
    marketCaps: { source: null, target: null },
    ...changes,
  }
}

/** The returns, made here from scratch. */
const at = ({ levels }: typeof SHARE, day: string) => levels.values[levels.days.indexOf(day)]!
const returnsOf = (side: typeof SHARE) =>
  SESSIONS.slice(1).map((day, row) => Math.log(at(side, day) / at(side, SESSIONS[row]!)))
const [source, target, market] = [SHARE, TOTAL, MARKET].map(returnsOf) as [number[], number[], number[]]
const rowOf = (day: string) => SESSIONS.indexOf(day) - 1

/** The same total, but for a fall on top of what it did in one session, which lasts. */
function struckTotal(day: string, size: number) {
  const values = TOTAL.levels.values.map((value, k) =>
    UTC_DAYS[k]! >= day ? value * Math.exp(-size) : value,
  )
  return history('utc-days', series('TOTAL', UTC_DAYS, values))
}

describe('eventStudyOf around one event', () => {
  it('fits the market model to the rows that end five before the event', () => {
    const { estimation, model } = eventStudyOf(question())
    const end = rowOf(EVENT) - 5
    const own = marketModel(target.slice(end - 120, end), market.slice(end - 120, end)).value!
    expect(estimation).toEqual({
      asked: 120,
      used: 120,
      from: SESSIONS[end - 120],
      to: SESSIONS[end],
      dropped: [],
    })
    expect(model?.beta).toBeCloseTo(own.beta, 12)
    expect(model?.residualSd).toBeCloseTo(Math.sqrt(own.residualVariance), 12)
    expect(model?.method).toBe('market-model/1')
  })
  it('says what was left over on each day, and in all', () => {
    const { days, abnormal, cumulative, car, model, tTest, reason } = eventStudyOf(question())
    const row = rowOf(EVENT)
    const own = [row, row + 1].map((k) => target[k]! - model!.alpha - model!.beta * market[k]!)
    expect(days).toEqual(['2025-10-07', '2025-10-08'])
    expect(abnormal[0]).toBeCloseTo(own[0]!, 14)
    expect(cumulative[1]).toBeCloseTo(own[0]! + own[1]!, 14)
    expect(car?.log).toBeCloseTo(own[0]! + own[1]!, 14)
    expect(car?.percent).toBeCloseTo(100 * (Math.exp(own[0]! + own[1]!) - 1), 12)
    expect(tTest).toMatchObject({ degreesOfFreedom: 118 })
    expect(reason).toBeNull()
  })
  it('never takes a missing value for a move of 0', () => {
    const row = rowOf(EVENT)
    const sample = eventSample(question())
    const modelWithout = (gap: number) =>
      eventModel({ ...sample, target: sample.target.with(gap, Number.NaN) }, question({ post: 2 }), row, [])
    const whole = eventModel(sample, question({ post: 2 }), row, [])
    const { abnormal, cumulative, ...rest } = modelWithout(row + 1)
    expect(abnormal).toEqual([whole.abnormal[0], null, whole.abnormal[2]])
    expect(cumulative).toEqual([whole.cumulative[0], null, null])
    expect(rest).toMatchObject({ car: null, tTest: null, reason: 'missing-values' })
  })
  it('lets the placebo decide, and gives what a histogram of it needs', () => {
    const { decides, placebo, car } = eventStudyOf(question())
    const { values, n, p, method, raw } = placebo!
    expect(decides).toBe('placebo')
    expect(method).toBe('placebo-car-recent-error/1')
    expect(raw.method).toBe('placebo-car/1')
    expect(values).toHaveLength(n)
    const asFar = values.filter((other) => Math.abs(other) >= Math.abs(car!.log)).length
    expect(p).toBe((1 + asFar) / (1 + n))
  })
  it('finds a planted fall of 8 per cent, on which the market did nothing', () => {
    const { placebo, targetMove, car } = eventStudyOf(question({ target: struckTotal(EVENT, 0.08) }))
    expect(placebo!.p).toBe(1 / (1 + placebo!.n))
    expect(placebo!.rank).toBe(1)
    expect(car!.log).toBeLessThan(-0.05)
    expect(targetMove!.othersAtLeast).toBe(0)
  })
  it('compares with windows that span as many days', () => {
    const friday = eventStudyOf(question({ event: '2025-10-10' })).placebo!
    const tuesday = eventStudyOf(question()).placebo!
    expect([friday.elapsedDays, tuesday.elapsedDays]).toEqual([4, 2])
    expect([friday.elapsedReach, tuesday.elapsedReach]).toEqual([0, 0])
    // Row r spans from session r to session r + 1; with the row after it the window ends at r + 2.
    const alike = SESSIONS.slice(0, -2).filter(
      (day, row) =>
        row >= 65 && Math.abs(row - rowOf('2025-10-10')) > 1 && daysBetween(day, SESSIONS[row + 2]!) === 4,
    )
    expect(friday.n).toBe(alike.length)
  })
  it('takes the next session for a day that is none, and says so', () => {
    const saturday = eventStudyOf(question({ event: '2025-10-04' }))
    expect(saturday).toMatchObject({ event: '2025-10-04', day: '2025-10-06', isMoved: true })
    expect(saturday.sourceMove).toMatchObject({ from: '2025-10-03', to: '2025-10-06' })
    expect(eventStudyOf(question())).toMatchObject({ day: EVENT, isMoved: false })
  })
  it('uses what history there is before the event, down to 60 rows', () => {
    const short = eventStudyOf(question({ from: '2025-05-08' }))
    expect(short.estimation).toMatchObject({ asked: 120, used: 98, from: '2025-05-08' })
    expect(short.placebo!.n).toBeGreaterThan(30)
    const tooShort = eventStudyOf(question({ from: '2025-07-08' }))
    expect(tooShort).toMatchObject({
      model: null,
      car: null,
      reason: 'too-few-rows',
      placebo: null,
      placeboReason: 'too-few-rows',
    })
    expect(tooShort.targetMove).not.toBeNull()
  })
  it('says that a window is not over yet, and shows the days there are', () => {
    const last = eventStudyOf(question({ event: '2025-12-31' }))
    expect(last).toMatchObject({
      days: ['2025-12-31'],
      car: null,
      reason: 'event-window-not-over',
      placeboReason: 'event-window-not-over',
      targetWindowMove: null,
    })
    expect(last.abnormal).toHaveLength(1)
  })
  it.each(['2024-06-03', '2025-01-02', '2026-02-02'])(
    'has nothing to say about %s, outside the sample',
    (event) => {
      expect(eventStudyOf(question({ event }))).toMatchObject({
        day: null,
        isMoved: false,
        sourceMove: null,
        reason: 'not-a-day-of-the-sample',
        placeboReason: 'not-a-day-of-the-sample',
        contaminating: [],
      })
    },
  )
  it('has no model where the target is the market', () => {
    expect(eventStudyOf(question({ target: MARKET }))).toMatchObject({
      reason: 'no-variation',
      placeboReason: 'no-variation',
    })
  })
})

describe('the moves of eventStudyOf', () => {
  it('stand in log and per cent, beside those of all other sessions', () => {
    const { sourceMove, targetMove, targetWindowMove } = eventStudyOf(question())
    const row = rowOf(EVENT)
    expect(sourceMove!.log).toBeCloseTo(source[row]!, 14)
    expect(targetMove!.percent).toBeCloseTo(100 * (Math.exp(target[row]!) - 1), 12)
    expect(targetMove!.others).toBe(source.length - 1)
    const asFar = target.filter((other) => (target[row]! < 0 ? other <= target[row]! : other >= target[row]!))
    expect(targetMove!.othersAtLeast).toBe((asFar.length - 1) / (target.length - 1))
    expect(targetWindowMove).toMatchObject({ from: '2025-10-06', to: '2025-10-08' })
    expect(targetWindowMove!.log).toBeCloseTo(target[row]! + target[row + 1]!, 14)
  })
  it('stand in USD where a market cap is known on both days', () => {
    const { sourceMove, targetMove } = eventStudyOf(
      question({ marketCaps: { source: null, target: TOTAL.levels } }),
    )
    expect(targetMove!.usd).toBeCloseTo(at(TOTAL, EVENT) - at(TOTAL, '2025-10-06'), 12)
    expect(sourceMove!.usd).toBeNull()
  })
  it('have no USD across a change of providers, or in another unit', () => {
    const changed = series('TOTAL', UTC_DAYS, TOTAL.levels.values, (day) => (day < EVENT ? 'one' : 'two'))
    for (const cap of [changed, { ...TOTAL.levels, unit: 'EUR' }]) {
      expect(eventStudyOf(question({ marketCaps: { source: null, target: cap } })).targetMove!.usd).toBeNull()
    }
  })
})

describe('other events', () => {
  const others = [
    { slug: 'near', day: '2025-10-10' },
    { slug: 'same', day: EVENT },
    { slug: 'far', day: '2025-08-12' },
    { slug: 'outside', day: '2024-01-01' },
  ]
  it('are named where they stand within five sessions', () => {
    expect(eventStudyOf(question({ others })).contaminating).toEqual([
      { slug: 'near', day: '2025-10-10', sessionsApart: 3 },
      { slug: 'same', day: EVENT, sessionsApart: 0 },
    ])
  })
  it('are no placebo dates, and no model learns from them', () => {
    const [plain, without] = [eventStudyOf(question()), eventStudyOf(question({ others }))]
    expect(without.estimation).toMatchObject({ used: 118, dropped: ['2025-08-12', '2025-08-13'] })
    expect(without.placebo!.n).toBeLessThan(plain.placebo!.n)
    expect(plain.placebo!.withOthers).toBeNull()
    expect(without.placebo!.withOthers).toEqual({
      n: plain.placebo!.n,
      p: plain.placebo!.p,
      pLower: plain.placebo!.pLower,
    })
  })
})

describe('the tables of eventStudyOf', () => {
  it('hold every fall of the source beyond the size', () => {
    const { falls } = eventStudyOf(question({ others: [{ slug: 'known', day: '2025-10-10' }] }))
    const days = SESSIONS.slice(1).filter((_, row) => source[row]! <= Math.log(0.99))
    expect(days.length).toBeGreaterThan(10)
    expect(falls.rows.map(({ day }) => day)).toEqual(days)
    for (const { p, adjustedP, reason, sourceMove, slugs, day } of falls.rows) {
      expect(sourceMove.percent).toBeLessThanOrEqual(-1 + 1e-9)
      expect(p === null).toBe(reason !== null)
      expect(slugs).toEqual(day === '2025-10-10' ? ['known'] : [])
      if (p !== null) expect(adjustedP).toBeGreaterThanOrEqual(p)
    }
    expect(falls.rows[0]!.reason).toBe('too-few-rows')
    expect(falls.adjustment).toBe('benjamini-hochberg/1')
  })
  it('hold the named events, one row for those of one session', () => {
    const { events } = eventStudyOf(
      question({
        events: [
          { slug: 'b', day: '2025-11-03' },
          { slug: 'a', day: '2025-09-10' },
          { slug: 'weekend', day: '2025-11-01' },
          { slug: 'gone', day: '2019-01-01' },
        ],
      }),
    )
    expect(events.rows.map(({ day, slugs }) => [day, slugs])).toEqual([
      ['2025-09-10', ['a']],
      ['2025-11-03', ['b', 'weekend']],
    ])
    expect(events.absent).toEqual(['gone'])
    expect(events.pooled).toMatchObject({ n: 2, overlapping: 0, patell: { n: 2, method: 'patell/1' } })
  })
  it('test all events together, and count those that share days', () => {
    const event = (day: string) => ({ slug: day, day })
    const { pooled } = eventStudyOf(
      question({ events: ['2025-07-08', '2025-07-09', '2025-08-12', '2025-10-14', '2025-12-31'].map(event) }),
    ).events
    expect(pooled).toMatchObject({ n: 4, overlapping: 1, bmp: { n: 4 }, generalisedSign: { n: 4 } })
  })
  it('are empty where nothing fell and nothing was named', () => {
    const { falls, events } = eventStudyOf(question({ fall: 0.5 }))
    expect(falls.rows).toEqual([])
    expect(events.pooled).toEqual({
      n: 0,
      overlapping: 0,
      meanCar: null,
      crossSectionalT: null,
      patell: null,
      bmp: null,
      generalisedSign: null,
    })
  })
  it('give the raw answer over the session and the next 1, 5 and 20', () => {
    const { horizons, size, method } = eventStudyOf(question()).afterFalls
    expect({ size, method }).toEqual({ size: 0.01, method: 'conditional-moves-hac/1' })
    expect(horizons.map(({ horizon }) => horizon)).toEqual([0, 1, 5, 20])
    const falls = target.filter((_, row) => source[row]! <= Math.log(0.99))
    expect(horizons[0]!.falls.n).toBe(falls.length)
    expect(horizons[0]!.falls.mean).toBeCloseTo(falls.reduce((sum, move) => sum + move, 0) / falls.length, 14)
  })
  it.each([0, 1, 5, -0.05, Number.NaN])('refuse a fall of %s', (fall) => {
    expect(() => eventStudyOf(question({ fall }))).toThrow(RangeError)
  })
})

describe('what eventStudyOf gives', () => {
  it.each([
    question(),
    question({ event: '2025-12-31', others: [{ slug: 'other', day: '2025-12-30' }] }),
    question({ event: '2025-01-02' }),
    question({ from: '2026-01-01', to: '2026-02-01' }),
  ])('is plain JSON, whatever is asked (%#)', (asked) => {
    const result = eventStudyOf(asked)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('is plain JSON even where prices leap so far that per cent overflow', () => {
    const wild = (side: typeof SHARE) =>
      history(
        side.calendar,
        series(
          side.id,
          side.levels.days,
          side.levels.values.map((value, k) => value * (k % 3 === 0 ? 1e-160 : 1e160)),
        ),
      )
    const result = eventStudyOf(
      question({ source: wild(SHARE), target: wild(TOTAL), events: [{ slug: 'a', day: EVENT }] }),
    )
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    expect(JSON.stringify(result)).toContain('"percent":null')
  })
  it('carries its sample', () => {
    const { assets, n, from, to, sessions, dropped, source, target, market } = eventStudyOf(question())
    expect({ assets, n, from, to, sessions }).toEqual({
      assets: ['ORCL', 'TOTAL', 'SPY'],
      n: SESSIONS.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
    })
    expect([source, target, market]).toEqual(['ORCL', 'TOTAL', 'SPY'])
    expect(dropped.map(({ reason }) => reason)).toEqual(['between-sessions'])
  })
})

describe('on the embedded sample', () => {
  const lines = readFileSync(new URL('../../prisma/sample/figures.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.slice(1).map((line) => line.split(','))
  const sample = (asset: string, calendar: 'nyse' | 'utc-days') => {
    const own = rows.filter((row) => row[1] === asset)
    return history(
      calendar,
      series(
        asset,
        own.map((row) => row[0]!),
        own.map((row) => Number(row[2])),
      ),
    )
  }
  const asked = question({
    source: sample('ORCL', 'nyse'),
    target: sample('TOTAL', 'utc-days'),
    market: sample('QQQ', 'nyse'),
    from: '2025-05-08',
    to: '2026-08-21',
    others: [{ slug: 'liquidation', day: '2025-10-10' }],
    fall: 0.05,
  })
  const result = eventStudyOf(asked)

  it('answers about 7 October 2025 with the 98 rows there are', () => {
    expect(result.estimation).toMatchObject({ used: 98, from: '2025-05-08', to: '2025-09-29' })
    expect(result.sourceMove!.percent).toBeCloseTo(-2.5, 1)
    expect(result.targetMove!.percent).toBeCloseTo(-2.1, 1)
    expect(result.contaminating).toMatchObject([{ slug: 'liquidation', sessionsApart: 3 }])
  })
  it('has placebo dates before and after, and does not find the event among the striking ones', () => {
    expect(result.placebo!.n).toBeGreaterThan(100)
    expect(result.placebo!.elapsedReach).toBe(0)
    expect(result.placebo!.p).toBeGreaterThan(0.05)
    expect(result.falls.rows.length).toBeGreaterThan(5)
  })
})
