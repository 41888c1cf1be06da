import { describe, expect, it } from 'vitest'
import { axisPosition } from '@/lib/drawing/axis-position'
import { valueScale } from '@/lib/drawing/value-scale'

describe('axisPosition', () => {
  it.each([
    ['linear', [-0.4, 0, 0.87, 1]],
    ['log', [3, 20, 417.3, 90_000]],
  ] as const)('puts values where the %s scale of the drawing puts them', (scale, values) => {
    const axis = { label: '', format: 'price', scale, domain: null } as const
    const drawn = valueScale(axis, values, 'en')
    for (const value of values)
      expect(axisPosition(drawn.axis, value)).toBeCloseTo(drawn.position(value)!, 10)
  })

  it('has a place for 0 and none for what is missing', () => {
    const axis = { scale: 'linear', domain: [-1, 1] } as const
    expect(axisPosition(axis, 0)).toBe(50)
    for (const missing of [null, undefined, Number.NaN, Infinity])
      expect(axisPosition(axis, missing)).toBeNull()
  })

  it('has no place for 0 on a log scale', () => {
    expect(axisPosition({ scale: 'log', domain: [1, 100] }, 0)).toBeNull()
    expect(axisPosition({ scale: 'log', domain: [1, 100] }, 10)).toBeCloseTo(50, 12)
  })
})
