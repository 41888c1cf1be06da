import { describe, expect, it } from 'vitest'
import { covariance } from '@/lib/stats/basics/covariance'
import { correlation } from '@/lib/stats/correlation/correlation'
import { dcc } from '@/lib/stats/volatility/dcc'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { dccInterval } from '@/lib/stats/volatility/dcc-interval'
import { dccPairPass } from '@/lib/stats/volatility/dcc-pair-pass'
import { type DccStart, dccPass } from '@/lib/stats/volatility/dcc-pass'
import { dccResiduals, garchReturns } from './draw-residuals'

const MOVING = dccResiduals(1500, { a: 0.05, b: 0.92 })
const FIT = dcc(MOVING).value!
const CONSTANT = dccResiduals(800, { seed: 3 })

function averageOf(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((one) => Float64Array.from(columns, (other) => covariance(one, other)!))
}

describe('dccPass', () => {
  it.each(['average', 'zeros', 'ones'] as const)(
    'of two series is what the short way gives, start %s',
    (start) => {
      const average = averageOf(MOVING)
      const of = { a: 0.05, b: 0.9 }
      const run = (
        pass: (gradient: Float64Array, path: Float64Array, scores: [Float64Array, Float64Array]) => number,
      ) => {
        const [gradient, path, first, second] = [2, 1500, 1500, 1500].map(
          (length) => new Float64Array(length),
        )
        const likelihood = pass(gradient!, path!, [first!, second!])
        return [[likelihood], gradient!, path!, first!, second!].flatMap((numbers) => [...numbers])
      }
      const long = run((gradient, path, scores) =>
        dccPass(MOVING, average, of, start, gradient, { correlations: [path], scores }),
      )
      const short = run((gradient, path, scores) =>
        dccPairPass([MOVING[0]!, MOVING[1]!], average, of, start, gradient, { correlations: [path], scores }),
      )
      expect(Math.max(...long.map((value, i) => Math.abs(value - short[i]!)))).toBeLessThan(1e-9)
    },
  )
  it.each([2, 3])('gives the derivatives that differences give, for %s series', (k) => {
    const columns = dccResiduals(600, { k, a: 0.05, b: 0.9 })
    const average = averageOf(columns)
    for (const start of ['average', 'zeros', 'ones'] satisfies DccStart[]) {
      const gradient = new Float64Array(2)
      const at = (a: number, b: number) => dccPass(columns, average, { a, b }, start)
      dccPass(columns, average, { a: 0.05, b: 0.9 }, start, gradient)
      expect(gradient[0]).toBeCloseTo((at(0.05 + 1e-6, 0.9) - at(0.05 - 1e-6, 0.9)) / 2e-6, 4)
      expect(gradient[1]).toBeCloseTo((at(0.05, 0.9 + 1e-6) - at(0.05, 0.9 - 1e-6)) / 2e-6, 4)
    }
  })
})

describe('dcc', () => {
  it('finds the coefficients that made the residuals, within three standard errors', () => {
    const { coefficients, standardErrors } = FIT
    expect(Math.abs(coefficients.a - 0.05)).toBeLessThan(3 * standardErrors.a!)
    expect(Math.abs(coefficients.b - 0.92)).toBeLessThan(3 * standardErrors.b!)
  })
  it('tells correlations that move from a constant one', () => {
    expect(FIT.dynamics.p).toBeLessThan(0.001)
    expect(dcc(CONSTANT).value!.dynamics.p).toBeGreaterThan(0.05)
  })
  it('begins at the correlation of the residuals', () => {
    expect(FIT.correlations[0]![0]).toBeCloseTo(correlation(MOVING[0]!, MOVING[1]!)!, 12)
  })
  it('keeps every correlation between -1 and 1', () => {
    expect(FIT.correlations[0]!.every((r) => Math.abs(r) < 1)).toBe(true)
  })
  it('is symmetric in its two series, and mirrored when one is', () => {
    const [x, y] = [MOVING[0]!, MOVING[1]!]
    const swapped = dcc([y, x]).value!
    const mirrored = dcc([x, y.map((value) => -value)]).value!
    expect(swapped.coefficients.a).toBeCloseTo(FIT.coefficients.a, 8)
    expect(mirrored.coefficients.b).toBeCloseTo(FIT.coefficients.b, 8)
    expect(mirrored.correlations[0]![700]).toBeCloseTo(-FIT.correlations[0]![700]!, 8)
    expect(mirrored.dynamics.p).toBeCloseTo(FIT.dynamics.p, 8)
  })
  it('gives the pairs of three series in order, near those of the pairs alone', () => {
    const columns = dccResiduals(1000, { k: 3, a: 0.05, b: 0.9 })
    const { correlations, average } = dcc(columns).value!
    expect(correlations).toHaveLength(3)
    const ends = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const
    for (const [pair, [i, j]] of ends.entries()) {
      expect(correlations[pair]![0]).toBeCloseTo(correlation(columns[i]!, columns[j]!)!, 12)
      const alone = dcc([columns[i]!, columns[j]!]).value!.correlations[0]!
      const apart = alone.reduce((sum, r, t) => sum + Math.abs(r - correlations[pair]![t]!), 0) / 1000
      expect(apart).toBeLessThan(0.05)
    }
    expect(average[0]![1]).toBe(covariance(columns[0]!, columns[1]!))
  })
  it('does not move, and says so, where nothing is more likely than a constant', () => {
    const still = Array.from(
      { length: 30 },
      (_, seed) => dcc(dccResiduals(500, { seed: seed + 10 })).value!,
    ).filter(({ coefficients }) => coefficients.a === 0)
    expect(still.length).toBeGreaterThan(3)
    for (const { coefficients, standardErrors, dynamics, correlations, correlationErrors } of still) {
      expect(coefficients.b).toBe(0)
      expect(standardErrors).toEqual({ a: null, b: null })
      expect(dynamics).toMatchObject({ statistic: 0, p: 1 })
      expect(new Set(correlations[0]).size).toBe(1)
      expect(correlationErrors![0]![0]).toBeGreaterThan(0)
    }
  })
  it('reads fat tails as such: the scale of the test grows with them', () => {
    const fat = CONSTANT.map((column) => column.map((value, t) => (t % 8 === 0 ? 2 : 0.7) * value))
    expect(dcc(CONSTANT).value!.dynamics.tailScale).toBeCloseTo(1, 0)
    expect(dcc(fat).value!.dynamics.tailScale).toBeGreaterThan(2)
  })
  it('gives the same fit twice, to the bit', () => {
    expect(dcc(CONSTANT)).toEqual(dcc(CONSTANT))
  })
  it('needs 500 rows', () => {
    const cut = (rows: number) => dcc(MOVING.map((column) => column.slice(0, rows)))
    expect(cut(499)).toEqual({ value: null, reason: 'too-few-rows' })
    expect(cut(500).reason).toBeNull()
  })
  it.each([Number.NaN, Infinity])('refuses to skip %s, since the order matters', (gap) => {
    const gappy = MOVING[1]!.slice()
    gappy[3] = gap
    expect(dcc([MOVING[0]!, gappy])).toEqual({ value: null, reason: 'missing-values' })
  })
  it('has no fit for a constant series, or for one that repeats another', () => {
    const x = CONSTANT[0]!
    expect(dcc([x, new Float64Array(800).fill(1)])).toEqual({ value: null, reason: 'no-variation' })
    expect(dcc([x, x])).toEqual({ value: null, reason: 'collinear' })
    expect(dcc([x, CONSTANT[1]!, x.map((value, t) => value + CONSTANT[1]![t]!)])).toEqual({
      value: null,
      reason: 'collinear',
    })
  })
  it('has no fit for values whose products exceed a double', () => {
    expect(dcc(CONSTANT.map((column) => column.map((value) => value * 1e200)))).toEqual({
      value: null,
      reason: 'out-of-range',
    })
  })
  it('refuses one series alone, and lengths that differ', () => {
    expect(() => dcc([CONSTANT[0]!])).toThrow(RangeError)
    expect(() => dcc([CONSTANT[0]!, CONSTANT[1]!.slice(1)])).toThrow(RangeError)
  })
})

describe('dccInterval', () => {
  it('encloses the line, and is wider for a higher level', () => {
    const { lower, upper } = dccInterval(FIT)
    const wide = dccInterval(FIT, { level: 0.99 })
    expect(FIT.correlations[0]!.every((r, t) => lower[t]! < r && r < upper[t]!)).toBe(true)
    expect(wide.upper.every((bound, t) => bound! > upper[t]!)).toBe(true)
  })
  it('refuses a pair that the fit does not have, and a level of 95', () => {
    expect(() => dccInterval(FIT, { pair: 1 })).toThrow(RangeError)
    expect(() => dccInterval(FIT, { level: 95 })).toThrow(RangeError)
  })
  it('is null on every day where the fit has no standard errors', () => {
    const { lower, upper } = dccInterval({ ...FIT, correlationErrors: null })
    expect(new Set([...lower, ...upper])).toEqual(new Set([null]))
  })
})

describe('dccGarch', () => {
  const returns = [garchReturns(600, { seed: 1 }), garchReturns(600, { seed: 2 })]
  it('takes both steps, and adds their likelihoods', () => {
    const { margins, dcc: second, logLikelihood } = dccGarch(returns).value!
    expect(second).toEqual(dcc(margins.map(({ standardised }) => standardised)).value)
    expect(logLikelihood).toBe(margins[0]!.logLikelihood + margins[1]!.logLikelihood + second.logLikelihood)
  })
  it('is the same for percent and for fractions', () => {
    const percent = dccGarch(returns.map((column) => column.map((value) => 100 * value))).value!
    expect(percent.dcc.correlations[0]![300]).toBeCloseTo(
      dccGarch(returns).value!.dcc.correlations[0]![300]!,
      7,
    )
  })
  it('needs 500 rows, and none may be missing', () => {
    const cut = returns.map((column) => column.slice(0, 499))
    expect(dccGarch(cut)).toEqual({ value: null, reason: 'too-few-rows' })
    expect(dccGarch([returns[0]!, returns[1]!.with(5, Number.NaN)])).toEqual({
      value: null,
      reason: 'missing-values',
    })
    expect(dccGarch([cut[0]!, cut[1]!.with(5, Number.NaN)])).toEqual({
      value: null,
      reason: 'missing-values',
    })
  })
  it('has no fit for a constant series', () => {
    expect(dccGarch([returns[0]!, new Float64Array(600)])).toEqual({ value: null, reason: 'no-variation' })
  })
  it('refuses one series alone, and lengths that differ', () => {
    expect(() => dccGarch([returns[0]!])).toThrow(RangeError)
    expect(() => dccGarch([returns[0]!, returns[1]!.slice(1)])).toThrow(RangeError)
  })
})
