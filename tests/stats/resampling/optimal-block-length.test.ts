import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optimalBlockLength } from '@/lib/stats/resampling/optimal-block-length'
import reference from '../../reference/stats/resampling.json'
import { exampleReturns, SEEDED } from '../examples'

const [memory] = reference.blockLengths

describe('optimalBlockLength', () => {
  it.each(reference.blockLengths)(
    'agrees with np::b.star as written with statsmodels (b $stationary, cut $cut)',
    ({ values, stationary, circular }) => {
      const found = optimalBlockLength(values)!
      expect(found.stationary / stationary).toBeCloseTo(1, 10)
      expect(found.circular / circular).toBeCloseTo(1, 10)
    },
  )
  it('goes below 1 where there is no memory, and leaves the raising to its caller', () => {
    expect(optimalBlockLength(reference.blockLengths[4]!.values)!.stationary).toBeLessThan(1)
  })
  // What goes up comes down, so that the spectrum at 0 nearly vanishes and the formula asks for blocks without end.
  const blip = (count: number) => Array.from({ length: count }, (_, i) => [1, -1][i] ?? (i === 20 ? 0.1 : 0))
  it('does not go beyond a third of a short series, rounded up', () => {
    expect(optimalBlockLength(blip(31))).toEqual({ stationary: 11, circular: 11 })
  })
  it('does not go beyond three times the root of a long series', () => {
    expect(optimalBlockLength(blip(100))).toEqual({ stationary: 30, circular: 30 })
  })
  it('is null when the spectrum at 0 vanishes', () => {
    // R(1) = -R(0) / 2, and M is 2, at which the weight is 0: S = R(0) + 2 R(1).
    expect(optimalBlockLength([1, -1, 0, 0, 0, 0, 0, 0, 0])).toBeNull()
  })
  it('leaves out missing values', () => {
    const { values } = memory!
    expect(optimalBlockLength([Number.NaN, ...values.slice(0, 50), Infinity, ...values.slice(50)])).toEqual(
      optimalBlockLength(values),
    )
  })
  it('is null below nine values', () => {
    expect(optimalBlockLength([1, 3, 2, 5, 4, 7, 6, 9])).toBeNull()
    expect(optimalBlockLength([1, 3, 2, 5, 4, 7, 6, 9, 8])).not.toBeNull()
  })
  it('is null when the series is constant', () => {
    expect(optimalBlockLength(new Array(50).fill(0.1))).toBeNull()
  })
  it('does not depend on level, unit or sign, however large', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 90 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(1e-200, -3, 1e200),
        (n, seed, unit) => {
          const { x } = exampleReturns(n, seed)
          const expected = optimalBlockLength(x)!
          const scaled = optimalBlockLength(x.map((value) => unit * value))!
          expect(scaled.stationary / expected.stationary).toBeCloseTo(1, 6)
          expect(scaled.circular / scaled.stationary).toBeLessThan(1.1448)
        },
      ),
      { ...SEEDED, numRuns: 100 },
    )
  })
})
