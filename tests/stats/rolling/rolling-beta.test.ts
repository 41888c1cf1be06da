import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beta } from '@/lib/stats/regression/beta'
import { downsideSlope } from '@/lib/stats/regression/downside-slope'
import { slope } from '@/lib/stats/regression/slope'
import { rollingBeta } from '@/lib/stats/rolling/rolling-beta'
import { rollingBetaInterval } from '@/lib/stats/rolling/rolling-beta-interval'
import { rollingDownsideBeta } from '@/lib/stats/rolling/rolling-downside-beta'
import reference from '../../reference/stats/regression.json'
import { exampleReturns, expectClose, fromScratch, gappyPairs, SEEDED } from '../examples'

const values = (column: (number | null)[]) => column.map((value) => value ?? Number.NaN)
/** Scaled by the expected value where that is large. */
function expectNear(actual: (number | null)[], expected: (number | null)[], tolerance: number): void {
  const unit = (value: number | null, i: number) =>
    value === null ? null : value / (1 + Math.abs(expected[i] ?? 0))
  expectClose(actual.map(unit), expected.map(unit), tolerance)
}

describe.each(Object.entries(reference.rolling))(
  'against 60 digits, %s',
  (_, { window, minimumPairs, ...expected }) => {
    const [x, y] = [values(expected.x), values(expected.y)]
    it('rollingBeta agrees', () => {
      expectNear(rollingBeta(y, x, window, { minimumPairs }), expected.beta, 1e-12)
    })
    it('rollingDownsideBeta agrees', () => {
      expectNear(rollingDownsideBeta(y, x, window, { minimumPairs }), expected.downside, 1e-12)
    })
  },
)

describe.each([
  ['rollingBeta', rollingBeta, slope],
  ['rollingDownsideBeta', rollingDownsideBeta, downsideSlope],
] as const)('%s', (_, rolling, scalar) => {
  it('equals the plain statistic on every window, whatever is missing or constant', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window, minimumPairs }) => {
        const scratch = fromScratch((xs, ys) => scalar(ys, xs), x, y, window, minimumPairs)
        expectNear(rolling(y, x, window, { minimumPairs }), scratch, 1e-9)
      }),
      SEEDED,
    )
  })
  it('forgets an outlier that has left', () => {
    const { x, y } = exampleReturns(80)
    const struck = x.with(10, 1e12)
    expectClose(rolling(y, struck, 20).slice(30), rolling(y, x, 20).slice(30), 1e-14)
  })
  it('keeps a missing value within its windows', () => {
    const { x, y } = exampleReturns(60)
    const line = rolling(y.with(30, Number.NaN), x, 10)
    expect(line.map((value) => value === null)).toEqual(x.map((_, i) => i < 9 || (i >= 30 && i < 40)))
  })
  it('takes freak magnitudes', () => {
    const { x, y } = exampleReturns(30)
    for (const unit of [1e-170, 1e170]) {
      const line = rolling(
        y.map((value) => value * unit),
        x.map((value) => value * unit),
        10,
      )
      expectNear(line, rolling(y, x, 10), 1e-12)
    }
  })
  it.each([
    // Units of x and y in which sums of squares, or only those of products, leave the range of a double.
    [1e-160, 1],
    [1e170, 1],
    [1e-100, 1e-215],
    [1e-100, 1e-230],
    [1e135, 1e180],
  ])('grows with the unit of y over that of x (%s, %s)', (unitX, unitY) => {
    const { x, y } = exampleReturns(40)
    const line = rolling(
      y.map((value) => value * unitY),
      x.map((value) => value * unitX),
      10,
    )
    expectNear(
      line.map((value) => value && (value / unitY) * unitX),
      rolling(y, x, 10),
      1e-12,
    )
  })
  it('is the factor where y is a multiple of x, though every product is out of range', () => {
    const { x } = exampleReturns(30)
    const line = rolling(
      x.map((value) => value * 1e180),
      x.map((value) => value * 1e135),
      10,
    )
    for (const value of line.slice(9)) expect(value! / 1e45).toBeCloseTo(1, 12)
  })
  it('is 0 where y is constant at 0', () => {
    const { x } = exampleReturns(30)
    expect(rolling(new Array(30).fill(0), x, 10).slice(9)).toEqual(new Array(21).fill(0))
  })
  it('is null throughout where the window is longer than the series', () => {
    expect(rolling([1, 2, -3], [1, -2, -3], 4)).toEqual([null, null, null])
    expect(rolling([], [], 4)).toEqual([])
  })
  it('admits short windows where asked to', () => {
    expect(rolling([-2, -4, -6, 9], [-1, -2, -3, 3], 5, { minimumPairs: 3 })[2]).toBeCloseTo(2, 15)
  })
  it('refuses a window below 3, a minimum beyond it and lengths that differ', () => {
    expect(() => rolling([1, 2], [1, 2], 2)).toThrow(RangeError)
    expect(() => rolling([1, 2], [1, 2], 3, { minimumPairs: 4 })).toThrow(RangeError)
    expect(() => rolling([1, 2], [1, 2, 3], 3)).toThrow(/one length, not 2 and 3/)
  })
})

describe('rollingBeta of a y that hardly moves', () => {
  it('is exactly 0 where y is constant, at any level', () => {
    const { x } = exampleReturns(30)
    for (const level of [0.1, 1e9 + 0.1, 1e300])
      expect(rollingBeta(new Array(30).fill(level), x, 10).slice(9)).toEqual(new Array(21).fill(0))
  })
  it('is not 0 where only the first y of the window differs, and the products underflow', () => {
    // By hand, in units of 1e-100 and 1e-230: Sxy = -4/3, Sxx = 14/3.
    const [, , last] = rollingBeta([1e-230, 0, 0], [1e-100, 2e-100, 4e-100], 3)
    expect(last! / 1e-130).toBeCloseTo(-2 / 7, 12)
  })
})

describe('rollingBetaInterval', () => {
  it('equals the plain interval on every window', () => {
    const { x, y } = exampleReturns(60)
    y[25] = Number.NaN
    const { lower, upper } = rollingBetaInterval(y, x, 20, { minimumPairs: 15 })
    const bound = (side: 'lower' | 'upper') =>
      fromScratch((xs, ys) => beta(ys, xs).value?.[side] ?? null, x, y, 20, 15)
    expectClose(lower, bound('lower'), 0)
    expectClose(upper, bound('upper'), 0)
  })
  it('encloses the line, and is wider for a higher level', () => {
    const { x, y } = exampleReturns(60)
    const line = rollingBeta(y, x, 20)
    const [narrow, wide] = [rollingBetaInterval(y, x, 20), rollingBetaInterval(y, x, 20, { level: 0.99 })]
    for (const [i, value] of line.entries()) {
      if (value === null) continue
      expect(wide.lower[i]! < narrow.lower[i]! && narrow.lower[i]! < value && value < narrow.upper[i]!).toBe(
        true,
      )
    }
  })
  it('is null wherever the window holds a missing value, and nowhere else', () => {
    const { x, y } = exampleReturns(60)
    const { upper } = rollingBetaInterval(y.with(30, Number.NaN), x, 20)
    expect(upper.map((value) => value === null)).toEqual(x.map((_, i) => i < 19 || (i >= 30 && i < 50)))
  })
  it('refuses a window below 3', () => {
    expect(() => rollingBetaInterval([1, 2], [1, 2], 2)).toThrow(RangeError)
  })
})
