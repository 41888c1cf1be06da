import { describe, expect, it } from 'vitest'
import { ewmaEffectiveSize } from '@/lib/stats/rolling/ewma-effective-size'

describe(ewmaEffectiveSize, () => {
  it('is null below the 20 pairs that make the first value', () => {
    expect(ewmaEffectiveSize(19)).toBeNull()
  })

  it('is 20 where the seed alone makes the value', () => {
    expect(ewmaEffectiveSize(20)).toBeCloseTo(20, 12)
  })

  it('is one over the sum of the squared weights written out one by one', () => {
    const weights = Array.from({ length: 20 }, () => 0.94 ** 15 / 20)
    for (let age = 0; age < 15; age++) weights.push(0.06 * 0.94 ** age)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(ewmaEffectiveSize(35)).toBeCloseTo(1 / weights.reduce((sum, weight) => sum + weight ** 2, 0), 10)
  })

  it('tends to about 32 with a decay of 0.94, however long the history', () => {
    expect(ewmaEffectiveSize(100_000)).toBeCloseTo(1.94 / 0.06, 10)
  })

  it.each([1, 0, -0.5, Number.NaN])('refuses a decay of %s', (lambda) => {
    expect(() => ewmaEffectiveSize(50, lambda)).toThrow(
      `lambda lies between 0 and 1, such as 0.94, not at ${lambda}.`,
    )
  })
})
