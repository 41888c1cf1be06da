import { describe, expect, it } from 'vitest'
import { ewmaAboutMean } from '@/lib/stats/rolling/ewma-about-mean'
import { exampleReturns, expectClose } from '../examples'

const { x, y } = exampleReturns(80)

describe('ewmaAboutMean', () => {
  it('weighs the pairs by powers of 1 - alpha', () => {
    const { meanX, correlation } = ewmaAboutMean([1, 2, 4], [1, 3, 4], { alpha: 0.5 })
    expect(meanX.at(-1)).toBeCloseTo((0.25 * 1 + 0.5 * 2 + 4) / 1.75, 14)
    expectClose(correlation, [null, 1, 2 / Math.sqrt((2.5 * 13) / 7)], 1e-14)
  })

  it('lets the first pair weigh as all before it where it is told not to adjust', () => {
    const { meanX } = ewmaAboutMean([1, 2, 4], [1, 3, 4], { alpha: 0.5, adjust: false })
    expectClose(meanX, [1, 1.5, 2.75], 1e-15)
  })

  it('stands on over a missing pair', () => {
    const gappy = x.map((value, i) => (i === 40 ? Number.NaN : value))
    const { correlation } = ewmaAboutMean(gappy, y, { alpha: 0.06 })
    expect(correlation[40]).toBe(correlation[39])
  })

  it('lets the past fade over a missing pair, unless it is told to skip it', () => {
    const [x, y] = [
      [1, Number.NaN, 4],
      [2, 2, 2],
    ]
    expect(ewmaAboutMean(x!, y!, { alpha: 0.5 }).meanX[2]).toBeCloseTo((0.25 * 1 + 4) / 1.25, 14)
    expect(ewmaAboutMean(x!, y!, { alpha: 0.5, skipMissing: true }).meanX[2]).toBeCloseTo(
      (0.5 * 1 + 4) / 1.5,
      14,
    )
  })

  it('has no covariance of a single pair, however long ago it was', () => {
    const gappy = [5, ...new Array<number>(9).fill(Number.NaN)]
    expect(ewmaAboutMean(gappy, gappy, { alpha: 0.06 }).covariance).toEqual(new Array(10).fill(null))
  })

  it('is null before the first pair, and throughout without one', () => {
    const { meanX } = ewmaAboutMean([Number.NaN, 1], [2, 2], { alpha: 0.1 })
    expect(meanX).toEqual([null, 1])
    expect(ewmaAboutMean([Number.NaN], [1], { alpha: 0.1 }).correlation).toEqual([null])
  })

  it('has no correlation while a series has not varied, and no covariance of a single pair', () => {
    const { correlation, covariance, biasedCovariance } = ewmaAboutMean([5, 5, 5], [1, 2, 3], { alpha: 0.1 })
    expect(correlation).toEqual([null, null, null])
    expect([covariance[0], biasedCovariance[0]]).toEqual([null, 0])
  })

  it('holds up under extreme scales', () => {
    const plain = ewmaAboutMean(x, y, { alpha: 0.06 }).correlation
    const scaled = x.map((value) => value * 1e120)
    expectClose(ewmaAboutMean(scaled, y, { alpha: 0.06 }).correlation, plain, 1e-13)
    const huge = x.map((value) => value * 1e300)
    for (const value of ewmaAboutMean(huge, huge, { alpha: 0.06 }).correlation) expect(value).toBeNull()
  })

  it.each([0, 1, -1, Number.NaN])('refuses an alpha of %s', (alpha) => {
    expect(() => ewmaAboutMean([1], [1], { alpha })).toThrow(/alpha lies between 0 and 1/)
  })

  it('refuses series of different lengths, and is empty for empty ones', () => {
    expect(() => ewmaAboutMean([1, 2], [1], { alpha: 0.1 })).toThrow(/one length, not 2 and 1/)
    expect(ewmaAboutMean([], [], { alpha: 0.1 }).correlation).toEqual([])
  })
})
