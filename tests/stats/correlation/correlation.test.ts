import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { exampleReturns, fullPairs, SEEDED } from '../examples'

describe('correlation', () => {
  it('measures how close two series come to a line', () => {
    expect(correlation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 15)
  })
  it('is 1 for a series with itself and -1 with its mirror image', () => {
    const { x } = exampleReturns(100)
    expect(correlation(x, x)).toBe(1)
    expect(
      correlation(
        x,
        x.map((value) => -value),
      ),
    ).toBe(-1)
  })
  it('is null when a series is constant', () => {
    expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull()
    expect(correlation([1, 2, 3], [7, 7, 7])).toBeNull()
  })
  it('is null when a series is constant over the rows that are complete', () => {
    expect(correlation([1, 1, 5, 1], [1, 2, Number.NaN, 3])).toBeNull()
  })
  it('is null below two complete rows', () => {
    expect(correlation([], [])).toBeNull()
    expect(correlation([1, Number.NaN], [2, 3])).toBeNull()
  })
  it('leaves out a row in which either value is missing', () => {
    expect(correlation([1, 2, 9, 3, 4], [1, 3, Number.NaN, 2, 4])).toBe(
      correlation([1, 2, 3, 4], [1, 3, 2, 4]),
    )
  })
  it('counts an infinity as missing', () => {
    expect(correlation([1, 2, Infinity, 3, 4], [1, 3, 0, 2, 4])).toBe(correlation([1, 2, 3, 4], [1, 3, 2, 4]))
  })
  it('refuses series of different lengths', () => {
    expect(() => correlation([1, 2, 3], [1, 2])).toThrow(RangeError)
  })
  it('is not misled by a level of 1e9', () => {
    // Eighths survive the shift exactly, so the answer may not change at all.
    const { x, y } = exampleReturns(60)
    const eighths = (values: number[], level: number) =>
      values.map((value) => level + Math.round(value * 4000) / 8)
    expect(correlation(eighths(x, 1e9), eighths(y, 1e9))).toBeCloseTo(
      correlation(eighths(x, 0), eighths(y, 0))!,
      14,
    )
  })
  it('neither underflows nor overflows', () => {
    const { x, y } = exampleReturns(60)
    for (const scale of [1e-290, 1e290]) {
      const scaled = (values: number[]) => values.map((value) => value * scale)
      expect(correlation(scaled(x), scaled(y))).toBeCloseTo(correlation(x, y)!, 12)
    }
  })
  it('is null, not NaN, when values lie further apart than a double can say', () => {
    expect(correlation([-1.7e308, 1.7e308, 0], [1, 2, 3])).toBeNull()
  })
  it('is symmetric, unmoved by shift and scale, and within -1 and 1', () => {
    fc.assert(
      fc.property(fullPairs, fc.integer({ min: -1000, max: 1000 }), ({ x, y }, shift) => {
        const r = correlation(x, y)
        expect(correlation(y, x)).toBe(r)
        fc.pre(r !== null)
        expect(Math.abs(r)).toBeLessThanOrEqual(1)
        expect(
          correlation(
            x.map((value) => -3 * value + shift),
            y,
          ),
        ).toBeCloseTo(-r, 8)
      }),
      SEEDED,
    )
  })
})
