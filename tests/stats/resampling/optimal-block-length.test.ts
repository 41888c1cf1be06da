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
  it('does not go beyond a third of a short series', () => {
    const wave = Array.from({ length: 30 }, (_, i) => Math.sin(i / 5))
    expect(optimalBlockLength(wave)!.stationary).toBeLessThanOrEqual(10)
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
