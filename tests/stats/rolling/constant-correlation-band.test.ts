import { describe, expect, it } from 'vitest'
import { correlation } from '@/lib/stats/correlation/correlation'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { constantCorrelationBand } from '@/lib/stats/rolling/constant-correlation-band'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { volatilityPath } from '@/lib/stats/rolling/volatility-path'
import { drawSeries } from '../../calibration/generators'
import reference from '../../reference/stats/constant-band.json'
import { exampleReturns, expectClose } from '../examples'

const OPTIONS = { seed: 20251007, draws: 199 }
const { x: X, y: Y } = exampleReturns(120)

function draw(generator: 'normal' | 'GARCH-t5', n: number, rho: number): [Float64Array, Float64Array] {
  return drawSeries(generator, { series: 2, n, rho }, seededRandom(3)) as [Float64Array, Float64Array]
}

describe('constantCorrelationBand', () => {
  // 20,000 draws there and 4,999 here: either 95 % quantile has an error of about 1 %.
  it.each(reference.cases)(
    'agrees with shuffling by numpy and pandas within the error of the draws ($name)',
    ({ x, y, window, r, furthest, lower, upper, p }) => {
      const gaps = (column: (number | null)[]) => column.map((value) => value ?? Number.NaN)
      const { value } = constantCorrelationBand(gaps(x), gaps(y), window, { seed: 1, draws: 4_999 })
      expectClose([value!.r, value!.furthest], [r, furthest], 1e-10)
      expect(Math.abs(value!.p - p)).toBeLessThan(0.025)
      const reach = (Math.atanh(upper) - Math.atanh(lower)) / 2
      const found = (Math.atanh(value!.upper) - Math.atanh(value!.lower)) / 2
      expect(Math.abs(found / reach - 1)).toBeLessThan(0.04)
    },
  )
  it('measures how far the line strays from the correlation of all rows', () => {
    const { value } = constantCorrelationBand(X, Y, 20, OPTIONS)
    const centre = Math.atanh(correlation(X, Y)!)
    const strays = rollingCorrelation(X, Y, 20).flatMap((r) =>
      r === null ? [] : [Math.abs(Math.atanh(r) - centre)],
    )
    expect(value!.furthest).toBeCloseTo(Math.max(...strays), 12)
    expect(value).toMatchObject({ n: 120, windows: 101, draws: 199 })
    expect((Math.atanh(value!.lower) + Math.atanh(value!.upper)) / 2).toBeCloseTo(centre, 12)
  })
  it('leaves the line inside exactly where p is above 0.05', () => {
    const found = [0, 0.5, 1, 1.5, 2].map((change) => {
      const y = Y.map((value, i) => value + (i < 60 ? change : -change) * X[i]!)
      const { lower, upper, p } = constantCorrelationBand(X, y, 20, OPTIONS).value!
      const line = rollingCorrelation(X, y, 20).filter((r) => r !== null)
      return { isInside: line.every((r) => lower <= r && r <= upper), p }
    })
    expect(found.map(({ p }) => p > 0.05)).toEqual(found.map(({ isInside }) => isInside))
    expect(new Set(found.map(({ isInside }) => isInside)).size).toBe(2)
  })
  it('finds a correlation that turns from 0.7 to -0.7', () => {
    const [x, y] = draw('GARCH-t5', 400, 0.7)
    const turned = y.map((value, i) => (i < 200 ? value : -value))
    expect(constantCorrelationBand(x, turned, 60, OPTIONS).value!.p).toBe(1 / 200)
  })
  it('narrows as the window grows', () => {
    const width = (window: number) => {
      const { lower, upper } = constantCorrelationBand(X, Y, window, OPTIONS).value!
      return upper - lower
    }
    expect(width(60)).toBeLessThan(width(20))
  })
  it('repeats to the bit for the same seed, and only for it', () => {
    const once = constantCorrelationBand(X, Y, 20, OPTIONS)
    expect(constantCorrelationBand(X, Y, 20, OPTIONS)).toEqual(once)
    expect(constantCorrelationBand(X, Y, 20, { ...OPTIONS, seed: 2 })).not.toEqual(once)
  })
  it.each([1e-150, 1e150])('does not depend on a unit of %s', (unit) => {
    const scaled = constantCorrelationBand(
      X.map((value) => unit * value),
      Y,
      20,
      OPTIONS,
    ).value!
    const { lower, upper, p } = constantCorrelationBand(X, Y, 20, OPTIONS).value!
    expectClose([scaled.lower, scaled.upper, scaled.p], [lower, upper, p], 1e-9)
  })
  it('skips windows with a missing value and leaves the gaps where they are', () => {
    const gappy = X.map((value, i) => (i === 30 || i === 31 ? Number.NaN : value))
    const { value } = constantCorrelationBand(gappy, [...Y.slice(0, 119), Infinity], 20, OPTIONS)
    expect(value).toMatchObject({ n: 117, windows: 11 + 68 })
  })
  it('takes a shuffled line without two windows for one that strays without end', () => {
    // One row stands alone before a gap. A line that shuffles one of the two moves there and the other to either end
    // has a single window that is not constant: about 1 line in 40.
    const y = X.slice(0, 14).map((_, i) => (i === 6 ? 1 : i === 9 ? -1 : 0))
    const x = X.slice(0, 14).with(1, Number.NaN)
    const { value, reason } = constantCorrelationBand(x, y, 3, OPTIONS)
    expect(reason).toBeNull()
    expect(value!.upper).toBeGreaterThan(value!.r)
    expect(value!.p).toBeGreaterThan(1 / 200)
    // The largest of all the draws is such a one.
    expect(constantCorrelationBand(x, y, 3, { ...OPTIONS, level: 0.995 }).reason).toBe('too-few-rows')
  })
  it('takes a correlation for perfect that is so but for rounding', () => {
    const near = X.map((value, i) => value + 1e-7 * Y[i]!)
    expect(constantCorrelationBand(X, near, 20, OPTIONS).reason).toBe('collinear')
  })
  it('has no band, and says why', () => {
    const reason = (x: number[], y: number[], window: number) =>
      constantCorrelationBand(x, y, window, OPTIONS).reason
    expect(reason([], [], 20)).toBe('too-few-rows')
    expect(reason(X.slice(0, 20), Y.slice(0, 20), 20)).toBe('too-few-rows')
    expect(reason(X.slice(0, 19), Y.slice(0, 19), 20)).toBe('too-few-rows')
    expect(reason(X, new Array(120).fill(0.2), 20)).toBe('no-variation')
    expect(
      reason(
        X,
        X.map((value) => 1 - 2 * value),
        20,
      ),
    ).toBe('collinear')
    expect(constantCorrelationBand(X.slice(0, 21), Y.slice(0, 21), 20, OPTIONS).reason).toBeNull()
  })
  it('refuses windows, levels, draws and lengths that make no sense', () => {
    for (const window of [2, 0, 2.5, Number.NaN]) {
      expect(() => constantCorrelationBand(X, Y, window, OPTIONS)).toThrow(/whole number of at least 3/)
    }
    expect(constantCorrelationBand(X, Y, 3, OPTIONS).reason).toBeNull()
    expect(() => constantCorrelationBand(X, Y, 20, { seed: 1, level: 95 })).toThrow(RangeError)
    for (const draws of [5, 0, -1, 99.5, Number.NaN]) {
      expect(() => constantCorrelationBand(X, Y, 20, { seed: 1, draws })).toThrow(/needs more than .* draws/)
      expect(() => constantCorrelationBand([], [], 20, { seed: 1, draws })).toThrow(RangeError)
    }
    expect(() => constantCorrelationBand(X, Y.slice(1), 20, OPTIONS)).toThrow(RangeError)
  })
})

describe('volatilityPath', () => {
  it.each([
    ['short', 150],
    ['long', 400],
  ])('takes a %s series apart and puts it together again', (_, n) => {
    const [x] = draw('GARCH-t5', n, 0)
    const { volatility, standardised } = volatilityPath(x)
    const together = volatility.map((sd, i) => sd * standardised[i]!)
    // Up to a shift and a scale, which a correlation does not see.
    expect(correlation(together, x)!).toBeCloseTo(1, 12)
  })
  it('keeps 97 % of the variance about the mean from row to row', () => {
    // Deviations from the mean, 5, are 1, -1, 3 and -3; their variance is 5.
    const { volatility, standardised } = volatilityPath(Float64Array.of(6, 4, 8, 2))
    const variances = [5, 0.97 * 5 + 0.03, 0.97 ** 2 * 5 + 0.97 * 0.03 + 0.03]
    variances.push(0.97 * variances[2]! + 0.03 * 9)
    const deviations = [1, -1, 3, -3]
    for (const [i, variance] of variances.entries()) {
      expect((volatility[i]! / volatility[0]!) ** 2).toBeCloseTo(variance / 5, 14)
      expect(standardised[i]!).toBeCloseTo(deviations[i]! / Math.sqrt(variance), 14)
    }
  })
  it('looks at the past only', () => {
    const [x] = draw('normal', 100, 0)
    const other = x.map((value, i) => (i === 99 ? value + 3 : value))
    // The scale and the mean are those of the whole; what one day adds to the next is not known the day before.
    const ratio = volatilityPath(other).volatility.map((sd, i) => sd / volatilityPath(x).volatility[i]!)
    expect(Math.max(...ratio) / Math.min(...ratio)).toBeLessThan(1.1)
  })
  it('finds no clusters where there are none', () => {
    const [x] = draw('normal', 1000, 0)
    const { volatility } = volatilityPath(x)
    expect(Math.max(...volatility) / Math.min(...volatility)).toBeLessThan(1.5)
  })
})
