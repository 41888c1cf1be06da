import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawdownClock } from '@/lib/stats/bubbles/drawdown-clock'
import { SEEDED } from '../examples'

describe('drawdownClock', () => {
  it('says how far below the peak, and since when', () => {
    expect(drawdownClock([4, 5, 3, 4])).toEqual({
      current: 4 / 5 - 1,
      peak: 1,
      rowsSincePeak: 2,
      deepest: { depth: 3 / 5 - 1, peak: 1, trough: 2 },
      longest: { rows: 2, peak: 1, recovered: null },
    })
  })
  it('counts the longest time under water until the peak was reached again', () => {
    const clock = drawdownClock([10, 9, 8, 9, 10, 11, 10, 12])!
    expect(clock.longest).toEqual({ rows: 4, peak: 0, recovered: 4 })
    expect(clock).toMatchObject({ current: 0, peak: 7, rowsSincePeak: 0 })
  })
  it('keeps a longer time under water of the past when a new one has begun', () => {
    expect(drawdownClock([10, 9, 8, 9, 10, 9])!.longest).toEqual({ rows: 4, peak: 0, recovered: 4 })
  })
  it('keeps the first of equally deep falls', () => {
    expect(drawdownClock([5, 4, 5, 4])!.deepest).toEqual({ depth: 4 / 5 - 1, peak: 0, trough: 1 })
  })
  it('keeps the first of equally long times under water', () => {
    expect(drawdownClock([5, 4, 5, 4, 5])!.longest).toEqual({ rows: 2, peak: 0, recovered: 2 })
    expect(drawdownClock([5, 4, 5, 4, 4])!.longest).toEqual({ rows: 2, peak: 0, recovered: 2 })
  })
  it('does not take a standstill for a fall', () => {
    expect(drawdownClock([5, 5, 5])).toMatchObject({
      current: 0,
      peak: 2,
      deepest: { depth: 0 },
      longest: { rows: 0 },
    })
  })
  it('is at its peak after one level', () => {
    expect(drawdownClock([7])).toMatchObject({ current: 0, peak: 0, rowsSincePeak: 0 })
  })
  it('is null without levels', () => {
    expect(drawdownClock([])).toBeNull()
  })
  it.each([0, -1, Number.NaN, Infinity])('is null when a level is %s', (level) => {
    expect(drawdownClock([3, level, 2])).toBeNull()
  })
  it('equals the definitions, whatever the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (levels) => {
        const clock = drawdownClock(levels)!
        const falls = levels.flatMap((later, j) =>
          levels.slice(0, j + 1).map((earlier) => later / earlier - 1),
        )
        expect(clock.deepest.depth).toBe(Math.min(...falls))
        expect(clock.current).toBe(levels.at(-1)! / Math.max(...levels) - 1)
        expect(clock.peak).toBe(levels.lastIndexOf(Math.max(...levels)))
        const { rows, peak, recovered } = clock.longest
        const between = levels.slice(peak + 1, recovered ?? levels.length)
        expect(between.every((level) => level < levels[peak]!)).toBe(true)
        expect(rows).toBe(rows === 0 ? 0 : (recovered ?? levels.length - 1) - peak)
      }),
      SEEDED,
    )
  })
  it('has no level with a longer time under water than the longest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (levels) => {
        const rows = levels.map((level, from) => {
          const back = levels.findIndex((later, row) => row > from && later >= level)
          if (back === from + 1) return 0
          return (back === -1 ? levels.length - 1 : back) - from
        })
        expect(drawdownClock(levels)!.longest.rows).toBe(Math.max(...rows))
      }),
      SEEDED,
    )
  })
})
