import { describe, expect, it } from 'vitest'
import { completeRows } from '@/lib/stats/basics/complete-rows'

describe('completeRows', () => {
  it('keeps the rows in which every column has a value', () => {
    const { columns } = completeRows([1, Number.NaN, 3, 4, 5], [6, 7, Infinity, 9, -Infinity])
    expect(columns.map((column) => [...column])).toEqual([
      [1, 4],
      [6, 9],
    ])
  })
  it('says for each position how many complete rows stand at or before it', () => {
    expect([...completeRows([Number.NaN, 2, 3, Number.NaN], [1, 2, 3, 4]).ends]).toEqual([0, 1, 2, 2])
  })
  it('has no rows where there are no columns', () => {
    expect(completeRows()).toEqual({ columns: [], ends: new Int32Array(0) })
  })
  it('refuses columns of different lengths', () => {
    expect(() => completeRows([1], [1, 2], [1])).toThrow(
      new RangeError('Series must have one length, not 1 and 2 and 1.'),
    )
  })
})
