import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { pOfInterval } from '@/lib/stats/correlation/p-of-interval'
import { exampleSystem } from '../var/systems'

describe('pOfInterval', () => {
  it('is the two-sided p of a normal test of atanh r for the interval of Fisher', () => {
    // 2 pnorm(-atanh(0.3) sqrt(50 - 3)) in R
    expect(pOfInterval(0.3, fisherInterval(0.3, 50)!)).toBeCloseTo(0.03385, 4)
  })
  it.each([
    ['HAC', hacCorrelationInterval, null],
    ['jackknife', jackknifeCorrelationInterval, 118],
  ] as const)(
    'is at most 1 - level just where the %s interval excludes 0',
    (_, interval, degreesOfFreedom) => {
      for (let seed = 1; seed <= 20; seed += 1) {
        const [x, y] = exampleSystem(120, 2, seed, 0.3) as [number[], number[]]
        const r = correlation(x, y)!
        const p = pOfInterval(r, interval(x, y)!, { degreesOfFreedom })
        for (const level of [0.5, 0.9, 0.95, 0.99]) {
          const { lower, upper } = interval(x, y, level)!
          expect(p <= 1 - level).toBe(lower > 0 || upper < 0)
        }
      }
    },
  )
  it('does not depend on the level of the interval, nor on the sign of r', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.integer({ min: 5, max: 5000 }),
        (r, n) => {
          const p = pOfInterval(r, fisherInterval(r, n)!)
          expect(pOfInterval(r, fisherInterval(r, n, 0.8)!, { level: 0.8 })).toBeCloseTo(p, 9)
          expect(pOfInterval(-r, fisherInterval(-r, n)!)).toBeCloseTo(p, 9)
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
  it('is read from the end nearer 0, so that one that rounds to 1 is no trouble', () => {
    expect(pOfInterval(0.9, { lower: 0.2, upper: 1 })).toBeLessThan(0.05)
  })
  it('is 1 for a correlation of 0', () => {
    expect(pOfInterval(0, { lower: -0.2, upper: 0.2 })).toBe(1)
  })
  it.each([
    [1, 0.5, 1],
    [Number.NaN, 0, 1],
    [0.1, 0.2, 0.3],
  ])('refuses a correlation of %s with an interval from %s to %s', (r, lower, upper) => {
    expect(() => pOfInterval(r, { lower, upper })).toThrow(RangeError)
  })
})
