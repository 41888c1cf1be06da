import { describe, expect, it } from 'vitest'
import { box, freeIn } from '@/lib/stats/optimisation/box'

describe('box', () => {
  it('moves what lies outside to the nearest end', () => {
    const { clamp } = box([-1, 2], [1, 3])
    expect([clamp(-7, 0), clamp(0.5, 0), clamp(7, 0), clamp(0.5, 1)]).toEqual([-1, 0.5, 1, 2])
  })
  it('refuses corners of different lengths, and says which', () => {
    expect(() => box([0, 0], [1])).toThrow('Bounds must have one length, not 2 and 1.')
  })
})

describe('freeIn', () => {
  const free = (at: number, slope: number) =>
    freeIn({ at: Float64Array.of(at), value: 0, gradient: Float64Array.of(slope) }, box([0], [1])).length > 0

  it('holds a coordinate on the edge over which it would go downhill', () => {
    expect([free(0, 1), free(1, -1)]).toEqual([false, false])
  })
  it('lets go of an edge that lies uphill', () => {
    expect([free(0, -1), free(1, 1)]).toEqual([true, true])
  })
  it('lets a coordinate move along an edge where the slope is 0', () => {
    expect([free(0, 0), free(1, 0)]).toEqual([true, true])
  })
  it('holds nothing off the edges', () => {
    expect([free(0.5, 1), free(0.5, -1)]).toEqual([true, true])
  })
})
