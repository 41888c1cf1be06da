import { describe, expect, it } from 'vitest'
import { scaledDeviations } from '@/lib/stats/basics/scaled-deviations'

const scaled = (...values: number[]) => scaledDeviations(Float64Array.from(values))

describe('scaledDeviations', () => {
  it('are the deviations from the mean over the largest in size', () => {
    expect(scaled(1, 2, 6)).toEqual(new Float64Array([-2 / 3, -1 / 3, 1]))
  })
  it('cost no digits at a high level', () => {
    expect(scaled(2 ** 52 + 1, 2 ** 52 + 2, 2 ** 52 + 6)).toEqual(scaled(1, 2, 6))
  })
  it('take values whose squares would overflow or underflow', () => {
    expect(scaled(2 ** 1000, 2 ** 1001)).toEqual(new Float64Array([-1, 1]))
    expect(scaled(2 ** -1000, 2 ** -1001)).toEqual(new Float64Array([1, -1]))
  })
  it('do not exist where all values are equal', () => {
    expect(scaled(0.1, 0.1, 0.1)).toBeNull()
  })
  it('do not exist below two values', () => {
    expect(scaled(5)).toBeNull()
    expect(scaled()).toBeNull()
  })
  it('do not exist where two values lie further apart than a double can say', () => {
    expect(scaled(1.7e308, -1.7e308)).toBeNull()
  })
  it('do not exist where the sum of the differences exceeds the range of a double', () => {
    expect(scaled(0, 1.5e308, 1.5e308)).toBeNull()
  })
})
