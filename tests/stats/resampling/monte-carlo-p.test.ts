import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monteCarloP } from '@/lib/stats/resampling/monte-carlo-p'
import { SEEDED } from '../examples'

describe('monteCarloP', () => {
  it('counts the observation as one of the draws', () => {
    expect(monteCarloP([0.1, 0.5, 2], 1)).toBe(0.5)
  })
  it('counts a draw that equals the observation as at least as large', () => {
    expect(monteCarloP([1, 1, 0], 1)).toBe(0.75)
  })
  it('is never 0', () => {
    expect(monteCarloP(new Float64Array(99), 5)).toBe(0.01)
  })
  it('counts a draw without a statistic against the finding', () => {
    expect(monteCarloP([0, null, Number.NaN], 5)).toBe(0.75)
  })
  it('is null without draws', () => {
    expect(monteCarloP([], 1)).toBeNull()
  })
  it.each([Number.NaN, Infinity])('is null for an observation of %s', (observed) => {
    expect(monteCarloP([1], observed)).toBeNull()
  })
  it('falls as the observation rises', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }),
        fc.integer({ min: -9, max: 9 }),
        (draws, observed) => {
          expect(monteCarloP(draws, observed)!).toBeGreaterThanOrEqual(monteCarloP(draws, observed + 1)!)
        },
      ),
      SEEDED,
    )
  })
})
