import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import { exampleReturns, expectClose, fromScratch, gappyPairs, SEEDED } from '../examples'

/** Long enough for many blocks: the quick way, the way with gaps and the careful way all get their turn. */
const { x, y } = exampleReturns(600)

describe('rollingCorrelation, block by block', () => {
  it('goes on exactly after a block that takes the careful way', () => {
    const stepped = x.map((value, i) => (i > 130 ? value + 1e7 : value))
    expectClose(rollingCorrelation(stepped, y, 40), fromScratch(correlation, stepped, y, 40), 1e-12)
    expectClose(
      rollingCorrelation(stepped, y, 40).slice(180),
      fromScratch(correlation, stepped, y, 40).slice(180),
      1e-14,
    )
  })

  it('goes on exactly after a gap', () => {
    const gappy = x.map((value, i) => (i === 130 ? Number.NaN : value))
    expectClose(rollingCorrelation(gappy, y, 40), fromScratch(correlation, gappy, y, 40), 2e-15)
  })

  it('starts exactly where the first blocks are missing', () => {
    const late = x.map((value, i) => (i < 95 ? Number.NaN : value + 1e6))
    expectClose(rollingCorrelation(late, y, 30), fromScratch(correlation, late, y, 30), 1e-12)
  })

  it('stays within -1 and 1 on lines with rounding', () => {
    const along = x.map((value) => value / 3)
    for (const value of rollingCorrelation(x, along, 7))
      expect(value === null || Math.abs(value) <= 1).toBe(true)
  })

  it('is undefined, not 0, for freak magnitudes that cancel', () => {
    const freak = x.map((_, i) => (i % 2 ? 1.7e308 : -1.7e308))
    for (const value of rollingCorrelation(freak, y, 10))
      expect(value === null || Number.isFinite(value)).toBe(true)
  })

  it('is symmetric in its two series, and unmoved by shift and scale', () => {
    const line = rollingCorrelation(x, y, 33)
    expectClose(rollingCorrelation(y, x, 33), line, 1e-15)
    const moved = x.map((value) => 5 + 1024 * value)
    expectClose(rollingCorrelation(moved, y, 33), line, 1e-13)
  })

  it('never lets a missing value out of the windows that hold it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 3, max: 60 }), (at, window) => {
        const [a, b] = [x.slice(0, 200), y.slice(0, 200)]
        const whole = rollingCorrelation(a, b, window)
        a[at] = Number.NaN
        const holds = (i: number) => i >= at && i < at + window
        expectClose(
          rollingCorrelation(a, b, window),
          whole.map((value, i) => (holds(i) ? null : value)),
          1e-14,
        )
      }),
      { ...SEEDED, numRuns: 100 },
    )
  })
})

describe.each([
  ['rollingSpearman', rollingSpearman],
  ['rollingKendall', rollingKendall],
] as const)('%s', (_, rolling) => {
  it('is symmetric, and turns its sign with one series', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x: a, y: b, window, minimumPairs }) => {
        const line = rolling(a, b, window, { minimumPairs })
        expect(rolling(b, a, window, { minimumPairs })).toEqual(line)
        const turned = a.map((value) => -value)
        expectClose(
          rolling(turned, b, window, { minimumPairs }),
          line.map((value) => value && -value),
          0,
        )
      }),
      { ...SEEDED, numRuns: 100 },
    )
  })

  it('is unmoved by a rising curve', () => {
    const curved = x.map((value) => Math.exp(50 * value))
    expect(rolling(curved, y, 25)).toEqual(rolling(x, y, 25))
  })

  it('never lets a missing value out of the windows that hold it', () => {
    const gappy = x.map((value, i) => (i === 300 ? Number.POSITIVE_INFINITY : value))
    const whole = rolling(x, y, 20)
    expect(rolling(gappy, y, 20)).toEqual(whole.map((value, i) => (i >= 300 && i < 320 ? null : value)))
  })

  it('takes 0 and -0 for the same value', () => {
    const [zeros, signed] = [
      [0, 0, 1, 2, 0],
      [0, -0, 1, 2, -0],
    ]
    expect(rolling(signed, [3, 1, 2, 5, 4], 5)).toEqual(rolling(zeros, [3, 1, 2, 5, 4], 5))
  })
})
