import { describe, expect, it } from 'vitest'
import { covariance } from '@/lib/stats/basics/covariance'
import { kolmogorovUpperTail } from '@/lib/stats/basics/kolmogorov-upper-tail'
import { constantCorrelationTest } from '@/lib/stats/volatility/constant-correlation-test'
import { dcc } from '@/lib/stats/volatility/dcc'
import { type DccStart, dccPass } from '@/lib/stats/volatility/dcc-pass'
import { garch } from '@/lib/stats/volatility/garch'
import { garchLogLikelihood } from '@/lib/stats/volatility/garch-log-likelihood'
import type { GarchStart } from '@/lib/stats/volatility/garch-pass'
import reference from '../../reference/stats/volatility.json'

/** Each pair within a share of the expected one. */
function expectRelative(
  actual: readonly (number | null)[],
  expected: readonly number[],
  tolerance: number,
): void {
  expect(actual).toHaveLength(expected.length)
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(tolerance * Math.abs(value))
  }
}

const FOUR = ['mu', 'omega', 'alpha', 'beta'] as const

describe('GARCH against NumPy and SciPy', () => {
  const { returns, fixed, cases } = reference.garch
  it.each(cases)('start $start: likelihood, peak, standard errors and variances agree', (expected) => {
    const start = expected.start as GarchStart
    const [mu, omega, alpha, beta] = fixed as [number, number, number, number]
    expectRelative(
      [garchLogLikelihood(returns, { mu, omega, alpha, beta }, { start })],
      [expected.atFixed],
      1e-12,
    )
    const fit = garch(returns, { start }).value!
    expectRelative([fit.logLikelihood], [expected.logLikelihood], 1e-11)
    expectRelative(
      FOUR.map((name) => fit.coefficients[name]),
      expected.coefficients,
      2e-6,
    )
    expectRelative(
      FOUR.map((name) => fit.standardErrors[name]),
      expected.standardErrors,
      1e-4,
    )
    expectRelative(
      FOUR.map((name) => fit.robustStandardErrors[name]),
      expected.robustStandardErrors,
      1e-4,
    )
    expectRelative([...fit.variances.slice(0, 3)], expected.firstVariances, 1e-6)
    expectRelative([...fit.standardised.slice(-3)], expected.lastStandardised, 1e-5)
  })
})

describe('DCC against NumPy and SciPy', () => {
  const { residuals, fixed, cases } = reference.dcc
  it.each(cases)('columns $columns: likelihood, path, peak, errors and tail scale agree', (expected) => {
    const columns = expected.columns.map((k) => Float64Array.from(residuals[k]!))
    const average = columns.map((one) => Float64Array.from(columns, (other) => covariance(one, other)!))
    const [a, b] = fixed as [number, number]
    for (const [start, at] of Object.entries(expected.fixed)) {
      const correlations = at.paths.map(() => new Float64Array(520))
      const likelihood = dccPass(columns, average, { a, b }, start as DccStart, undefined, { correlations })
      expectRelative([likelihood], [at.logLikelihood], 1e-11)
      const found = correlations.flatMap((path) => expected.rows.map((t) => path[t]!))
      expectRelative(found, at.paths.flat(), 1e-11)
    }
    const fit = dcc(columns).value!
    expectRelative([fit.logLikelihood], [expected.logLikelihood], 1e-11)
    expectRelative([fit.coefficients.a, fit.coefficients.b], [expected.a, expected.b], 2e-6)
    expectRelative([fit.standardErrors.a, fit.standardErrors.b], expected.standardErrors, 1e-3)
    expectRelative(
      fit.correlations.flatMap((path) => expected.rows.map((t) => path[t]!)),
      expected.paths.flat(),
      1e-5,
    )
    expectRelative(
      fit.correlationErrors!.flatMap((path) => expected.rows.map((t) => path[t]!)),
      expected.pathErrors.flat(),
      1e-3,
    )
    expectRelative([fit.dynamics.tailScale], [expected.tailScale], 1e-6)
    const ratio = (2 * (expected.logLikelihood - expected.constantLogLikelihood)) / expected.tailScale
    expectRelative([fit.dynamics.statistic], [ratio], 1e-6)
  })
})

describe('the test of a constant correlation against NumPy', () => {
  it.each(reference.constancy)('statistic $statistic agrees with the formula of the paper', (expected) => {
    const found = constantCorrelationTest(expected.x, expected.y).value!
    expectRelative([found.statistic], [expected.statistic], 1e-9)
    expectRelative([found.p], [expected.p], 1e-9)
    expect(found.breakIndex).toBe(expected.breakIndex)
  })
  it('kolmogorovUpperTail agrees with SciPy', () => {
    for (const { x, p } of reference.kolmogorov) expectRelative([kolmogorovUpperTail(x)], [p], 1e-13)
  })
})
