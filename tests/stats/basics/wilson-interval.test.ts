import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '@/lib/stats/basics/wilson-interval'
import { SEEDED } from '../examples'

describe('wilsonInterval', () => {
  it('equals prop.test(7, 10, correct = FALSE) of R', () => {
    const { lower, upper } = wilsonInterval(0.7, 10)!
    expect(lower).toBeCloseTo(0.3967781, 7)
    expect(upper).toBeCloseTo(0.8922087, 7)
  })
  it('holds up at shares of 0 and 1', () => {
    expect(wilsonInterval(0, 5)).toMatchObject({ lower: 0 })
    expect(wilsonInterval(0, 5)!.upper).toBeCloseTo(0.4345, 4)
    expect(wilsonInterval(1, 5)!.upper).toBe(1)
  })
  // The formula itself gives 1 - 1e-16 or 1 + 2e-16 for each of these.
  it.each([3, 20, 33, 1000])('ends at exactly 1 when all of %s cases counted', (n) => {
    expect(wilsonInterval(1, n)!.upper).toBe(1)
  })
  it('stays within 0 and 1 around its share, and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (successes, failures) => {
        const n = successes + failures
        const share = successes / n
        const { lower, upper } = wilsonInterval(share, n)!
        const mirrored = wilsonInterval(1 - share, n)!
        expect(lower >= 0 && lower <= share + 1e-15 && share <= upper + 1e-15 && upper <= 1).toBe(true)
        expect(mirrored.lower).toBeCloseTo(1 - upper, 12)
      }),
      SEEDED,
    )
  })
  it.each([0, -1, Number.NaN, Infinity])('is null for %s cases', (n) => {
    expect(wilsonInterval(0.5, n)).toBeNull()
  })
  it('refuses a share of 70 and a level of 95', () => {
    expect(() => wilsonInterval(70, 10)).toThrow(new RangeError('A share lies between 0 and 1, not at 70.'))
    expect(() => wilsonInterval(0.7, 10, 95)).toThrow(
      new RangeError('A level lies between 0 and 1, such as 0.95, not at 95.'),
    )
  })
  it('refuses a share below 0', () => {
    expect(() => wilsonInterval(-0.1, 10)).toThrow(/^A share lies between 0 and 1, not at -0\.1\.$/)
  })
})
