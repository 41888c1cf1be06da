import { describe, expect, it } from 'vitest'
import { mean } from '@/lib/stats/basics/mean'

describe('mean', () => {
  it('is the sum over the number of values', () => {
    expect(mean([1, 2, 6])).toBe(3)
  })
  it('keeps its digits at a high level', () => {
    expect(mean([1e15 + 1, 1e15 + 2, 1e15 + 3])).toBe(1e15 + 2)
  })
  it('leaves out missing values', () => {
    expect(mean([1, Number.NaN, 3, Infinity])).toBe(2)
  })
  it('is null without a value', () => {
    expect(mean([])).toBeNull()
    expect(mean([Number.NaN])).toBeNull()
  })
  it('is null, not infinite, when the differences exceed the range of a double', () => {
    expect(mean([1.7e308, -1.7e308])).toBeNull()
  })
  it('takes typed arrays', () => {
    expect(mean(new Float64Array([2, 4]))).toBe(3)
  })
})
