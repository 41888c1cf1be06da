import { describe, expect, it } from 'vitest'
import { bootstrapCorrelationInterval } from '@/lib/stats/correlation/bootstrap-correlation-interval'
import { correlation } from '@/lib/stats/correlation/correlation'
import reference from '../../reference/stats/resampling.json'
import { exampleReturns, expectClose } from '../examples'

const OPTIONS = { seed: 20251007, draws: 199 }

describe('bootstrapCorrelationInterval', () => {
  // 40,000 draws there and 9,999 here: the 95 % quantile of either has an error of about 1 %.
  it.each(reference.bootstrap)(
    'agrees with a bootstrap by numpy, within the error of the draws (block $blockLength)',
    ({ x, y, blockLength, lower, upper }) => {
      const found = bootstrapCorrelationInterval(x, y, { seed: 1, draws: 9_999 })!
      expect(found.blockLength).toBeCloseTo(blockLength, 9)
      const reach = (interval: { lower: number; upper: number }) =>
        Math.atanh(interval.upper) - Math.atanh(interval.lower)
      expect(Math.abs(reach(found) / reach({ lower, upper }) - 1)).toBeLessThan(0.04)
    },
  )
  it('encloses r in the middle of the tanh scale and says how it was drawn', () => {
    const { x, y } = exampleReturns(60)
    const { lower, upper, draws, blockLength } = bootstrapCorrelationInterval(x, y, OPTIONS)!
    expect((Math.atanh(lower) + Math.atanh(upper)) / 2).toBeCloseTo(Math.atanh(correlation(x, y)!), 12)
    expect(draws).toBe(199)
    expect(blockLength).toBeGreaterThanOrEqual(1)
  })
  it('repeats to the bit for the same seed, and only for it', () => {
    const { x, y } = exampleReturns(60)
    const interval = bootstrapCorrelationInterval(x, y, OPTIONS)
    expect(bootstrapCorrelationInterval(x, y, OPTIONS)).toEqual(interval)
    expect(bootstrapCorrelationInterval(x, y, { ...OPTIONS, seed: 1 })).not.toEqual(interval)
  })
  it('does not depend on the units, and mirrors when a series does', () => {
    const { x, y } = exampleReturns(60)
    const { lower, upper } = bootstrapCorrelationInterval(x, y, OPTIONS)!
    const other = bootstrapCorrelationInterval(
      x.map((value) => 5 - 1e80 * value),
      y.map((value) => 1e-80 * value),
      OPTIONS,
    )!
    expectClose([other.lower, other.upper], [-upper, -lower], 1e-9)
  })
  it('is wider for a higher level', () => {
    const { x, y } = exampleReturns(60)
    const width = (level: number) => {
      const { lower, upper } = bootstrapCorrelationInterval(x, y, { ...OPTIONS, level })!
      return upper - lower
    }
    expect(width(0.99)).toBeGreaterThan(width(0.8))
  })
  it('leaves out a row in which either value is missing', () => {
    const { x, y } = exampleReturns(30)
    expect(bootstrapCorrelationInterval([...x, Number.NaN, 1], [...y, 2, -Infinity], OPTIONS)).toEqual(
      bootstrapCorrelationInterval(x, y, OPTIONS),
    )
  })
  it.each([0, 1, 5, 9])('is null for %s complete rows', (count) => {
    const { x, y } = exampleReturns(count)
    expect(bootstrapCorrelationInterval(x, y, OPTIONS)).toBeNull()
  })
  it('exists from ten complete rows on', () => {
    const { x, y } = exampleReturns(10)
    const { lower, upper } = bootstrapCorrelationInterval(x, y, OPTIONS)!
    expect(-1 < lower && lower < upper && upper < 1).toBe(true)
  })
  it('is null where no row pulls the correlation, rather than certain', () => {
    // r is 0.8 and each z pair (1, 2), (2, 1) or (0, 0) up to the sign, so that psi is 0 throughout.
    const x = [1, 2, 0, 0, 0, -1, -2, 0, 0, 0]
    const y = [2, 1, 0, 0, 0, -2, -1, 0, 0, 0]
    expect(correlation(x, y)).toBeCloseTo(0.8, 15)
    expect(bootstrapCorrelationInterval([...x, ...x], [...y, ...y], OPTIONS)).toBeNull()
  })
  it('is null when a series is constant and at a perfect correlation', () => {
    const { x } = exampleReturns(30)
    expect(bootstrapCorrelationInterval(x, new Array(30).fill(2), OPTIONS)).toBeNull()
    expect(bootstrapCorrelationInterval(x, x, OPTIONS)).toBeNull()
  })
  it('is null when too many resamples have no correlation', () => {
    const { y } = exampleReturns(12)
    const once = y.map((_, i) => Number(i === 5))
    expect(bootstrapCorrelationInterval(once, y, OPTIONS)).toBeNull()
  })
  it('refuses too few draws, a level of 95 and lengths that differ', () => {
    const { x, y } = exampleReturns(30)
    expect(() => bootstrapCorrelationInterval(x, y, { seed: 1, draws: 18 })).toThrow(RangeError)
    expect(() => bootstrapCorrelationInterval(x, y, { seed: 1, level: 95 })).toThrow(RangeError)
    expect(() => bootstrapCorrelationInterval(x, y.slice(1), OPTIONS)).toThrow(RangeError)
    expect(() => bootstrapCorrelationInterval(x, y, { seed: 0.5 })).toThrow(RangeError)
  })
})
