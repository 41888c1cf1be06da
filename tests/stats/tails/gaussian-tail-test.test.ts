import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { gaussianExceedanceCorrelation } from '@/lib/stats/tails/gaussian-exceedance-correlation'
import { gaussianTailDependence } from '@/lib/stats/tails/gaussian-tail-dependence'
import { gaussianTailTest } from '@/lib/stats/tails/gaussian-tail-test'

const OPTIONS = { seed: 5, draws: 99, shares: [0.05, 0.1], thresholds: [0, 1] }

/** Normal pairs with correlation 0.5; on every 30th day both are lower by `crash`. */
function pairs(n: number, crash: number): { x: number[]; y: number[] } {
  const normal = normalDraws(seededRandom(2))
  const rows = Array.from({ length: n }, (_, i) => {
    const fall = i % 30 === 0 ? crash : 0
    const u = normal()
    return { x: u - fall, y: 0.5 * u + Math.sqrt(0.75) * normal() - fall }
  })
  return { x: rows.map((row) => row.x), y: rows.map((row) => row.y) }
}

describe('gaussianTailTest', () => {
  it('finds nothing in normal pairs', () => {
    const { x, y } = pairs(400, 0)
    const { p } = gaussianTailTest(x, y, OPTIONS).value!
    expect(p.every((value) => value! > 0.05)).toBe(true)
  })
  it('finds worst days that fall together', () => {
    const { x, y } = pairs(400, 4)
    expect(gaussianTailTest(x, y, OPTIONS).value!.p[0]!).toBeLessThanOrEqual(0.02)
  })
  it('places its ranges around what a normal pair shows on average', () => {
    const { x, y } = pairs(400, 0)
    const r = correlation(x, y)!
    const test = gaussianTailTest(x, y, OPTIONS).value!
    expect(test).toMatchObject({ n: 400, correlation: r })
    const expected = OPTIONS.shares.map((share) => gaussianTailDependence(share, r))
    test.dependence.forEach((range, i) => {
      expect(range!.lower < expected[i]! && expected[i]! < range!.upper).toBe(true)
    })
    test.exceedance.forEach((range, i) => {
      const middle = gaussianExceedanceCorrelation(OPTIONS.thresholds[i]!, r)!
      expect(range!.lower < middle && middle < range!.upper).toBe(true)
    })
  })
  it('repeats to the bit for one seed, and not for another', () => {
    const { x, y } = pairs(80, 3)
    const first = gaussianTailTest(x, y, OPTIONS)
    expect(gaussianTailTest(x, y, OPTIONS)).toEqual(first)
    expect(gaussianTailTest(x, y, { ...OPTIONS, seed: 6 })).not.toEqual(first)
  })
  it('leaves out a row in which either value is missing', () => {
    const { x, y } = pairs(80, 3)
    expect(gaussianTailTest([...x, Number.NaN], [...y, 1], OPTIONS)).toEqual(gaussianTailTest(x, y, OPTIONS))
  })
  it('has no p where no day counts as worst', () => {
    const { x, y } = pairs(15, 0)
    const { p, dependence } = gaussianTailTest(x, y, OPTIONS).value!
    expect([p[0], dependence[0]]).toEqual([null, null])
    expect(p[1]).not.toBeNull()
  })
  it('has no range where normal samples have no days beyond the threshold', () => {
    const { x, y } = pairs(15, 0)
    expect(gaussianTailTest(x, y, { ...OPTIONS, thresholds: [4.5] }).value!.exceedance).toEqual([null])
  })
  it('has no ranges of exceedance where no threshold is given', () => {
    const { x, y } = pairs(30, 0)
    expect(gaussianTailTest(x, y, { seed: 5, draws: 9, shares: [0.1] }).value!.exceedance).toEqual([])
  })
  it('lets the one worst day of unrelated series coincide in one draw of n', () => {
    // A parabola over 70 days about its middle is uncorrelated with the days: a chance of 1/70 is within the lower
    // 97.5 % of draws, and so nothing above 0.
    const days = Array.from({ length: 70 }, (_, t) => t - 34.5)
    const parabola = days.map((day) => day * day)
    const options = { seed: 5, draws: 4000, shares: [1 / 70] }
    const { correlation, dependence } = gaussianTailTest(days, parabola, options).value!
    expect(correlation).toBeCloseTo(0, 14)
    expect(dependence).toEqual([{ lower: 0, upper: 0 }])
  })
  it('lets the one worst day of nearly equal series coincide in most draws', () => {
    const { x } = pairs(20, 0)
    const nearly = x.map((value, i) => value + (-1) ** i * 1e-3)
    const { dependence } = gaussianTailTest(x, nearly, { ...OPTIONS, shares: [0.05] }).value!
    expect(dependence).toEqual([{ lower: 1, upper: 1 }])
  })
  it('takes four rows, and a single draw', () => {
    const options = { seed: 5, draws: 1, shares: [0.25] }
    const { n, p, dependence } = gaussianTailTest([1, 2, 3, 4], [1, 3, 2, 4], options).value!
    expect(n).toBe(4)
    expect([0.5, 1]).toContain(p[0])
    expect(dependence[0]!.lower).toBe(dependence[0]!.upper)
  })
  it('bears a perfect correlation', () => {
    const { x } = pairs(60, 0)
    const { p, exceedance } = gaussianTailTest(x, x, OPTIONS).value!
    expect(p).toEqual([1, 1])
    expect(exceedance.every((range) => range!.lower > 0.999)).toBe(true)
  })
  it('says why there is no test', () => {
    expect(gaussianTailTest([1, 2, 3], [1, 2, 2], OPTIONS).reason).toBe('too-few-rows')
    expect(gaussianTailTest([1, 1, 1, 1, 1], [1, 2, 3, 4, 5], OPTIONS).reason).toBe('no-variation')
  })
  it.each([0, 1.5, Number.NaN])('refuses %s draws', (draws) => {
    expect(() => gaussianTailTest([1, 2], [1, 2], { ...OPTIONS, draws })).toThrow(
      new RangeError(`Draws are at least 1, not ${draws}.`),
    )
  })
  it('refuses series of different lengths', () => {
    expect(() => gaussianTailTest([1, 2], [1], OPTIONS)).toThrow(RangeError)
  })
})
