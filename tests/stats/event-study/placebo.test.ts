import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placebo } from '@/lib/stats/event-study/placebo'
import { placeboTest } from '@/lib/stats/event-study/placebo-test'
import { placebos } from '@/lib/stats/event-study/placebos'
import { exampleReturns, SEEDED } from '../examples'

const { y: target, market } = exampleReturns(300, 4)
const EVENT = 150
/** The first row with 60 rows and a gap of 5 before it. */
const FIRST = 65

describe('placeboTest', () => {
  it('counts the dates that lie as far from 0, and itself', () => {
    expect(placeboTest([0.01, -0.02, 0.005, 0.02], -0.02)).toMatchObject({
      n: 4,
      p: 3 / 5,
      pLower: 2 / 5,
      rank: 1,
      shareAtLeast: 1 / 4,
      values: [-0.02, 0.005, 0.01, 0.02],
    })
  })
  it('is never 0', () => {
    expect(placeboTest([1, 2, 3], 100)).toMatchObject({ p: 1 / 4, pLower: 1, rank: 4, shareAtLeast: 0 })
  })
  it('counts what moved the same way', () => {
    expect(placeboTest([-3, -2, 1, 5], 2)?.shareAtLeast).toBe(1 / 4)
    expect(placeboTest([-3, -2, 1, 5], -2)?.shareAtLeast).toBe(1 / 2)
  })
  it('leaves out missing values', () => {
    expect(placeboTest([1, Number.NaN, 3, Infinity], 2)?.n).toBe(2)
  })
  it('is null without another date or without a value', () => {
    expect(placeboTest([], 1)).toBeNull()
    expect(placeboTest([Number.NaN], 1)).toBeNull()
    expect(placeboTest([1], Number.NaN)).toBeNull()
  })
  it('stays within its bounds and does not depend on scale or sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }),
        fc.integer(),
        (others, value) => {
          const test = placeboTest(others, value)!
          const mirrored = placeboTest(
            others.map((other) => -4 * other),
            -4 * value,
          )!
          expect(test.p >= 1 / (1 + test.n) && test.p <= 1).toBe(true)
          expect(test.rank >= 1 && test.rank <= test.n + 1).toBe(true)
          expect(mirrored.p).toBe(test.p)
          if (value !== 0) expect(mirrored.shareAtLeast).toBe(test.shareAtLeast)
        },
      ),
      SEEDED,
    )
  })
})

describe('placebo', () => {
  it('compares an event with every other date whose window does not overlap', () => {
    const { value } = placebo(target, market, EVENT)
    // From 65 to 298, without 149, 150 and 151.
    expect(value?.decisive.n).toBe(298 - FIRST + 1 - 3)
    expect(value?.raw.n).toBe(value?.decisive.n)
    expect(value?.estimationRows).toBe(120)
  })
  it('finds a move of ten times the usual size, and its direction', () => {
    const { value } = placebo(target.with(EVENT, target[EVENT]! - 0.12), market, EVENT)
    const { decisive, raw } = value!
    for (const test of [decisive, raw]) {
      expect(test).toMatchObject({ p: 1 / (1 + test.n), pLower: 1 / (1 + test.n), rank: 1, shareAtLeast: 0 })
    }
  })
  it('carries the values of the other dates at the scale of the event, ascending', () => {
    const { value } = placebo(target, market, EVENT)
    const { values, n, p } = value!.decisive
    expect(values).toHaveLength(n)
    expect(values).toEqual([...values].sort((a, b) => a - b))
    const asFar = values.filter((other) => Math.abs(other) >= Math.abs(value!.car)).length
    expect(p).toBe((1 + asFar) / (1 + n))
  })
  it('does not mind how large the event is: it is hidden from the other dates', () => {
    const sizes = [0.1, 0.9].map((size) => placebo(target.with(EVENT, size), market, EVENT).value!.raw.values)
    expect(sizes[0]).toEqual(sizes[1])
  })
  it('passes over what overlaps other events, and learns nothing from them', () => {
    const struck = target.with(200, 3)
    const without = placebo(target, market, EVENT, { others: [200] }).value!
    const withStruck = placebo(struck, market, EVENT, { others: [200] }).value!
    expect(without.decisive.n).toBe(298 - FIRST + 1 - 6)
    expect(withStruck.raw.values).toEqual(without.raw.values)
  })
  it('compares only with dates of the same stratum', () => {
    const strata = target.map((_, row) => row % 5)
    const { value } = placebo(target, market, EVENT, { strata, fewestDates: 20 })
    expect(value).toMatchObject({ strataReach: 0, decisive: { n: 46 } })
  })
  it('takes in the nearest strata where its own has too few dates, and says how near', () => {
    const strata = target.map((_, row) => (row === EVENT ? 10 : row % 2 ? 12 : 7))
    const { value } = placebo(target, market, EVENT, { strata })
    expect(value).toMatchObject({ strataReach: 2, decisive: { n: 115 } })
    expect(placebo(target, market, EVENT, { strata, fewestDates: 200 }).value).toMatchObject({
      strataReach: 3,
      decisive: { n: 231 },
    })
  })
  it('stays within its own stratum down to the very number of dates that suffices', () => {
    // Own: every fifth row from 65 to 295, without the event's.
    const strata = target.map((_, row) => row % 5)
    const reach = (fewestDates: number) =>
      placebo(target, market, EVENT, { strata, fewestDates }).value?.strataReach
    expect([reach(46), reach(47)]).toEqual([0, 1])
  })
  it('a date without a stratum is compared with nothing', () => {
    const strata = target.map((_, row) => (row < 100 ? Number.NaN : 1))
    expect(placebo(target, market, EVENT, { strata }).value?.decisive.n).toBe(298 - 100 + 1 - 3)
  })
  it('not even where all dates that have one are too few', () => {
    const strata = target.map((_, row) => (row >= 200 ? Number.NaN : row >= 190 ? Infinity : 1))
    expect(placebo(target, market, EVENT, { strata, fewestDates: 500 }).value).toMatchObject({
      strataReach: 0,
      decisive: { n: 189 - FIRST + 1 - 3 },
    })
  })
  it('works with 60 rows before the event and no more', () => {
    expect(placebo(target, market, FIRST).value?.estimationRows).toBe(60)
    expect(placebo(target, market, FIRST - 1).reason).toBe('too-few-rows')
  })
  it('says why it cannot be had', () => {
    expect(placebo(target, market, 299).reason).toBe('too-few-rows')
    expect(placebo(target, market, 1, { pre: 2 }).reason).toBe('too-few-rows')
    expect(placebo(target.with(EVENT + 1, Number.NaN), market, EVENT).reason).toBe('missing-values')
    expect(
      placebo(
        target,
        market.map(() => 0.01),
        EVENT,
      ).reason,
    ).toBe('no-variation')
    expect(placebo(target.slice(0, 67), market.slice(0, 67), FIRST).reason).toBe('too-few-rows')
  })
  it('says that a window is not there before it says that a value in it is missing', () => {
    const gappy = target.with(1, Number.NaN).with(2, Number.NaN)
    expect(placebo(gappy, market, 1, { pre: 2 }).reason).toBe('too-few-rows')
    expect(placebo(gappy, market, 2, { pre: 2 }).reason).toBe('missing-values')
  })
  it('blames a market that stands still only where there are rows enough to tell', () => {
    const flat = market.map(() => 0.01)
    expect(placebo(target, flat, FIRST).reason).toBe('no-variation')
    expect(placebo(target, flat, FIRST - 1).reason).toBe('too-few-rows')
  })
  it('refuses an event that is no row, strata of another length, and lengths that differ', () => {
    expect(() => placebo(target, market, 300)).toThrow(/^An event is a row from 0 to 299, not 300\.$/)
    expect(() => placebo(target, market, 1.5)).toThrow(RangeError)
    expect(() => placebo(target, market, EVENT, { others: [-1] })).toThrow(RangeError)
    expect(() => placebo(target, market, EVENT, { strata: [1] })).toThrow(
      /^Strata must be as many as rows, 300, not 1\.$/,
    )
    expect(() => placebo(target, [1], EVENT)).toThrow(RangeError)
  })
  it('gives the same p for returns in per cent', () => {
    const percent = placebo(
      target.map((move) => 100 * move),
      market.map((move) => 100 * move),
      EVENT,
    ).value!
    const plain = placebo(target, market, EVENT).value!
    expect(percent.decisive.p).toBe(plain.decisive.p)
    expect(percent.car).toBeCloseTo(100 * plain.car, 10)
  })
  it('never holds NaN or an infinity, whatever is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(299), { maxLength: 150 }), fc.nat(299), (gaps, event) => {
        const gappy = target.map((move, row) => (gaps.includes(row) ? Number.NaN : move))
        const outcome = placebo(gappy, market, event, { fewest: 20 })
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
        expect(outcome.value === null).toBe(outcome.reason !== null)
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })
})

describe('placebos', () => {
  it('hides every event from every other', () => {
    const events = [100, 150, 200]
    const struck = events.reduce((line, event) => line.with(event, line[event]! - 0.1), target)
    const together = placebos(struck, market, events)
    for (const [k, { value }] of together.entries()) {
      const others = events.filter((event) => event !== events[k])
      expect(value).toEqual(placebo(struck, market, events[k]!, { others }).value)
      expect(value?.decisive.p).toBe(1 / (1 + value!.decisive.n))
    }
  })
  it('has nothing to say about no events', () => {
    expect(placebos(target, market, [])).toEqual([])
  })
})
