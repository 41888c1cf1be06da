import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { exampleReturns, expectClose, fromScratch, gappyPairs, SEEDED } from '../examples'

describe('rollingCorrelation', () => {
  it('is as long as the input and null before the first full window', () => {
    const values = rollingCorrelation([1, 2, 3, 5], [1, 3, 2, 2], 3)
    expect(values.slice(0, 2)).toEqual([null, null])
    expect(values[2]).toBeCloseTo(0.5, 15)
    expect(values[3]).toBeCloseTo(-0.7559289460184544, 15)
  })
  it('does not look ahead', () => {
    const { x, y } = exampleReturns(100)
    const whole = rollingCorrelation(x, y, 20)
    expect(rollingCorrelation(x.slice(0, 70), y.slice(0, 70), 20)).toEqual(whole.slice(0, 70))
  })
  it('is null wherever the window holds a missing value, and nowhere else', () => {
    const { x, y } = exampleReturns(60)
    x[30] = Number.NaN
    const missing = rollingCorrelation(x, y, 10).map((value, i) => (value === null && i >= 9 ? i : -1))
    expect(missing.filter((i) => i >= 0)).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39])
  })
  it('works with the pairs there are when fewer are asked for', () => {
    const { x, y } = exampleReturns(60)
    x[30] = Number.NaN
    y[33] = Number.NaN
    const strict = rollingCorrelation(x, y, 10)
    const lenient = rollingCorrelation(x, y, 10, { minimumPairs: 8 })
    expect(lenient.findIndex((value) => value !== null)).toBe(7)
    expect(lenient.slice(9)).not.toContain(null)
    expect(lenient[35]).toBeCloseTo(correlation(x.slice(26, 36), y.slice(26, 36))!, 14)
    expect(lenient[55]).toBe(strict[55])
  })
  it('is null exactly in the windows where a series is constant', () => {
    const { x, y } = exampleReturns(60)
    const stale = x.map((value, i) => (i >= 20 && i < 35 ? 0.1 : value))
    const missing = rollingCorrelation(stale, y, 10).map((value, i) => (value === null && i >= 9 ? i : -1))
    expect(missing.filter((i) => i >= 0)).toEqual([29, 30, 31, 32, 33, 34])
  })
  it('sees a change in the last digit where a tolerance would see a constant', () => {
    const x = [1, 1, 1, 1 + Number.EPSILON, 1, 1, 1, 1]
    expect(rollingCorrelation(x, [1, 2, 3, 5, 8, 13, 21, 34], 3)).toEqual(
      fromScratch(correlation, x, [1, 2, 3, 5, 8, 13, 21, 34], 3).map(
        (value) => value && expect.closeTo(value, 14),
      ),
    )
  })
  it('forgets an outlier as soon as it has left', () => {
    const { x, y } = exampleReturns(200)
    const clean = rollingCorrelation(x, y, 20)
    x[100] = 1e12
    expectClose(rollingCorrelation(x, y, 20).slice(120), clean.slice(120), 1e-14)
  })
  it('keeps its digits on a level of 1e9', () => {
    const { x, y } = exampleReturns(300)
    const eighths = (values: number[], level: number) =>
      values.map((value) => level + Math.round(value * 4000) / 8)
    expectClose(
      rollingCorrelation(eighths(x, 1e9), eighths(y, 1e9), 30),
      rollingCorrelation(eighths(x, 0), eighths(y, 0), 30),
      1e-13,
    )
  })
  it('keeps its digits where the level steps by 1e9 within a block', () => {
    const { x, y } = exampleReturns(120)
    const stepped = x.map((value, i) => (i >= 45 ? value + 1e9 : value))
    expectClose(rollingCorrelation(stepped, y, 20), fromScratch(correlation, stepped, y, 20), 1e-13)
  })
  it.each([
    // The squares of one series, or of both, leave the range of a double.
    [1e-250, 1e-250],
    [1e250, 1e250],
    [1e-160, 1],
    [1, 1e-160],
    [1e-250, 1],
    [1, 1e-250],
    [1e250, 1],
    [1, 1e250],
    // Only the product of the two sums of squares does.
    [1e-80, 1e-80],
    [1e-120, 1e-90],
    [1e-135, 1e-135],
    [1e90, 1e90],
  ])('neither underflows nor overflows in units of %s and %s', (unitX, unitY) => {
    const { x, y } = exampleReturns(100)
    const scaled = (values: number[], unit: number) => values.map((value) => value * unit)
    expectClose(
      rollingCorrelation(scaled(x, unitX), scaled(y, unitY), 20),
      rollingCorrelation(x, y, 20),
      1e-12,
    )
  })
  it('has a value where only the first pair of all differs from the others', () => {
    // By hand: Sxy = -4/3, Sxx = 2/3, Syy = 14/3. On a level of 100 the plain sums would not do.
    const [stale, moving] = [
      [101, 100, 100],
      [1, 2, 4],
    ]
    for (const [x, y] of [
      [stale, moving],
      [moving, stale],
    ])
      expectClose(rollingCorrelation(x!, y!, 3), [null, null, -2 / Math.sqrt(7)], 1e-14)
  })
  it('equals a computation from scratch on every window, whatever is missing or constant', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window, minimumPairs }) => {
        expectClose(
          rollingCorrelation(x, y, window, { minimumPairs }),
          fromScratch(correlation, x, y, window, minimumPairs),
          1e-12,
        )
      }),
      { ...SEEDED, numRuns: 1000 },
    )
  })
  it('is null throughout when the window is longer than the series', () => {
    expect(rollingCorrelation([1, 2, 3], [3, 1, 2], 4)).toEqual([null, null, null])
    expect(rollingCorrelation([1, 2, 3], [3, 1, 2], 2 ** 40)).toEqual([null, null, null])
  })
  it('takes a window longer than the series when fewer pairs are asked for', () => {
    expectClose(
      rollingCorrelation([1, 2, 3, 4], [1, 3, 2, 4], 100, { minimumPairs: 4 }),
      [null, null, null, 0.8],
      1e-15,
    )
  })
  it('is empty for empty series', () => {
    expect(rollingCorrelation([], [], 20)).toEqual([])
  })
  it.each([2, 1, 0, -5, 3.5, Number.NaN])('refuses a window of %s', (window) => {
    expect(() => rollingCorrelation([1, 2], [1, 2], window)).toThrow(
      /window must be a whole number of at least 3/,
    )
  })
  it.each([2, 11, 4.5, Number.NaN])('refuses a minimum of %s pairs in a window of 10', (minimumPairs) => {
    expect(() => rollingCorrelation([1, 2], [1, 2], 10, { minimumPairs })).toThrow(/from 3 to 10/)
  })
  it('refuses series of different lengths', () => {
    expect(() => rollingCorrelation([1, 2, 3], [1, 2], 3)).toThrow(/one length, not 3 and 2/)
  })
})
