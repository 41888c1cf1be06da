import { describe, expect, it } from 'vitest'
import { sandwich } from '@/lib/stats/optimisation/sandwich'

describe('sandwich', () => {
  it('lays the products of the scores between two slices of the inverse', () => {
    // S'S is [[14, -2], [-2, 2]], and the inverse times that [[26, -2], [8, 4]].
    const inverse = [Float64Array.of(2, 1), Float64Array.of(1, 3)]
    const scores = [Float64Array.of(1, 2, 3), Float64Array.of(1, 0, -1)]
    expect(sandwich(inverse, scores)).toEqual([Float64Array.of(50, 20), Float64Array.of(20, 20)])
  })
  it('is the square of the inverse times the sum of squares for a single estimate', () => {
    expect(sandwich([Float64Array.of(0.5)], [Float64Array.of(1, -2, 3)])).toEqual([Float64Array.of(3.5)])
  })
})
