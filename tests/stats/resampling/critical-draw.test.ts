import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criticalDraw } from '@/lib/stats/resampling/critical-draw'
import { monteCarloP } from '@/lib/stats/resampling/monte-carlo-p'
import { SEEDED } from '../examples'

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe('criticalDraw', () => {
  it('is the 950th of 999 draws at 95 %', () => {
    expect(criticalDraw(upTo(999).toReversed(), 0.95)).toBe(950)
  })
  it.each([19, 99, 199, 499, 1999])('is not a place too high for rounding among %i draws', (draws) => {
    expect(criticalDraw(upTo(draws), 0.95)).toBe(Math.round(0.95 * (draws + 1)))
  })
  it('is where the p-value passes 5 %, and only there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 19, maxLength: 60 }),
        fc.integer({ min: 0, max: 31 }),
        (draws, observed) => {
          const beyond = observed > criticalDraw(draws, 0.95)!
          expect(monteCarloP(draws, observed)! <= 0.05 + 1e-12).toBe(beyond)
        },
      ),
      SEEDED,
    )
  })
  it('counts a draw without a statistic as larger than any', () => {
    expect(criticalDraw([null, 1, 2, 3, Number.NaN, 4, 5, 6, 7], 0.7)).toBe(7)
  })
  it('is null where it would be such a draw, or infinite', () => {
    expect(criticalDraw([null, 1, 2], 0.75)).toBeNull()
    expect(criticalDraw([Infinity, 1, 2], 0.75)).toBeNull()
  })
  it('refuses a level that is none, and one that needs more draws', () => {
    expect(() => criticalDraw(upTo(99), 95)).toThrow(RangeError)
    expect(() => criticalDraw(upTo(99), 0)).toThrow(RangeError)
    expect(() => criticalDraw(upTo(18), 0.95)).toThrow(RangeError)
    expect(() => criticalDraw([], 0.5)).toThrow(RangeError)
  })
})
