import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kolmogorovUpperTail } from '@/lib/stats/basics/kolmogorov-upper-tail'
import { constantCorrelationTest } from '@/lib/stats/volatility/constant-correlation-test'
import { exampleReturns, SEEDED } from '../examples'
import { dccResiduals, neverTogether } from './draw-residuals'

function broken(rows: number): [Float64Array, Float64Array] {
  const [before, after] = [dccResiduals(rows, { rho: 0, seed: 5 }), dccResiduals(rows, { rho: 0.8, seed: 6 })]
  const join = (k: number) => Float64Array.of(...before[k]!, ...after[k]!)
  return [join(0), join(1)]
}

describe('constantCorrelationTest', () => {
  it('finds a change, and about when', () => {
    const { p, n, breakIndex } = constantCorrelationTest(...broken(200)).value!
    expect(p).toBeLessThan(0.001)
    expect(n).toBe(400)
    expect(Math.abs(breakIndex - 200)).toBeLessThan(30)
  })
  it('finds none where there is none', () => {
    const [x, y] = dccResiduals(400, { rho: 0.4 })
    expect(constantCorrelationTest(x!, y!).value!.p).toBeGreaterThan(0.05)
  })
  it('does not change with the order of the series, their level, unit or sign', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (seed, level, unit) => {
          const { x, y } = exampleReturns(60, seed)
          const { statistic, p } = constantCorrelationTest(x, y).value!
          const swapped = constantCorrelationTest(y, x).value!
          const moved = constantCorrelationTest(
            x.map((value) => level + unit * value),
            y.map((value) => -value),
          ).value!
          expect(swapped.statistic).toBeCloseTo(statistic, 9)
          expect(moved.statistic).toBeCloseTo(statistic, 6)
          expect(p > 0 && p <= 1).toBe(true)
        },
      ),
      SEEDED,
    )
  })
  it.each([1e-150, 1e150])('does not overflow on values times %s', (unit) => {
    const [x, y] = broken(60)
    const { statistic } = constantCorrelationTest(x, y).value!
    const scaled = constantCorrelationTest(
      x.map((value) => value * unit),
      y.map((value) => value * unit),
    ).value!
    expect(scaled.statistic).toBeCloseTo(statistic, 9)
  })
  it('passes over a start in which a series does not move', () => {
    const [x, y] = broken(60)
    const { statistic } = constantCorrelationTest(x.fill(0.1, 0, 10), y).value!
    expect(Number.isFinite(statistic)).toBe(true)
  })
  it('needs 50 rows', () => {
    const { x, y } = exampleReturns(50)
    expect(constantCorrelationTest(x, y).reason).toBeNull()
    expect(constantCorrelationTest(x.slice(1), y.slice(1))).toEqual({ value: null, reason: 'too-few-rows' })
  })
  it.each([Number.NaN, Infinity])('refuses to skip %s, since the order matters', (gap) => {
    const { x, y } = exampleReturns(60)
    expect(constantCorrelationTest(x.with(7, gap), y)).toEqual({ value: null, reason: 'missing-values' })
  })
  it('has no answer for a constant series, or for one that repeats the other', () => {
    const { x } = exampleReturns(60)
    expect(constantCorrelationTest(x, new Array(60).fill(2))).toEqual({ value: null, reason: 'no-variation' })
    expect(
      constantCorrelationTest(
        x,
        x.map((value) => 3 - 2 * value),
      ),
    ).toEqual({ value: null, reason: 'collinear' })
  })
  it('has no answer where the two never leave their means on one day: nothing says how far r may be off', () => {
    const { x, y } = neverTogether(60)
    expect(constantCorrelationTest(x, y)).toEqual({ value: null, reason: 'no-variation' })
  })
  it('refuses lengths that differ, and says which', () => {
    expect(() => constantCorrelationTest([1, 2], [1])).toThrow(
      new RangeError('Series must have one length, not 2 and 1.'),
    )
  })
})

describe('kolmogorovUpperTail', () => {
  it('is 1 at 0 and below, and 0 far out', () => {
    expect(kolmogorovUpperTail(0)).toBe(1)
    expect(kolmogorovUpperTail(-1)).toBe(1)
    expect(kolmogorovUpperTail(Infinity)).toBe(0)
    expect(kolmogorovUpperTail(0.01)).toBe(1)
  })
  it('falls without a step where one series takes over from the other', () => {
    const [below, above] = [kolmogorovUpperTail(1 - 1e-12), kolmogorovUpperTail(1)]
    expect(below - above).toBeGreaterThan(0)
    expect(below - above).toBeLessThan(1e-11)
  })
  it('refuses NaN', () => {
    expect(() => kolmogorovUpperTail(Number.NaN)).toThrow(RangeError)
  })
})
