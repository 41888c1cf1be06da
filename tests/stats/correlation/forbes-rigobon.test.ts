import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forbesRigobon } from '@/lib/stats/correlation/forbes-rigobon'
import { forbesRigobonChange } from '@/lib/stats/correlation/forbes-rigobon-change'
import { volatilityAdjustedCorrelation } from '@/lib/stats/correlation/volatility-adjusted-correlation'
import reference from '../../reference/stats/resampling.json'
import { exampleReturns, expectClose, SEEDED } from '../examples'

const OPTIONS = { seed: 20251007, draws: 199 }
const CALM = exampleReturns(80, 3)
const CRISIS = exampleReturns(40, 9)

describe('volatilityAdjustedCorrelation', () => {
  it('halves 0.5 when the source has five times the variance', () => {
    expect(volatilityAdjustedCorrelation(0.5, 4)).toBe(0.25)
  })
  it('changes nothing where the variance is the same, nor at 0, 1 and -1', () => {
    expect([0.3, 0, 1, -1].map((r) => volatilityAdjustedCorrelation(r, 0))).toEqual([0.3, 0, 1, -1])
    expect([0, 1, -1].map((r) => volatilityAdjustedCorrelation(r, 7))).toEqual([0, 1, -1])
  })
  it('gives back the correlation of a straight line whose source has been stretched', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (r, stretch) => {
          // y = b x + noise: b^2 var(x) grows by `stretch`, the noise stays.
          const share = r * r * stretch
          const stretched = Math.sign(r) * Math.sqrt(share / (share + 1 - r * r))
          expect(volatilityAdjustedCorrelation(stretched, stretch - 1)).toBeCloseTo(r, 10)
        },
      ),
      SEEDED,
    )
  })
  it('refuses what is no correlation, and a variance below 0', () => {
    expect(() => volatilityAdjustedCorrelation(1.1, 0)).toThrow(RangeError)
    expect(() => volatilityAdjustedCorrelation(Number.NaN, 0)).toThrow(RangeError)
    expect(() => volatilityAdjustedCorrelation(0.5, -1)).toThrow(RangeError)
    expect(() => volatilityAdjustedCorrelation(0.5, Infinity)).toThrow(RangeError)
  })
})

describe('forbesRigobon', () => {
  it.each(reference.contagion)('agrees with numpy, delta $delta', ({ calm, crisis, delta, adjusted }) => {
    const found = forbesRigobon(calm, crisis).value!
    expectClose(
      [found.calm, found.crisis, found.delta, found.adjusted],
      [calm.r, crisis.r, delta, adjusted],
      1e-12,
    )
    expect([found.calmRows, found.crisisRows]).toEqual([calm.x.length, crisis.x.length])
  })
  it('leaves out a row in which either value is missing', () => {
    const gappy = { x: [...CRISIS.x, Number.NaN, 1], y: [...CRISIS.y, 1, Infinity] }
    expect(forbesRigobon(CALM, gappy)).toEqual(forbesRigobon(CALM, CRISIS))
  })
  it('says why there is none', () => {
    const short = { x: [1, 2, 3], y: [1, 3, 2] }
    const flat = { x: [2, 2, 2, 2, 2], y: [1, 3, 2, 5, 4] }
    const huge = { x: [1e200, -1e200, 3e200, 0], y: [1, 3, 2, 5] }
    expect(forbesRigobon(short, CRISIS).reason).toBe('too-few-rows')
    expect(forbesRigobon(CALM, short).reason).toBe('too-few-rows')
    expect(forbesRigobon(flat, CRISIS).reason).toBe('no-variation')
    expect(forbesRigobon(CALM, flat).reason).toBe('no-variation')
    expect(forbesRigobon(CALM, huge).reason).toBe('out-of-range')
    expect(forbesRigobon(huge, CALM).reason).toBe('out-of-range')
  })
  it('refuses lengths that differ', () => {
    expect(() => forbesRigobon(CALM, { x: [1, 2, 3, 4], y: [1, 2, 3] })).toThrow(RangeError)
  })
})

describe('forbesRigobonChange', () => {
  it.each(reference.contagion)(
    'has the standard error that moving the weights of the rows gives, delta $delta',
    ({ calm, crisis, adjusted, standardError }) => {
      const found = forbesRigobonChange(calm, crisis, OPTIONS).value!
      expect(found.change).toBeCloseTo(adjusted - calm.r, 12)
      expect(found.standardError / standardError).toBeCloseTo(1, 7)
    },
  )
  it('leaves out 0 exactly where p is at most 0.05', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const y = CRISIS.y.map((value, i) => value + 0.15 * seed * CRISIS.x[i]!)
      return forbesRigobonChange(CALM, { x: CRISIS.x, y }, { seed, draws: 199 }).value!
    })
    const leftOut = found.map(({ lower, upper }) => lower > 0 || upper < 0)
    expect(found.map(({ p }) => p <= 0.05)).toEqual(leftOut)
    expect(new Set(leftOut).size).toBe(2)
  })
  it('lies around the change, within -2 and 2, with a p that is not 0', () => {
    const { change, lower, upper, p, draws } = forbesRigobonChange(CALM, CRISIS, OPTIONS).value!
    expect(-2 <= lower && lower < change && change < upper && upper <= 2).toBe(true)
    expect(p).toBeGreaterThanOrEqual(1 / (1 + draws))
    expect(p).toBeLessThanOrEqual(1)
  })
  it('does not depend on the units of either asset', () => {
    const scaled = ({ x, y }: typeof CALM) => ({ x: x.map((v) => 100 * v + 3), y: y.map((v) => v / 7) })
    const found = forbesRigobonChange(scaled(CALM), scaled(CRISIS), OPTIONS).value!
    const expected = forbesRigobonChange(CALM, CRISIS, OPTIONS).value!
    expectClose([found.lower, found.upper], [expected.lower, expected.upper], 1e-9)
  })
  it('repeats to the bit for the same seed, and only for it', () => {
    const once = forbesRigobonChange(CALM, CRISIS, OPTIONS)
    expect(forbesRigobonChange(CALM, CRISIS, OPTIONS)).toEqual(once)
    expect(forbesRigobonChange(CALM, CRISIS, { ...OPTIONS, seed: 2 })).not.toEqual(once)
  })
  it('says why there is none', () => {
    const nine = exampleReturns(9)
    const flat = { x: new Array(20).fill(1), y: exampleReturns(20).y }
    const once = { x: flat.x.map((_, i) => Number(i === 3)), y: flat.y }
    const huge = { x: CALM.x.map((value) => 1e250 * value), y: CALM.y }
    expect(forbesRigobonChange(nine, CRISIS, OPTIONS).reason).toBe('too-few-rows')
    expect(forbesRigobonChange(CALM, nine, OPTIONS).reason).toBe('too-few-rows')
    expect(forbesRigobonChange(CALM, flat, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(CALM, once, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(huge, CRISIS, OPTIONS).reason).toBe('out-of-range')
  })
  it('refuses too few draws, a level of 95 and lengths that differ', () => {
    expect(() => forbesRigobonChange(CALM, CRISIS, { seed: 1, draws: 10 })).toThrow(RangeError)
    expect(() => forbesRigobonChange(CALM, CRISIS, { seed: 1, level: 95 })).toThrow(RangeError)
    expect(() => forbesRigobonChange({ x: [1], y: [] }, CRISIS, OPTIONS)).toThrow(RangeError)
  })
})
