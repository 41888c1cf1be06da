import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapCorrelationInterval } from '@/lib/stats/correlation/bootstrap-correlation-interval'
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
    const between = (r: number) => new RangeError(`A correlation lies between -1 and 1, not at ${r}.`)
    const above = (rise: number) =>
      new RangeError(`The rise of a variance is a number above -1, not ${rise}.`)
    expect(() => volatilityAdjustedCorrelation(1.1, 0)).toThrow(between(1.1))
    expect(() => volatilityAdjustedCorrelation(Number.NaN, 0)).toThrow(between(Number.NaN))
    expect(() => volatilityAdjustedCorrelation(0.5, -1)).toThrow(above(-1))
    expect(() => volatilityAdjustedCorrelation(0.5, Infinity)).toThrow(above(Infinity))
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
  it('reaches as far up as down', () => {
    const { change, lower, upper } = forbesRigobonChange(CALM, CRISIS, OPTIONS).value!
    expect(upper - change).toBeCloseTo(change - lower, 14)
  })
  it('ends at 2, or -2, where it would reach further', () => {
    // Correlations of -0.95 and 0.95, as far as eleven rows can tell.
    const { x, y } = exampleReturns(11)
    const close = { x, y: x.map((value, i) => value + 0.5 * y[i]!) }
    const mirrored = { x, y: close.y.map((value) => -value) }
    expect(forbesRigobonChange(mirrored, close, { ...OPTIONS, level: 0.99 }).value!.upper).toBe(2)
    expect(forbesRigobonChange(close, mirrored, { ...OPTIONS, level: 0.99 }).value!.lower).toBe(-2)
  })
  it('draws each period in blocks of the length that suits its own correlation', () => {
    const waves = (count: number) => {
      const { x, y } = exampleReturns(count)
      const swell = (value: number, i: number) => value * (1.2 + Math.sin(i / 4))
      return { x: x.map(swell), y: y.map(swell) }
    }
    const { calm, crisis } = forbesRigobonChange(waves(120), waves(60), OPTIONS).value!.blockLengths
    const lengthFor = ({ x, y }: { x: number[]; y: number[] }) =>
      bootstrapCorrelationInterval(x, y, OPTIONS)!.blockLength
    expect([calm, crisis]).toEqual([lengthFor(waves(120)), lengthFor(waves(60))])
    expect(calm).toBeGreaterThan(1)
    expect(crisis).not.toBe(calm)
  })
  it('exists from ten complete rows in either period on', () => {
    expect(forbesRigobonChange(exampleReturns(10), CRISIS, OPTIONS).reason).toBeNull()
    expect(forbesRigobonChange(CALM, exampleReturns(10), OPTIONS).reason).toBeNull()
  })
  it('says no variation where no row pulls the change, rather than being certain', () => {
    // x moves only while y rests and y only while x rests: r and psi are 0, and the source moves as much as before.
    const cross = { x: [1, -1, 0, 0], y: [0, 0, 1, -1] }
    const period = {
      x: Array.from({ length: 20 }, (_, i) => cross.x[i % 4]!),
      y: Array.from({ length: 20 }, (_, i) => cross.y[i % 4]!),
    }
    // r is 0.8 and psi 0 as well.
    const tied = {
      x: [...Array.from({ length: 5 }, () => [1, 2, -1, -2]).flat(), ...new Array(30).fill(0)],
      y: [...Array.from({ length: 5 }, () => [2, 1, -2, -1]).flat(), ...new Array(30).fill(0)],
    }
    expect(forbesRigobonChange(period, period, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(tied, period, OPTIONS).reason).toBe('no-variation')
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
    const tiny = { x: CALM.x.map((value) => 1e-250 * value), y: CALM.y }
    expect(forbesRigobonChange(nine, CRISIS, OPTIONS).reason).toBe('too-few-rows')
    expect(forbesRigobonChange(CALM, nine, OPTIONS).reason).toBe('too-few-rows')
    expect(forbesRigobonChange(CALM, flat, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(flat, CALM, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(CALM, { x: flat.y, y: flat.x }, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange({ x: flat.y, y: flat.x }, CALM, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(CALM, once, OPTIONS).reason).toBe('no-variation')
    expect(forbesRigobonChange(huge, CRISIS, OPTIONS).reason).toBe('out-of-range')
    expect(forbesRigobonChange(tiny, CRISIS, OPTIONS).reason).toBe('out-of-range')
    expect(forbesRigobonChange(CALM, tiny, OPTIONS).reason).toBe('out-of-range')
  })
  it('refuses too few draws, a level of 95 and lengths that differ', () => {
    expect(() => forbesRigobonChange(CALM, CRISIS, { seed: 1, draws: 10 })).toThrow(RangeError)
    expect(() => forbesRigobonChange(CALM, CRISIS, { seed: 1, level: 95 })).toThrow(RangeError)
    expect(() => forbesRigobonChange({ x: [1], y: [] }, CRISIS, OPTIONS)).toThrow(RangeError)
  })
})
