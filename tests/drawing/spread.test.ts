import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanes, spread } from '@/lib/drawing/spread'

describe('spread', () => {
  it('leaves labels alone that do not touch', () => {
    expect(spread([80, 20, 50], 10)).toEqual([80, 20, 50])
  })

  it('moves labels apart that do, and keeps their order', () => {
    expect(spread([50, 51, 49], 10)).toEqual([59, 69, 49])
  })

  it('keeps labels inside at the lower end', () => {
    expect(spread([98, 99, 100], 7)).toEqual([86, 93, 100])
  })

  it('keeps every pair of up to ten labels apart and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 10 }), (wanted) => {
        const placed = spread(wanted, 7).sort((one, other) => one - other)
        for (const [index, position] of placed.entries()) {
          expect(position).toBeGreaterThanOrEqual(-1e-9)
          expect(position).toBeLessThanOrEqual(100)
          if (index > 0) expect(position - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(7 - 1e-9)
        }
      }),
      { seed: 20251007 },
    )
  })
})

describe('lanes', () => {
  it('puts markers that would touch above each other and goes back down after them', () => {
    expect(lanes([10, 11, 12, 40], 3)).toEqual([0, 1, 2, 0])
  })
})
