import { describe, expect, it } from 'vitest'
import { longRunVariance } from '@/lib/stats/regression/long-run-variance'
import { neweyWestLag } from '@/lib/stats/regression/newey-west-lag'

describe('longRunVariance', () => {
  it('gives its example', () => {
    // g(0) = 5/4, g(1) = (0.75 - 0.25 + 0.75) / 4, of which Bartlett takes half, twice.
    expect(longRunVariance([1, 2, 3, 4], 1)).toBe(1.5625)
  })
  it('is the variance over n with lag 0', () => {
    expect(longRunVariance([1, 2, 3, 4], 0)).toBe(1.25)
  })
  it.each([-1, 1.5, Number.NaN, Infinity])('refuses a lag of %s', (lag) => {
    expect(() => longRunVariance([1, 2, 3, 4], lag)).toThrow(
      new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`),
    )
  })
})

describe('neweyWestLag', () => {
  it.each([
    [0, 0],
    [1, 1],
    [60, 3],
    [99, 3],
    // 4 (n/100)^(2/9) is 4 here exactly.
    [100, 4],
    [500, 5],
  ])('of %i observations is %i', (n, lag) => {
    expect(neweyWestLag(n)).toBe(lag)
  })
  it.each([-1, 1.5, Number.NaN, Infinity])('refuses %s observations', (n) => {
    expect(() => neweyWestLag(n)).toThrow(
      new RangeError(`A number of observations is 0, 1, 2 ..., not ${n}.`),
    )
  })
})
