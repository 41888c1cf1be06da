import { describe, expect, it } from 'vitest'
import { ranks } from '@/lib/stats/basics/ranks'

describe('ranks', () => {
  it('gives equal values the mean of their places', () => {
    expect(ranks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3])
  })
  it('gives a missing value no rank and no place', () => {
    expect(ranks([3, Number.NaN, 1, Infinity])).toEqual([2, null, 1, null])
    expect(ranks([3, -Infinity, 1])).toEqual([2, null, 1])
  })
  it('ties 0 with -0', () => {
    expect(ranks([0, -0, 1, -1])).toEqual([2.5, 2.5, 4, 1])
  })
  it('is empty for an empty series', () => {
    expect(ranks([])).toEqual([])
  })
})
