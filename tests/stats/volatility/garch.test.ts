import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { garch } from '@/lib/stats/volatility/garch'
import { garchLogLikelihood } from '@/lib/stats/volatility/garch-log-likelihood'
import { garchPass } from '@/lib/stats/volatility/garch-pass'
import { garchStandardErrors } from '@/lib/stats/volatility/garch-standard-errors'
import { searchGarch } from '@/lib/stats/volatility/search-garch'
import { SEEDED } from '../examples'
import { garchReturns } from './draw-residuals'

const RETURNS = garchReturns(800)
const FIT = garch(RETURNS).value!
/** Returns whose deviation grows without end. */
function growing(seed: number): Float64Array {
  const normal = normalDraws(seededRandom(seed))
  return Float64Array.from({ length: 250 }, (_, t) => Math.exp(t / 60) * normal())
}

const FIXED = { mu: 0, omega: 0.05, alpha: 0.1, beta: 0.85 }

describe('garch', () => {
  it('finds the coefficients that made the returns, within three standard errors', () => {
    const { coefficients, robustStandardErrors } = FIT
    expect(Math.abs(coefficients.alpha - 0.1)).toBeLessThan(3 * robustStandardErrors.alpha!)
    expect(Math.abs(coefficients.beta - 0.85)).toBeLessThan(3 * robustStandardErrors.beta!)
    expect(Math.abs(coefficients.mu)).toBeLessThan(3 * robustStandardErrors.mu!)
    expect(FIT.persistence).toBe(coefficients.alpha + coefficients.beta)
  })
  it('stands at a peak: no step away from it is more likely', () => {
    const { coefficients, logLikelihood } = FIT
    for (const name of ['mu', 'omega', 'alpha', 'beta'] as const) {
      for (const step of [-1e-3, 1e-3]) {
        const moved = { ...coefficients, [name]: coefficients[name] * (1 + step) }
        expect(garchLogLikelihood(RETURNS, moved)!).toBeLessThan(logLikelihood)
      }
    }
  })
  it('reports the likelihood of what it reports', () => {
    expect(FIT.logLikelihood).toBeCloseTo(garchLogLikelihood(RETURNS, FIT.coefficients)!, 8)
  })
  it('leaves residuals of variance near 1 that are the returns less mu, over the deviation', () => {
    const { standardised, variances, coefficients } = FIT
    const last = RETURNS.length - 1
    expect(standardised[last]).toBeCloseTo(
      (RETURNS[last]! - coefficients.mu) / Math.sqrt(variances[last]!),
      12,
    )
    expect(standardised.reduce((sum, z) => sum + z * z, 0) / 800).toBeCloseTo(1, 1)
  })
  it.each([0.01, 100, 1e-150, 1e150])('gives the same alpha and beta for returns times %s', (unit) => {
    const { coefficients, robustStandardErrors } = garch(RETURNS.map((value) => value * unit)).value!
    expect(coefficients.alpha).toBeCloseTo(FIT.coefficients.alpha, 9)
    expect(coefficients.beta).toBeCloseTo(FIT.coefficients.beta, 9)
    expect(coefficients.mu / unit).toBeCloseTo(FIT.coefficients.mu, 9)
    expect(robustStandardErrors.mu! / unit).toBeCloseTo(FIT.robustStandardErrors.mu!, 6)
  })
  it('gives the same variances when a constant is added', () => {
    const shifted = garch(RETURNS.map((value) => value + 5)).value!
    expect(shifted.coefficients.mu).toBeCloseTo(FIT.coefficients.mu + 5, 9)
    expect(shifted.variances[500]).toBeCloseTo(FIT.variances[500]!, 8)
  })
  it('gives the same fit twice, to the bit', () => {
    expect(garch(RETURNS)).toEqual(garch(RETURNS))
  })
  it('settles on returns without clusters, at an edge or not, and never gives NaN', () => {
    let edges = 0
    for (let seed = 1; seed <= 20; seed += 1) {
      const { value } = garch(garchReturns(250, { alpha: 0, beta: 0, seed }))
      const { coefficients, standardErrors, robustStandardErrors, variances } = value!
      const numbers = [coefficients, standardErrors, robustStandardErrors].flatMap((each) =>
        Object.values(each),
      )
      expect(numbers.every((number) => number === null || Number.isFinite(number))).toBe(true)
      expect(variances.every((h) => h > 0)).toBe(true)
      if (coefficients.alpha === 0 || coefficients.beta === 0) {
        edges += 1
        expect(robustStandardErrors.alpha).toBeNull()
        if (coefficients.alpha === 0) expect(new Set(variances).size).toBe(1)
        expect(robustStandardErrors.mu).toBeGreaterThan(0)
      }
    }
    expect(edges).toBeGreaterThan(0)
  })
  it.each([1, 2, 6, 13])(
    'has only an error of mu where alpha + beta is as large as allowed, seed %s',
    (seed) => {
      const { persistence, standardErrors, robustStandardErrors } = garch(growing(seed)).value!
      // Of 150 such series, rounding carried alpha + beta below the bound in 25, and above it in as many.
      expect(Math.abs(persistence - (1 - 1e-6))).toBeLessThan(1e-15)
      for (const errors of [standardErrors, robustStandardErrors]) {
        expect(errors.mu).toBeGreaterThan(0)
        expect(errors).toMatchObject({ omega: null, alpha: null, beta: null })
      }
    },
  )
  it('has the variance of the sample, divisor n, where there are no clusters', () => {
    // One day alone: whatever alpha makes of it, the days after are as calm as those before.
    const rows = Float64Array.from({ length: 300 }, (_, t) => (t === 100 ? 1 : 0))
    const { coefficients, variances, logLikelihood } = garch(rows).value!
    const variance = 1 / 300 - 1 / 300 ** 2
    expect(coefficients).toMatchObject({ alpha: 0, beta: 0 })
    expect(coefficients.omega).toBeCloseTo(variance, 15)
    expect(variances.every((h) => Math.abs(h - variance) < 1e-15)).toBe(true)
    expect(logLikelihood).toBeCloseTo(-150 * (Math.log(2 * Math.PI * variance) + 1), 9)
  })
  it.each([5, 7])('ends no lower than any point of a grid where clusters are weak, seed %s', (seed) => {
    const rows = garchReturns(250, { alpha: 0, beta: 0, seed })
    const { coefficients, logLikelihood } = garch(rows).value!
    const { mu } = coefficients
    const variance = rows.reduce((sum, r) => sum + (r - mu) ** 2, 0) / 250
    for (const persistence of [0, 0.3, 0.6, 0.9, 0.97, 0.99]) {
      for (const share of [0, 0.02, 0.05, 0.1, 0.3, 1]) {
        const alpha = persistence * share
        const omega = variance * (1 - persistence)
        const there = garchLogLikelihood(rows, { mu, omega, alpha, beta: persistence - alpha })!
        expect(there).toBeLessThanOrEqual(logLikelihood + 1e-9)
      }
    }
  })
  it('says that no search settles after one enormous first day', () => {
    expect(garch(RETURNS.slice(0, 300).with(0, 1e6))).toEqual({ value: null, reason: 'not-converged' })
  })
  it('settles on returns with one enormous day', () => {
    const wild = RETURNS.slice()
    wild[400] = 1e6
    const { value, reason } = garch(wild)
    if (value === null) expect(reason).toBe('not-converged')
    else expect(value.variances.every((h) => h > 0 && h < Infinity)).toBe(true)
  })
  it('settles on returns that are mostly 0', () => {
    const { value, reason } = garch(RETURNS.map((value, t) => (t % 10 === 0 ? value : 0)))
    expect(value !== null || reason === 'not-converged').toBe(true)
  })
  it('starts where rugarch does, if asked', () => {
    const { value } = garch(RETURNS, { start: 'sample' })
    const mean = RETURNS.reduce((sum, r) => sum + (r - value!.coefficients.mu) ** 2, 0) / 800
    expect(value!.variances[0]).toBeCloseTo(mean, 10)
  })
  it('needs 200 rows', () => {
    expect(garch(RETURNS.slice(0, 199))).toEqual({ value: null, reason: 'too-few-rows' })
    expect(garch(RETURNS.slice(0, 200)).reason).toBeNull()
    expect(garch([])).toEqual({ value: null, reason: 'too-few-rows' })
  })
  it.each([Number.NaN, Infinity, -Infinity])('refuses to skip %s, since the order matters', (gap) => {
    const gappy = RETURNS.slice()
    gappy[10] = gap
    expect(garch(gappy)).toEqual({ value: null, reason: 'missing-values' })
  })
  it('has no fit for constant returns', () => {
    expect(garch(new Float64Array(300).fill(0.1))).toEqual({ value: null, reason: 'no-variation' })
  })
  it('has no fit for returns whose squares exceed a double', () => {
    for (const unit of [1e153, 1e154, 3e154, 1e155]) {
      const { value } = garch(RETURNS.map((one) => one * unit))
      expect(value === null || value.variances.every(Number.isFinite)).toBe(true)
    }
    expect(garch(RETURNS.map((value) => value * 1e200))).toEqual({ value: null, reason: 'out-of-range' })
    expect(garch(RETURNS.map((value) => value * 1e-200))).toEqual({ value: null, reason: 'out-of-range' })
  })
  it('has no fit where omega would lose its digits, rather than one of 0', () => {
    for (const unit of [1e-156, 1e-161, 3e-162]) {
      expect(garch(RETURNS.map((value) => value * unit))).toEqual({ value: null, reason: 'out-of-range' })
    }
  })
})

describe('garchStandardErrors', () => {
  it('are null away from a peak: of variances far too large the likelihood is convex', () => {
    const coefficients = { mu: 0, omega: 50, alpha: 0.1, beta: 0.1 }
    const none = { mu: null, omega: null, alpha: null, beta: null }
    expect(garchStandardErrors(RETURNS, { coefficients, isAtEdge: false }, 'implied')).toEqual({
      plain: none,
      robust: none,
    })
  })
})

describe('searchGarch', () => {
  it('finds nothing where the likelihood exists at none of its starts', () => {
    expect(searchGarch(Float64Array.of(1e200, -1e200), 'implied')).toBeNull()
  })
})

describe('garchPass', () => {
  it('is -Infinity where a variance is 0', () => {
    const still = { mu: 0, omega: 0, alpha: 0, beta: 0 }
    expect(garchPass(Float64Array.of(1, 2), still, 'implied')).toBe(-Infinity)
  })
  it('is -Infinity where a variance exceeds a double', () => {
    expect(garchPass(Float64Array.of(1e200), FIXED, 'sample')).toBe(-Infinity)
  })
})

describe('garchLogLikelihood', () => {
  it('is that of independent normal rows where nothing moves', () => {
    const rows = [0.5, -1, 2]
    const expected = rows.reduce((sum, r) => sum - 0.5 * (Math.log(2 * Math.PI * 4) + (r * r) / 4), 0)
    expect(garchLogLikelihood(rows, { mu: 0, omega: 4, alpha: 0, beta: 0 })).toBeCloseTo(expected, 13)
  })
  it('falls by n log c when returns are multiplied by c', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (n, c) => {
          const rows = RETURNS.slice(0, n)
          const before = garchLogLikelihood(rows, FIXED)!
          const after = garchLogLikelihood(
            rows.map((value) => value * c),
            { ...FIXED, omega: FIXED.omega * c * c },
          )!
          expect(after).toBeCloseTo(before - n * Math.log(c), 8)
        },
      ),
      SEEDED,
    )
  })
  it('is null without a row, with a missing value, and where a variance is 0', () => {
    expect(garchLogLikelihood([], FIXED)).toBeNull()
    expect(garchLogLikelihood([1, Number.NaN], FIXED)).toBeNull()
    expect(garchLogLikelihood([1, 2], { mu: 0, omega: 0, alpha: 0, beta: 0 })).toBeNull()
    expect(garchLogLikelihood([1e200, 1], FIXED)).toBeNull()
  })
  it.each([{ mu: Number.NaN }, { omega: -1 }, { alpha: -0.1 }, { beta: Number.NaN }])(
    'refuses %o',
    (part) => {
      expect(() => garchLogLikelihood([1, 2], { ...FIXED, ...part })).toThrow(RangeError)
    },
  )
  it('says which coefficients it refuses', () => {
    expect(() => garchLogLikelihood([1, 2], { mu: 0, omega: 1, alpha: -0.5, beta: 0.25 })).toThrow(
      'mu must be a number and omega, alpha, beta at least 0, not 0, 1, -0.5, 0.25.',
    )
  })
})
