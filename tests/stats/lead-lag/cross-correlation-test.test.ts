import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossCorrelation } from '@/lib/stats/lead-lag/cross-correlation'
import {
  type CrossCorrelationTestOptions,
  crossCorrelationTest,
} from '@/lib/stats/lead-lag/cross-correlation-test'
import reference from '../../reference/stats/lead-lag.json'
import { exampleReturns, expectClose } from '../examples'

const OPTIONS = { maximumLag: 5, seed: 1, draws: 199 }
const test = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: Partial<CrossCorrelationTestOptions> = {},
) => crossCorrelationTest(x, y, { ...OPTIONS, ...options }).value!
/** y repeats a part of what x did `by` rows before. */
function follower(x: number[], own: number[], by: number): number[] {
  return own.map((value, t) => value + 0.8 * (x[t - by] ?? 0))
}

describe('crossCorrelationTest', () => {
  it('draws what counting every way to turn the signs gives', () => {
    const { x, y, maximumLag, blockLength, ...expected } = reference.signFlips
    const found = test(x, y, { maximumLag, draws: 20_000 })
    expect(found.blockLength).toBe(blockLength)
    expect(found.largest.lag).toBe(expected.largestLag)
    expect(Math.abs(found.largest.p - expected.pLargest)).toBeLessThan(0.015)
    // Four standard errors of 20,000 draws.
    for (const [i, p] of expected.p.entries()) expect(Math.abs(found.p[i]! - p)).toBeLessThan(0.015)
    for (const [i, half] of found.band.entries()) {
      if (half === null) continue
      const critical = half / expected.bandPerCritical[i]!
      expect(critical > expected.critical[0]! && critical < expected.critical[1]!).toBe(true)
    }
  })
  it('shows the cross-correlations as they are', () => {
    const { x, y } = exampleReturns(80)
    const { lags, r } = test(x, y)
    expectClose(r, crossCorrelation(x, y, 5).value!.r, 1e-15)
    expect(lags).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5])
  })
  it('finds the lag that was planted, and on which side', () => {
    const { x } = exampleReturns(200, 3)
    const { y: own } = exampleReturns(200, 7)
    const found = test(x, follower(x, own, 2))
    expect(found.largest).toMatchObject({ lag: -2, p: 0.005 })
    expect(found.xEarlier).toEqual(found.largest)
    expect(found.yEarlier!.p).toBeGreaterThan(0.05)
    const other = test(follower(x, own, 2), x)
    expect(other.yEarlier).toMatchObject({ lag: 2, p: 0.005 })
  })
  it('does not count what is set aside', () => {
    const { x } = exampleReturns(200, 3)
    const { y: own } = exampleReturns(200, 7)
    const found = test(x, follower(x, own, 2), { setAside: [0, -2] })
    expect(found.largest.p).toBeGreaterThan(0.05)
    expect([found.band[3], found.pJoint[3], found.band[5]]).toEqual([null, null, null])
    expect(found.p[3]).toBe(0.005)
  })
  it('lets lag 0 be as large as it likes', () => {
    const { x, market } = exampleReturns(150, 5)
    expect(test(x, market).p[5]).toBe(0.005)
    expect(test(x, market).largest.p).toBeGreaterThan(0.05)
  })
  it('has a bar outside the band exactly where its joint p is at most 0.05', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, by) => {
        const { x, y } = exampleReturns(60, seed)
        const { r, band, pJoint } = test(x, follower(x, y, by))
        for (const [i, half] of band.entries()) {
          if (half !== null) expect(Math.abs(r[i]!) > half).toBe(pJoint[i]! <= 0.05)
        }
      }),
      { seed: 1, numRuns: 60 },
    )
  })
  it('judges a lag found by looking more strictly than one chosen before', () => {
    const { x, y } = exampleReturns(90, 11)
    const { p, pJoint, largest } = test(x, y)
    for (const [i, joint] of pJoint.entries()) if (joint !== null) expect(joint).toBeGreaterThanOrEqual(p[i]!)
    expect(largest.p).toBe(Math.min(...pJoint.map((joint) => joint ?? 1)))
  })
  it('repeats itself to the bit for one seed, and not for another', () => {
    const { x, y } = exampleReturns(90)
    expect(test(x, y)).toEqual(test(x, y))
    expect(test(x, y, { seed: 2 }).band).not.toEqual(test(x, y).band)
  })
  it('does not depend on level or unit', () => {
    const { x, y } = exampleReturns(90)
    const moved = test(
      x.map((value) => 1000 - 64 * value),
      y.map((value) => value / 1024),
    )
    expect(moved.p).toEqual(test(x, y).p)
    expectClose(moved.band, test(x, y).band, 1e-9)
  })
  it('counts a draw that turned no sign as doing at least as much, whatever its rounding', () => {
    // All products of x with itself at lag 0 are squares: only the draws that keep all 8 blocks together reach their sum.
    const { x } = exampleReturns(31)
    const { p, blockLength } = test(x, x, { maximumLag: 1, draws: 20_000 })
    expect(Math.ceil(31 / blockLength)).toBe(8)
    // 2 of 2^8 ways, within four standard errors of 20,000 draws.
    expect(Math.abs(p[1]! - 2 / 2 ** 8)).toBeLessThan(0.0025)
  })
  it('looks for the earlier series on its own side of lag 0, when that is searched too', () => {
    const { x, market } = exampleReturns(150, 5)
    const { largest, xEarlier, yEarlier } = test(x, market, { setAside: [] })
    expect(largest.lag).toBe(0)
    expect(xEarlier!.lag).toBeLessThan(0)
    expect(yEarlier!.lag).toBeGreaterThan(0)
  })
  it('has no earlier series where its side is not searched, and one p for the only lag that is', () => {
    const { x, y } = exampleReturns(90)
    for (const [only, setAside] of [
      [-1, [0, 1]],
      [1, [-1, 0]],
    ] as const) {
      const { r, p, pJoint, largest, xEarlier, yEarlier } = test(x, y, { maximumLag: 1, setAside })
      const alone = { lag: only, r: r[only + 1], p: p[only + 1] }
      expect(largest).toEqual(alone)
      expect([xEarlier, yEarlier]).toEqual(only < 0 ? [alone, null] : [null, alone])
      expect(pJoint).toEqual(only < 0 ? [alone.p, null, null] : [null, null, alone.p])
    }
  })
  it('names the largest lag even where none reaches its standard error', () => {
    // Under a zigzag the products of a steady rise nearly cancel: a sum of about 15, beside errors of about 50.
    const rise = Array.from({ length: 31 }, (_, t) => t)
    const zigzag = rise.map((t) => (-1) ** t)
    const { lag, r } = test(rise, zigzag, { maximumLag: 1, setAside: [0, 1] }).largest
    expect(lag).toBe(-1)
    expect(Math.abs(r)).toBeLessThan(0.1)
  })
  it('names the lower of two lags that tie', () => {
    const { x } = exampleReturns(60)
    const { largest, r } = test(x, x)
    expect(largest.lag).toBeLessThan(0)
    expect(largest.r).toBe(r[5 - largest.lag])
  })
  it('never gives a p of 0', () => {
    const { x } = exampleReturns(200, 3)
    expect(Math.min(...test(x, x).p)).toBe(1 / 200)
  })
  it('has a wider band for a higher level', () => {
    const { x, y } = exampleReturns(90)
    expect(test(x, y, { level: 0.99 }).band[0]!).toBeGreaterThan(test(x, y).band[0]!)
  })
  it('takes a lag at which all products are 0', () => {
    const spike = Array.from({ length: 60 }, (_, t) => (t < 30 ? 1 : -1))
    const found = crossCorrelationTest(
      spike,
      spike.map((value, t) => (t === 0 ? value + 1 : value)),
      OPTIONS,
    )
    expect(found.value!.p.every(Number.isFinite)).toBe(true)
  })
  it('says when there are fewer than 30 rows beyond the largest lag', () => {
    const { x, y } = exampleReturns(34)
    expect(crossCorrelationTest(x, y, OPTIONS).reason).toBe('too-few-rows')
    expect(crossCorrelationTest([...x, 1], [...y, 2], OPTIONS).reason).toBeNull()
  })
  it('says when a value is missing or a series is constant', () => {
    const { x, y } = exampleReturns(50)
    expect(crossCorrelationTest(x.with(9, Number.NaN), y, OPTIONS).reason).toBe('missing-values')
    expect(
      crossCorrelationTest(
        x.map(() => 4),
        y,
        OPTIONS,
      ).reason,
    ).toBe('no-variation')
  })
  it('refuses numbers that make no sense', () => {
    const { x, y } = exampleReturns(50)
    for (const options of [
      { maximumLag: -1 },
      { maximumLag: 0 },
      { draws: 18 },
      { draws: 99.5 },
      { level: 95 },
      { seed: 0.5 },
    ]) {
      expect(() => crossCorrelationTest(x, y, { ...OPTIONS, ...options })).toThrow(RangeError)
    }
    expect(() => crossCorrelationTest([1, 2], [1, 2, 3], OPTIONS)).toThrow(RangeError)
  })
  it('refuses to set every lag aside, however few the rows', () => {
    const options = { ...OPTIONS, maximumLag: 1, setAside: [-1, 0, 1] }
    const { x, y } = exampleReturns(50)
    for (const rows of [50, 1]) {
      expect(() => crossCorrelationTest(x.slice(0, rows), y.slice(0, rows), options)).toThrow(
        new RangeError('No lag is left to search.'),
      )
    }
  })
  it('does not take rows too few to reach a lag for lags set aside', () => {
    expect(crossCorrelationTest([], [], OPTIONS)).toEqual({ value: null, reason: 'too-few-rows' })
  })
})
