import { describe, expect, it } from 'vitest'
import { logRatio } from '@/lib/market/log-ratio'

describe('logRatio', () => {
  it('is the logarithm of the ratio', () => {
    expect(logRatio(110, 100)).toBe(Math.log(1.1))
    expect(logRatio(3, 3)).toBe(0)
  })

  it('keeps the digits of a small move at a high level', () => {
    // log(1e9 + 1) - log(1e9) would be wrong in the eighth digit.
    expect(logRatio(1e9 + 1, 1e9) / (1e-9 - 5e-19)).toBeCloseTo(1, 6)
  })

  it.each([
    [1e308, 1e-308, 616],
    [1e-308, 1e308, -616],
    [1e-200, 1e115, -315],
    [5e-324, 5e-324, 0],
  ])('has a value for %d over %d', (later, earlier, tens) => {
    expect(logRatio(later, earlier)).toBeCloseTo(tens * Math.LN10, 10)
  })
})
