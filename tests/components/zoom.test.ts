import { describe, expect, it } from 'vitest'
import { between, SHORTEST_RANGE, zoomed } from '@/components/charts/zoom'

describe('zoomed', () => {
  it('halves and doubles the range around a day, which keeps its place on the screen', () => {
    expect(zoomed([0, 400], 100, 1 / 2)).toEqual([50, 250])
    expect(zoomed([50, 250], 100, 2)).toEqual([0, 400])
  })
  it('keeps the end where the day is the last one', () => {
    expect(zoomed([0, 400], 400, 1 / 2)).toEqual([200, 400])
  })
  it('goes no nearer than the shortest range', () => {
    expect(zoomed([0, SHORTEST_RANGE], 2, 1 / 2)).toEqual([0, SHORTEST_RANGE])
  })
})

describe('between', () => {
  it('puts two days in order', () => {
    expect(between(7, 3)).toEqual([3, 7])
    expect(between(3, 7)).toEqual([3, 7])
  })
})
