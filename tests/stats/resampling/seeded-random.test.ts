import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'

const draw = (count: number, source: () => number) => Array.from({ length: count }, source)
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('seededRandom', () => {
  it('repeats to the bit for the same seed', () => {
    expect(draw(100, seededRandom(7))).toEqual(draw(100, seededRandom(7)))
  })
  it('gives the numbers it has always given', () => {
    expect(draw(3, seededRandom(20251007))).toMatchInlineSnapshot(`
      [
        0.4039349694852614,
        0.08797595526591417,
        0.9597951109625397,
      ]
    `)
  })
  it('is spread evenly over 0 to 1', () => {
    const values = draw(100_000, seededRandom(1))
    const tenths = new Array<number>(10).fill(0)
    for (const value of values) tenths[Math.floor(value * 10)]! += 1
    // A count has a standard deviation of about 95.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
  })
  it.each([
    ['neighbouring seeds', seededRandom(5), seededRandom(6)],
    ['neighbouring streams of a seed', seededRandom(5, 1), seededRandom(5, 2)],
    ['a stream and its seed', seededRandom(5), seededRandom(5, 1)],
    ['seeds 0 and 1', seededRandom(0), seededRandom(1)],
  ])('has nothing in common between %s', (_, one, other) => {
    // Of independent numbers, a correlation this far out comes once in 16,000 times.
    expect(Math.abs(correlation(draw(10_000, one), draw(10_000, other))!)).toBeLessThan(0.04)
  })
  it('starts neighbouring seeds at quite different numbers', () => {
    const first = Array.from({ length: 1000 }, (_, seed) => seededRandom(seed)())
    expect(Math.abs(meanOf(first) - 0.5)).toBeLessThan(0.04)
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1))!)).toBeLessThan(0.13)
  })
  it.each([0.5, Number.NaN, 2 ** 53])('refuses the seed %s', (seed) => {
    expect(() => seededRandom(seed)).toThrow(/^A seed is a whole number/)
    expect(() => seededRandom(1, seed)).toThrow(/^A seed is a whole number/)
  })
})

describe('normalDraws', () => {
  const values = draw(100_000, normalDraws(seededRandom(3)))
  it('has mean 0, variance 1, no lean and the tails of a normal', () => {
    const moment = (power: number) => meanOf(values.map((value) => value ** power))
    expect(Math.abs(moment(1))).toBeLessThan(0.013)
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.018)
    expect(Math.abs(moment(3))).toBeLessThan(0.05)
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.13)
  })
  it.each([
    ['the very middle of the square', [0.5, 0.5]],
    ['the edge of the circle', [0, 0.5]],
    ['a corner of the square', [0.1, 0.1]],
  ])('draws again at %s', (_, refused) => {
    const numbers = [...refused, 0.75, 0.5]
    const normal = normalDraws(() => numbers.shift()!)
    // The point (1/2, 0): x sqrt(-2 ln(s) / s) with s = 1/4.
    expect(normal()).toBeCloseTo(0.5 * Math.sqrt(8 * Math.log(4)), 14)
    expect(normal()).toBe(0)
  })
  it('exceeds 1.96 in size one time in twenty', () => {
    const share = values.filter((value) => Math.abs(value) > 1.959963984540054).length / values.length
    expect(Math.abs(share - 0.05)).toBeLessThan(0.003)
  })
  it('draws successive numbers that have nothing in common', () => {
    expect(Math.abs(correlation(values.slice(1), values.slice(0, -1))!)).toBeLessThan(0.013)
  })
  it('repeats to the bit for the same seed', () => {
    expect(draw(9, normalDraws(seededRandom(3)))).toEqual(values.slice(0, 9))
  })
})
