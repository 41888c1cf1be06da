import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preparedColumn } from '@/lib/stats/regression/prepared-column'
import { SEEDED } from '../examples'

describe('preparedColumn', () => {
  it('measures from the mean, in a power of two', () => {
    expect(preparedColumn(Float64Array.of(1, 5, 9, 17), true)).toEqual({
      centre: 8,
      scale: 8,
      values: Float64Array.of(-7 / 8, -3 / 8, 1 / 8, 9 / 8),
    })
  })
  it('leaves the mean in where it is told to', () => {
    expect(preparedColumn(Float64Array.of(1, 5), false)).toEqual({
      centre: 0,
      scale: 4,
      values: Float64Array.of(1 / 4, 5 / 4),
    })
  })
  it('takes values whose sum has no double', () => {
    const { centre, scale, values } = preparedColumn(Float64Array.of(1e308, 1.2e308, 1.1e308), true)
    expect(centre / 1.1e308).toBeCloseTo(1, 15)
    for (const [t, tenths] of [-1, 1, 0].entries()) {
      expect((values[t]! * scale) / 1e307).toBeCloseTo(tenths, 14)
    }
  })
  it('makes a column of equal values exactly 0, of whatever value and length', () => {
    const column = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 200 }))
    fc.assert(
      fc.property(column, ([thousandths, rows]) => {
        const value = thousandths / 1000
        const { centre, scale, values } = preparedColumn(new Float64Array(rows).fill(value), true)
        expect([centre, scale]).toEqual([value, 1])
        expect(values).toEqual(new Float64Array(rows))
      }),
      SEEDED,
    )
  })
})
