import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionalMoves } from '@/lib/stats/event-study/conditional-moves'
import { meanDifferenceError } from '@/lib/stats/event-study/mean-difference-error'
import { exampleReturns, gappyPairs, SEEDED } from '../examples'

const { x: source, y: target } = exampleReturns(400, 2)
const FALL = -0.012

describe('conditionalMoves', () => {
  it('sets the moves of a fall beside those of all other rows', () => {
    const [same, next] = conditionalMoves([-2, 1, 1, -3, 1], [-1, 3, 1, -5, 2], -1, { horizons: [0, 1] })
    expect(same).toMatchObject({
      horizon: 0,
      falls: { n: 2, apart: 2, mean: -3, median: -3, shareNegative: 1 },
      others: { n: 3, mean: 2, median: 2, shareNegative: 0 },
      difference: -5,
    })
    expect(next).toMatchObject({ falls: { n: 2, mean: 2.5 }, others: { n: 2, mean: -2 } })
  })
  it('counts a move exactly at the threshold as a fall', () => {
    expect(conditionalMoves([-1, 1], [0, 0], -1)[0]!.falls.n).toBe(1)
  })
  it('adds up the rows after the fall, without its own', () => {
    const [five] = conditionalMoves([-1, 0, 0, 0, 0, 0, 0], [100, 1, 2, 3, 4, 5, 100], -1, { horizons: [5] })
    expect(five!.falls.mean).toBe(15)
    expect(five!.others.n).toBe(1)
  })
  it('knows how many falls have windows that do not overlap', () => {
    const falls = source.map((_, row) => (row % 3 === 0 ? -1 : 1))
    const apart = conditionalMoves(falls, target, -0.5).map((move) => move.falls.apart)
    expect(apart).toEqual([134, 133, 66, 19])
  })
  it('takes falls exactly a horizon apart for apart, since their windows only touch', () => {
    const falls = source.map((_, row) => (row % 5 === 0 ? -1 : 1))
    const [five, six] = conditionalMoves(falls, target, -0.5, { horizons: [5, 6] })
    expect([five!.falls.apart, six!.falls.apart]).toEqual([79, 40])
  })
  it('has an interval of the difference with three falls apart, by t with two degrees of freedom', () => {
    const [move] = conditionalMoves([-1, 1, -1, 1, -1, 1], [1, 4, 2, 6, 3, 5], -1, { horizons: [0] })
    // Deviations of 1 and 0 in both groups of three; the quantile of t has a closed form at 2.
    const error = Math.sqrt(2 / 9 + 2 / 9)
    const quantile = 0.95 / Math.sqrt(2 * 0.975 * 0.025)
    expect(move!.differenceInterval!.lower).toBeCloseTo(-3 - quantile * error, 12)
    expect(move!.differenceInterval!.upper).toBeCloseTo(-3 + quantile * error, 12)
  })
  it('does not take standing still for a move below 0', () => {
    const [move] = conditionalMoves([-1, -1, 1, 1], [0, -2, 0, 3], -1, { horizons: [0] })
    expect([move!.falls.shareNegative, move!.others.shareNegative]).toEqual([1 / 2, 0])
  })
  it('gives wider intervals where windows overlap', () => {
    const [, one, five, twenty] = conditionalMoves(source, target, FALL)
    const width = (move: typeof one) => move!.differenceInterval!.upper - move!.differenceInterval!.lower
    expect(width(five)).toBeGreaterThan(1.5 * width(one))
    expect(width(twenty)).toBeGreaterThan(1.5 * width(five))
    expect(one!.falls.shareInterval!.lower).toBeLessThan(one!.falls.shareNegative!)
  })
  it('leaves out rows that miss a value they need, for that horizon only', () => {
    const gappy = conditionalMoves(source.with(7, Number.NaN), target.with(100, Infinity), FALL)
    const n = gappy.map(({ falls, others }) => falls.n + others.n)
    expect(n).toEqual([398, 397, 389, 359])
  })
  it('is null for the group that is empty, and for what rests on it', () => {
    const [calm] = conditionalMoves([1, 1, 1], [1, 2, 3], -5)
    expect(calm).toMatchObject({
      falls: { n: 0, apart: 0, mean: null, median: null, shareNegative: null, shareInterval: null },
      difference: null,
      differenceInterval: null,
    })
    expect(conditionalMoves([], [], -1)[3]!.others.n).toBe(0)
  })
  it('has no difference where all rows are falls', () => {
    const [all] = conditionalMoves([-2, -1, -3, -1], [1, 2, 3, 5], -1)
    expect(all).toMatchObject({
      falls: { n: 4, mean: 2.75 },
      others: { n: 0, mean: null },
      difference: null,
      differenceInterval: null,
    })
  })
  it('has no interval of the difference below three falls apart', () => {
    const two = conditionalMoves([-1, 1, 1, -1, 1, 1], [1, 2, 3, 2, 1, 5], -1)[0]!
    expect(two.difference).not.toBeNull()
    expect(two.differenceInterval).toBeNull()
  })
  it('has no interval where nothing moves', () => {
    const flat = conditionalMoves(
      source,
      target.map(() => 0),
      FALL,
    )[0]!
    expect(flat).toMatchObject({ difference: 0, differenceInterval: null })
  })
  it('scales with the target', () => {
    const [plain] = conditionalMoves(source, target, FALL)
    const [tenfold] = conditionalMoves(
      source,
      target.map((move) => 10 * move),
      FALL,
    )
    expect(tenfold!.difference! / plain!.difference!).toBeCloseTo(10, 10)
    expect(tenfold!.differenceInterval!.upper / plain!.differenceInterval!.upper).toBeCloseTo(10, 9)
  })
  it('never holds NaN or an infinity, whatever is missing or huge', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y }) => {
        const huge = y.map((value) => (value === 3 ? 1.7e308 : value === -3 ? -1.7e308 : value))
        const moves = conditionalMoves(x, huge, -0.5, { horizons: [0, 1, 3] })
        expect(JSON.parse(JSON.stringify(moves))).toEqual(moves)
      }),
      SEEDED,
    )
  })
  it.each([0, 0.05, Number.NaN])('refuses a fall of %s', (threshold) => {
    expect(() => conditionalMoves(source, target, threshold)).toThrow(
      `A fall lies below 0, not at ${threshold}.`,
    )
  })
  it.each([1.5, -1, Number.NaN])('refuses a horizon of %s', (horizon) => {
    expect(() => conditionalMoves(source, target, -1, { horizons: [1, horizon] })).toThrow(
      `A horizon is 0, 1, 2 ... rows, not ${horizon}.`,
    )
  })
  it('refuses lengths that differ, and a level of 95', () => {
    expect(() => conditionalMoves([1], [1, 2], -1)).toThrow(/^Series must have one length, not 1 and 2\.$/)
    expect(() => conditionalMoves(source, target, -1, { level: 95 })).toThrow(RangeError)
  })
})

describe('meanDifferenceError', () => {
  it('at lag 0 adds the variances of the two means', () => {
    // Deviations of 1.5 in one group of two and 0.5 in the other.
    expect(meanDifferenceError(Float64Array.of(1, 2, 4, 3), [0, 2], [1, 3], 0)).toBeCloseTo(
      Math.sqrt((2 * 1.5 ** 2 + 2 * 0.5 ** 2) / 4),
      14,
    )
  })
  it('keeps the place of a row in neither group', () => {
    const values = Float64Array.of(1, 2, 4, 3, 9)
    const apart = meanDifferenceError(Float64Array.of(1, 7, 2, 7, 4, 7, 3, 7, 9), [0, 4, 8], [2, 6], 1)
    expect(apart).toBeCloseTo(meanDifferenceError(values, [0, 2, 4], [1, 3], 0)!, 14)
  })
  it('is null for an empty group and where nothing moves', () => {
    expect(meanDifferenceError(Float64Array.of(1, 2), [], [0, 1], 0)).toBeNull()
    expect(meanDifferenceError(Float64Array.of(1, 2), [0, 1], [], 0)).toBeNull()
    expect(meanDifferenceError(Float64Array.of(1, 1), [0], [1], 0)).toBeNull()
  })
  it('is null, not infinite, beyond the range of a double', () => {
    expect(meanDifferenceError(Float64Array.of(1e200, -1e200, 1, 2), [0, 1], [2, 3], 0)).toBeNull()
  })
})
