import { describe, expect, it } from 'vitest'
import { percentileRank } from '@/lib/stats/basics/percentile-rank'

describe('percentileRank', () => {
  it('is the share of the history that is not above the value', () => {
    expect(percentileRank([0.1, 0.2, 0.3, 0.4], 0.3)).toBe(0.75)
  })
  it('is 0 below all and 1 at or above all', () => {
    expect(percentileRank([1, 2], 0)).toBe(0)
    expect(percentileRank([1, 2], 2)).toBe(1)
  })
  it('leaves out missing values', () => {
    expect(percentileRank([1, Number.NaN, 2, -Infinity], 1)).toBe(0.5)
  })
  it('is null without a history or a value', () => {
    expect(percentileRank([], 1)).toBeNull()
    expect(percentileRank([Number.NaN], 1)).toBeNull()
    expect(percentileRank([1, 2], Number.NaN)).toBeNull()
  })
})
