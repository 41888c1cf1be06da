import { describe, expect, it } from 'vitest'
import { covariance } from '@/lib/stats/basics/covariance'
import { standardDeviation } from '@/lib/stats/basics/standard-deviation'
import { variance } from '@/lib/stats/basics/variance'

describe('variance', () => {
  it('divides by n-1', () => {
    expect(variance([1, 2, 6])).toBe(7)
  })
  it('is 0, not null, for a constant series', () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0)
  })
  it('keeps its digits at a high level', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1)
  })
  it('takes the rounding of the mean out again', () => {
    // The mean lies a third of the way between two doubles: 8/3 / 2 by hand, 4/2 from deviations alone.
    expect(variance([2 ** 53, 2 ** 53 + 2, 2 ** 53 + 2])).toBeCloseTo(4 / 3, 14)
  })
  it('leaves out missing values', () => {
    expect(variance([1, Number.NaN, 2, 6, -Infinity])).toBe(7)
  })
  it('is null, not infinite, when it exceeds the range of a double', () => {
    expect(variance([1e200, -1e200])).toBeNull()
    expect(variance([1.7e308, -1.7e308])).toBeNull()
  })
  it('is null below two values', () => {
    expect(variance([5])).toBeNull()
    expect(variance([5, Number.NaN])).toBeNull()
  })
})

describe('standardDeviation', () => {
  it('is the root of the variance', () => {
    expect(standardDeviation([2, 4, 6])).toBe(2)
  })
  it('is null below two values', () => {
    expect(standardDeviation([])).toBeNull()
  })
})

describe('covariance', () => {
  it('divides by n-1', () => {
    expect(covariance([1, 2, 3], [2, 4, 9])).toBe(3.5)
  })
  it('leaves out a row in which either value is missing', () => {
    expect(covariance([1, 2, Number.NaN, 3, 8], [2, 4, 100, 9, Number.NaN])).toBe(3.5)
  })
  it('is defined for two rows', () => {
    expect(covariance([1, 3], [2, 6])).toBe(4)
  })
  it('is null below two complete rows', () => {
    expect(covariance([1, Number.NaN], [2, 3])).toBeNull()
    expect(covariance([], [])).toBeNull()
  })
  it('is null when the differences within either series exceed the range of a double', () => {
    expect(covariance([1.7e308, -1.7e308], [1, 2])).toBeNull()
    expect(covariance([1, 2], [1.7e308, -1.7e308])).toBeNull()
  })
  it('refuses series of different lengths', () => {
    expect(() => covariance([1, 2], [1])).toThrow(new RangeError('Series must have one length, not 2 and 1.'))
  })
})
