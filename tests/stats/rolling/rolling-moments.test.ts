import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollingMoments } from '@/lib/stats/rolling/rolling-moments'
import { gappyPairs, SEEDED } from '../examples'

const rolled = (x: readonly number[], y: readonly number[], window: number) =>
  rollingMoments(Float64Array.from(x), Float64Array.from(y), window)

/** The moments of one window in two passes. */
function fromScratch(x: readonly number[], y: readonly number[]) {
  const kept = Array.from(x.keys()).filter((i) => Number.isFinite(x[i]) && Number.isFinite(y[i]))
  const mean = (column: readonly number[]) =>
    column[kept[0]!]! + kept.reduce((sum, i) => sum + (column[i]! - column[kept[0]!]!), 0) / kept.length
  const products = (a: readonly number[], b: readonly number[]) =>
    kept.reduce((sum, i) => sum + (a[i]! - mean(a)) * (b[i]! - mean(b)), 0)
  return {
    n: kept.length,
    meanX: kept.length && mean(x),
    meanY: kept.length && mean(y),
    xx: products(x, x),
    yy: products(y, y),
    xy: products(x, y),
  }
}

describe('rollingMoments', () => {
  it('describes each trailing window, the short ones at the start too', () => {
    const { n, meanX, meanY, xx, yy, xy } = rolled([1, 2, 4], [1, 3, 2], 2)
    expect([n, meanX, meanY].map((line) => Array.from(line))).toEqual([
      [1, 2, 2],
      [1, 1.5, 3],
      [1, 2, 2.5],
    ])
    expect([xx, yy, xy].map((line) => Array.from(line))).toEqual([
      [0, 0.5, 2],
      [0, 2, 0.5],
      [0, 1, -1],
    ])
  })
  it('equals the moments from scratch on every window, whatever is missing', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window }) => {
        const actual = rolled(x, y, window)
        for (const end of x.keys()) {
          const start = Math.max(0, end - window + 1)
          const expected = fromScratch(x.slice(start, end + 1), y.slice(start, end + 1))
          expect(actual.n[end]).toBe(expected.n)
          expect(actual.meanX[end]! / (1 + Math.abs(expected.meanX))).toBeCloseTo(
            expected.meanX / (1 + Math.abs(expected.meanX)),
            12,
          )
          expect(actual.meanY[end]! / (1 + Math.abs(expected.meanY))).toBeCloseTo(
            expected.meanY / (1 + Math.abs(expected.meanY)),
            12,
          )
          const size = Math.sqrt(expected.xx * expected.yy)
          expect(Math.abs(actual.xx[end]! - expected.xx)).toBeLessThanOrEqual(1e-12 * expected.xx)
          expect(Math.abs(actual.yy[end]! - expected.yy)).toBeLessThanOrEqual(1e-12 * expected.yy)
          expect(Math.abs(actual.xy[end]! - expected.xy)).toBeLessThanOrEqual(1e-12 * size)
        }
      }),
      SEEDED,
    )
  })
  it('is exactly 0 where a series is constant, at any level', () => {
    const level = [0.1 + 1e9, 0.1 + 1e9, 0.1 + 1e9, 0.1 + 1e9, 0.1 + 1e9]
    expect(Array.from(rolled(level, [1, 2, 3, 5, 8], 3).xx)).toEqual([0, 0, 0, 0, 0])
  })
  it('is exactly 0 where a series is constant, though its square is out of range and a block begins with a gap', () => {
    const level = [1e200, 1e200, 1e200, Number.NaN, 1e200]
    expect(Array.from(rolled(level, [1, 2, 3, 5, 8], 3).xx)).toEqual([0, 0, 0, 0, 0])
  })
  it('forgets an outlier once it has left', () => {
    const quiet = Array.from({ length: 40 }, (_, row) => Math.sin(row))
    const struck = quiet.with(10, 1e12)
    expect(rolled(struck, quiet, 8).xx.slice(24)).toEqual(rolled(quiet, quiet, 8).xx.slice(24))
  })
  it('has nothing to say about no rows', () => {
    expect(rolled([], [], 5).n).toHaveLength(0)
    expect(Array.from(rolled([Number.NaN], [1], 5).n)).toEqual([0])
  })
})
