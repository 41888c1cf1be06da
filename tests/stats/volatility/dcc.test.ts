import { describe, expect, it } from 'vitest'
import { covariance } from '@/lib/stats/basics/covariance'
import { correlation } from '@/lib/stats/correlation/correlation'
import { dcc } from '@/lib/stats/volatility/dcc'
import { dccDynamicsTest } from '@/lib/stats/volatility/dcc-dynamics-test'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { dccInterval } from '@/lib/stats/volatility/dcc-interval'
import { dccPairPass } from '@/lib/stats/volatility/dcc-pair-pass'
import { type DccStart, dccPass } from '@/lib/stats/volatility/dcc-pass'
import { dccUncertainty } from '@/lib/stats/volatility/dcc-uncertainty'
import { dccLikelihood, searchDcc } from '@/lib/stats/volatility/search-dcc'
import { dccResiduals, garchReturns, neverTogether } from './draw-residuals'

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

describe('a pass over residuals', () => {
  const x = CONSTANT[0]!
  const average = [Float64Array.of(1, 1), Float64Array.of(1, 1)]
  it('is -Infinity where a correlation is 1, the long way', () => {
    expect(dccPass([x, x], average, { a: 0.05, b: 0.9 }, 'average')).toBe(-Infinity)
  })
  it('is -Infinity where a correlation is 1, the short way', () => {
    expect(dccPairPass([x, x], average, { a: 0.05, b: 0.9 }, 'average')).toBe(-Infinity)
  })
  it('leaves a search without an end', () => {
    expect(searchDcc({ columns: [x, x], average, start: 'average' })).toBeNull()
  })
  it('leaves the test of the dynamics with the scale of normal residuals', () => {
    const found = {
      coefficients: { a: 0.05, b: 0.9 },
      likelihood: 3,
      constantLikelihood: 1,
      isAtEdge: false,
    }
    const problem = { columns: [x, x], average, start: 'average' } as const
    expect(dccDynamicsTest(problem, found)).toMatchObject({ statistic: 4, tailScale: 1 })
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
  it('takes for constant a correlation of series that never move on one day: no a is more likely than 0', () => {
    const { x, y } = neverTogether(500)
    const { coefficients, correlations, dynamics } = dcc([x, y]).value!
    expect(coefficients).toEqual({ a: 0, b: 0 })
    expect(correlations[0]!.every((r) => r === 0)).toBe(true)
    expect(dynamics).toEqual({ statistic: 0, tailScale: 1, p: 1 })
    const problem = { columns: [x, y], average: averageOf([x, y]), start: 'average' } as const
    expect(searchDcc(problem)!.isAtEdge).toBe(true)
  })
  it('holds b where it is 0, and has an error of a alone', () => {
    const { coefficients, standardErrors } = dcc(dccResiduals(500, { a: 0.1, seed: 1 })).value!
    expect(coefficients.b).toBe(0)
    // A share of the squares of 500 rows is known to some 1 / sqrt(500).
    expect(standardErrors.a! * Math.sqrt(500)).toBeGreaterThan(0.5)
    expect(standardErrors.a! * Math.sqrt(500)).toBeLessThan(2)
    expect(standardErrors.b).toBeNull()
  })
  it.each([
    { a: 0.05, b: 0.949, seed: 3 },
    { a: 0.2, b: 0.8, seed: 4 },
    { a: 0.1, b: 0.9, seed: 74 },
  ])('holds b where a + b is as large as allowed, seed $seed', ({ a, b, seed }) => {
    const { coefficients, standardErrors } = dcc(dccResiduals(500, { a, b, seed })).value!
    // Rounding carries a + b below the bound in the last two.
    expect(Math.abs(coefficients.a + coefficients.b - (1 - 1e-6))).toBeLessThan(1e-15)
    expect(standardErrors.b).toBeNull()
  })
  it('has no standard errors where the likelihood has no clear peak', () => {
    const { standardErrors, correlationErrors } = dcc(dccResiduals(500, { a: 0.2, b: 0.8, seed: 3 })).value!
    expect(standardErrors).toEqual({ a: null, b: null })
    expect(correlationErrors).toBeNull()
  })
  it('says that no search settles on residuals that are nowhere near standardised', () => {
    expect(dcc(MOVING.map((column) => column.map((value) => value * 1e10)))).toEqual({
      value: null,
      reason: 'not-converged',
    })
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
  it.each([0.01, 1, 100])('calls two of three collinear that all but repeat each other, times %s', (unit) => {
    const [x, y, apart] = dccResiduals(800, { k: 3, seed: 4 })
    // A share of 1e-12 of its variance its own.
    const near = x!.map((value, t) => value + 1e-6 * y![t]!)
    const columns = [x!, near, apart!].map((column) => column.map((value) => value * unit))
    expect(dcc(columns)).toEqual({ value: null, reason: 'collinear' })
  })
  it.each([1e200, 1e80, 1e-90, 1e-200])(
    'has no fit for values times %s, whose products exceed a double',
    (unit) => {
      expect(dcc(CONSTANT.map((column) => column.map((value) => value * unit)))).toEqual({
        value: null,
        reason: 'out-of-range',
      })
    },
  )
  it.each([0, 1])('refuses %s series', (count) => {
    expect(() => dcc(CONSTANT.slice(0, count))).toThrow(
      new RangeError('Correlations need at least two series.'),
    )
  })
  it('refuses lengths that differ, and says which', () => {
    expect(() => dcc([CONSTANT[0]!, CONSTANT[1]!.slice(1)])).toThrow(
      new RangeError('Series must have one length, not 800 and 799.'),
    )
  })
  it('refuses lengths that differ before it asks for enough rows', () => {
    expect(() => dcc([CONSTANT[0]!.slice(0, 100), CONSTANT[1]!.slice(0, 99)])).toThrow(
      new RangeError('Series must have one length, not 100 and 99.'),
    )
  })
})

describe('dccUncertainty', () => {
  it('is null where the likelihood curves upwards, as at no maximum', () => {
    const problem = { columns: MOVING, average: averageOf(MOVING), start: 'average' } as const
    const at = (b: number) => dccLikelihood(problem, { a: 0.02, b })
    expect(at(0.9 + 1e-3) + at(0.9 - 1e-3)).toBeGreaterThan(2 * at(0.9))
    const coefficients = { a: 0.02, b: 0.9 }
    const found = { coefficients, likelihood: 0, constantLikelihood: 0, isAtEdge: false }
    expect(dccUncertainty(problem, found)).toBeNull()
  })
})

describe('dccInterval', () => {
  it("reaches 1.96 standard errors either way on Fisher's scale", () => {
    // 0.064 / (1 - 0.6^2) = 0.1
    const fit = {
      ...FIT,
      correlations: [Float64Array.of(0.6)],
      correlationErrors: [Float64Array.of(0.064)],
    }
    const { lower, upper } = dccInterval(fit)
    expect(Math.atanh(lower[0]!)).toBeCloseTo(Math.atanh(0.6) - 0.1959964, 7)
    expect(Math.atanh(upper[0]!)).toBeCloseTo(Math.atanh(0.6) + 0.1959964, 7)
  })
  it('encloses the line, and is wider for a higher level', () => {
    const { lower, upper } = dccInterval(FIT)
    const wide = dccInterval(FIT, { level: 0.99 })
    expect(FIT.correlations[0]!.every((r, t) => lower[t]! < r && r < upper[t]!)).toBe(true)
    expect(wide.upper.every((bound, t) => bound! > upper[t]!)).toBe(true)
  })
  it('refuses a pair that the fit does not have, and a level of 95', () => {
    expect(() => dccInterval(FIT, { pair: 1 })).toThrow(new RangeError('The fit has 1 pairs, not one at 1.'))
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
  it('has enough in 500 rows', () => {
    expect(dccGarch(returns.map((column) => column.slice(0, 500))).reason).toBeNull()
  })
  it('has no fit for a constant series', () => {
    expect(dccGarch([returns[0]!, new Float64Array(600)])).toEqual({ value: null, reason: 'no-variation' })
  })
  it('names too few rows before a constant series, as both steps do', () => {
    expect(dccGarch([returns[0]!.slice(0, 499), new Float64Array(499)])).toEqual({
      value: null,
      reason: 'too-few-rows',
    })
  })
  it('has no fit for a series that repeats the other, though each has its GARCH', () => {
    expect(dccGarch([returns[0]!, returns[0]!])).toEqual({ value: null, reason: 'collinear' })
  })
  it.each([0, 1])('refuses %s series', (count) => {
    expect(() => dccGarch(returns.slice(0, count))).toThrow(
      new RangeError('Correlations need at least two series.'),
    )
  })
  it('refuses lengths that differ, and says which, before it asks for enough rows', () => {
    expect(() => dccGarch([returns[0]!, returns[1]!.slice(0, 100)])).toThrow(
      new RangeError('Series must have one length, not 600 and 100.'),
    )
  })
})
