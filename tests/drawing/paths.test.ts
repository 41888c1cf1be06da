import { describe, expect, it } from 'vitest'
import { bandPath, dotsPath, linePath } from '@/lib/drawing/paths'

const points = (...ys: (number | null)[]) => ys.map((y, x) => ({ x, y }))

describe('linePath', () => {
  it('goes through the points, to a hundredth of a unit', () => {
    expect(linePath(points(1, 2.34567, 0))).toBe('M0,1L1,2.35L2,0')
  })
  it('breaks where a value is missing, and takes 0 for a value', () => {
    expect(linePath(points(1, 0, null, 3, 4))).toBe('M0,1L1,0M3,3L4,4')
  })
  it('is empty without a value', () => {
    expect(linePath(points(null, null))).toBe('')
    expect(linePath([])).toBe('')
  })
})

describe('dotsPath', () => {
  it('marks the points alone between gaps, at the ends too', () => {
    expect(dotsPath(points(5, null, 0, null, 2, 3))).toBe('M0,5h0M2,0h0')
  })
})

describe('bandPath', () => {
  it('goes along the lower ends and back along the upper ones, stretch by stretch', () => {
    const spans = [
      { x: 0, low: 1, high: 2 },
      { x: 1, low: 1.5, high: 3 },
      { x: 2, low: null, high: 3 },
      { x: 3, low: 0, high: 1 },
    ]
    expect(bandPath(spans)).toBe('M0,1L1,1.5L1,3L0,2ZM3,0L3,1Z')
  })
})
