import { describe, expect, it } from 'vitest'
import { type LeadLagQuestion, leadLagOf } from '@/lib/analysis/lead-lag'
import { crossCorrelation } from '@/lib/stats/lead-lag/cross-correlation'
import { crossCorrelationTest } from '@/lib/stats/lead-lag/cross-correlation-test'
import { granger } from '@/lib/stats/lead-lag/granger'
import { varOrder } from '@/lib/stats/var/var-order'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL, UTC_DAYS, walk } from './histories'

const at = ({ levels }: typeof SHARE, day: string) => levels.values[levels.days.indexOf(day)]!
const returnsOf = (side: typeof SHARE) =>
  SESSIONS.slice(1).map((day, row) => Math.log(at(side, day) / at(side, SESSIONS[row]!)))
const [x, y] = [returnsOf(SHARE), returnsOf(TOTAL)]

function question(changes: Partial<LeadLagQuestion> = {}): LeadLagQuestion {
  return {
    x: SHARE,
    y: TOTAL,
    from: '2025-01-02',
    to: '2025-12-31',
    maximumLag: 5,
    seed: 20251007,
    draws: 199,
    ...changes,
  }
}

/** A share that shows today what another showed a session ago, beside moves of its own. */
function follower(leader: typeof SHARE) {
  const own = walk(SESSIONS.length, 7, 0)
  const values = SESSIONS.map((_, row) => own[row]! * leader.levels.values[Math.max(0, row - 1)]!)
  return history('nyse', series('NVDA', SESSIONS, values))
}

describe('leadLagOf', () => {
  const result = leadLagOf(question())

  it('holds the log returns against each other at every lag', () => {
    const expected = crossCorrelation(x, y, 5).value!
    expect(result.lags).toEqual(expected.lags)
    for (const [i, r] of expected.r.entries()) expect(result.r[i]).toBeCloseTo(r, 12)
    expect(result).toMatchObject({
      n: SESSIONS.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
      method: 'cross-correlation/1',
      testMethod: 'max-statistic-bootstrap/1',
      reason: null,
      testReason: null,
      breaks: 0,
    })
  })

  it('carries the joint band and p, and how they came about', () => {
    const expected = crossCorrelationTest(x, y, { maximumLag: 5, seed: 20251007, draws: 199 }).value!
    expect(result.joint.largest!.p).toBe(expected.largest.p)
    expect(result.pJoint).toEqual(expected.pJoint)
    expect(result.band[5]).toBeNull()
    expect(result.band[0]).toBeCloseTo(expected.band[0]!, 12)
    expect(result).toMatchObject({
      seed: 20251007,
      draws: 199,
      blockLength: expected.blockLength,
      level: 0.95,
    })
  })

  it('asks Granger both ways with the order that Bayes chooses', () => {
    const { order, chosen, n } = varOrder([x, y], { maximumLag: 5 }).value!
    const expected = granger(y, x, order).value!
    expect(result.granger.order).toEqual({ criterion: 'bic', chosen, maximumLag: 5, n })
    expect(result.granger.xToY).toMatchObject({ lag: order, n: SESSIONS.length - 1 - order, reason: null })
    expect(result.granger.xToY.F).toBeCloseTo(expected.F, 8)
    expect(result.granger.xToY.pRobust).toBeCloseTo(expected.robust!.p, 8)
    expect(result.granger.yToX.F).toBeCloseTo(granger(x, y, order).value!.F, 8)
  })

  it('is safe to write as JSON', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('says the same again', () => {
    expect(leadLagOf(question())).toEqual(result)
  })

  it('finds which of two shares is the earlier one', () => {
    const found = leadLagOf(question({ y: follower(SHARE) }))
    expect(found.joint.largest).toMatchObject({ lag: -1, p: 0.005 })
    expect(found.joint.xEarlier).toEqual(found.joint.largest)
    expect(found.granger.xToY.pRobust!).toBeLessThan(1e-6)
    expect(found.granger.yToX.pRobust!).toBeGreaterThan(0.01)
  })
})

describe('the hours at which two assets are read', () => {
  it('differ between a share and a 24/7 asset, whose reading comes later', () => {
    const { clocks, besideClocks } = leadLagOf(question())
    expect(clocks).toEqual({ differ: true, later: 'TOTAL', lag: 1, direction: 'yToX' })
    const expected = crossCorrelationTest(x, y, {
      maximumLag: 5,
      seed: 20251007,
      draws: 199,
      setAside: [0, 1],
    })
    expect(besideClocks).toMatchObject({ setAside: [0, 1] })
    expect(besideClocks!.largest!.p).toBe(expected.value!.largest.p)
    expect(besideClocks!.yEarlier!.lag).toBeGreaterThan(1)
  })

  it('name the other lag and direction where the assets change places', () => {
    const { clocks, besideClocks } = leadLagOf(question({ x: TOTAL, y: SHARE }))
    expect(clocks).toEqual({ differ: true, later: 'TOTAL', lag: -1, direction: 'xToY' })
    expect(besideClocks!.setAside).toEqual([0, -1])
  })

  it('agree between two shares, between two 24/7 assets, and where the 24/7 asset is read at the close', () => {
    const bitcoin = history('utc-days', series('BTC', UTC_DAYS, walk(UTC_DAYS.length, 9, 0.5)))
    const atClose = { ...TOTAL, clock: 'close' as const }
    for (const sides of [
      { x: SHARE, y: MARKET },
      { x: bitcoin, y: TOTAL, from: '2025-01-01' },
      { x: SHARE, y: atClose },
    ]) {
      const { clocks, besideClocks } = leadLagOf(question(sides))
      expect(clocks).toEqual({ differ: false, later: null, lag: null, direction: null })
      expect(besideClocks).toBeNull()
    }
  })
})

describe('what cannot be answered', () => {
  it('says why there is no test in a short range, and shows the correlations all the same', () => {
    const short = leadLagOf(question({ from: '2025-12-01' }))
    expect(short).toMatchObject({ reason: null, testReason: 'too-few-rows', blockLength: null })
    expect(short.joint).toEqual({ largest: null, xEarlier: null, yEarlier: null, setAside: [0] })
    expect(short.r.every((r) => r !== null)).toBe(true)
    expect(short.band.every((half) => half === null)).toBe(true)
    expect(JSON.parse(JSON.stringify(short))).toEqual(short)
  })

  it('says why there is nothing where a series does not vary, or there are no returns', () => {
    const flat = history(
      'nyse',
      series(
        'SPY',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    const still = leadLagOf(question({ y: flat }))
    expect(still).toMatchObject({ reason: 'no-variation', testReason: 'no-variation' })
    expect(still.granger.xToY).toMatchObject({ F: null, pRobust: null, lag: null, reason: 'no-variation' })
    const none = leadLagOf(question({ from: '2025-12-31' }))
    expect(none).toMatchObject({ n: 0, from: null, reason: 'too-few-rows' })
    expect(none.r).toEqual(none.lags.map(() => null))
    expect(none.granger.order).toBeNull()
  })

  it('counts the places at which a return was dropped, across which lags are longer', () => {
    const providerOf = (day: string) => (day < '2025-07-01' ? 'old' : 'new')
    const joined = history('utc-days', series('TOTAL', UTC_DAYS, TOTAL.levels.values, providerOf))
    expect(leadLagOf(question({ y: joined }))).toMatchObject({ breaks: 1, n: SESSIONS.length - 2 })
  })

  it('refuses a largest lag of 0', () => {
    expect(() => leadLagOf(question({ maximumLag: 0 }))).toThrow(RangeError)
  })
})
