import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile, quantiles } from '@/lib/stats/basics/quantile'
import { SEEDED } from '../examples'

// numpy.quantile(SAMPLE, shares), numpy 1.24.2, whose default is type 7.
const SAMPLE = [3.1, -1.2, 8.4, 0.5, 2.2, 5.9, -4.7]
const SHARES = [0, 0.025, 0.1, 0.25, 0.5, 0.77, 0.975, 1]
const EXPECTED = [-4.7, -4.175, -2.6, -0.35, 2.2, 4.836, 8.025, 8.4]

describe('quantile', () => {
  it.each(SHARES.map((share, i) => [share, EXPECTED[i]!]))('at %s agrees with NumPy', (share, expected) => {
    expect(quantile(SAMPLE, share)).toBeCloseTo(expected, 12)
  })
  it('lies half way between the two in the middle', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  })
  it('is the value itself of a single one', () => {
    expect([0, 0.3, 1].map((share) => quantile([7], share))).toEqual([7, 7, 7])
  })
  it('leaves missing values out', () => {
    expect(quantile([1, Number.NaN, 3, Number.POSITIVE_INFINITY], 0.5)).toBe(2)
  })
  it('is null when nothing is left', () => {
    expect(quantile([Number.NaN], 0.5)).toBeNull()
    expect(quantile([], 0.5)).toBeNull()
  })
  it('does not disturb the values', () => {
    const values = [3, 1, 2]
    const typed = new Float64Array([3, 1, 2])
    quantile(values, 0.5)
    quantile(typed, 0.5)
    expect([values, [...typed]]).toEqual([
      [3, 1, 2],
      [3, 1, 2],
    ])
  })
  it.each([-0.01, 1.01, Number.NaN])('refuses the share %s', (share) => {
    expect(() => quantile([1, 2], share)).toThrow(/^A share lies between 0 and 1/)
  })
  it('never falls as the share grows, and keeps within the values', () => {
    const sample = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(sample, (values) => {
        const found = quantiles(values, [0, 0.2, 0.5, 0.8, 1]) as number[]
        expect(found).toEqual([...found].sort((a, b) => a - b))
        expect(found[0]).toBe(Math.min(...values))
        expect(found[4]).toBe(Math.max(...values))
      }),
      SEEDED,
    )
  })
})
