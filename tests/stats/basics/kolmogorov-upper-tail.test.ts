import { describe, expect, it } from 'vitest'
import { kolmogorovUpperTail } from '@/lib/stats/basics/kolmogorov-upper-tail'

// 2 sum (-1)^(k+1) exp(-2 k^2 x^2) over 800 terms, in 60 digits by mpmath 1.3.0 (both series agree in all).
const EXPECTED = [
  [0.15, 1],
  [0.2, 0.999999999999495],
  [0.3, 0.9999906941986654],
  [0.5, 0.9639452436648751],
  [0.8, 0.5441424115741981],
  [0.999, 0.27107316411506394],
  [1, 0.2699996716773545],
  [1.2, 0.11224966667072497],
  [1.358, 0.05002679733444699],
  [2, 0.0006709252557796953],
  [4, 2.532833109818835e-14],
  [10, 2.767793053473475e-87],
] as const

describe('kolmogorovUpperTail', () => {
  it.each(EXPECTED)('at %s agrees with 60 digits, by either series', (x, expected) => {
    expect(Math.abs(kolmogorovUpperTail(x) / expected - 1)).toBeLessThan(1e-13)
  })
  it('is 1 where nearly nothing is missing, at 0 and below', () => {
    expect([0.1, 0.01, 0, -1, -Infinity].map(kolmogorovUpperTail)).toEqual([1, 1, 1, 1, 1])
  })
  it('is 0 at infinity', () => {
    expect(kolmogorovUpperTail(Infinity)).toBe(0)
  })
  it('refuses NaN', () => {
    expect(() => kolmogorovUpperTail(Number.NaN)).toThrow(new RangeError('A quantile must be a number.'))
  })
})
