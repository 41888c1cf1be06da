import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { beta } from '@/lib/stats/regression/beta'
import { constant } from '@/lib/stats/regression/constant'
import { downsideBeta } from '@/lib/stats/regression/downside-beta'
import { hacCovariance } from '@/lib/stats/regression/hac-covariance'
import { hc3Covariance } from '@/lib/stats/regression/hc3-covariance'
import { ols } from '@/lib/stats/regression/ols'
import { rollingBeta } from '@/lib/stats/rolling/rolling-beta'
import { sharedFolder } from '../../shared-folder'

interface NistCase {
  n: number
  powers: number[] | null
  certified: { coef: number[]; se: number[]; residualSD: number; R2: number }
  y: number[]
  X: number[] | number[][]
}
interface BetaCase {
  beta: number[]
  se: number[]
  r2: number
  se_hac5: number[]
  se_hc3: number[]
  downside: Record<string, number>
  rolling60: { rows0based: number[]; beta: number[] }
}
interface HacCase {
  input: { n: number }
  coef: number[]
  ols_cov: number[][]
  nw_lag4: number[][]
  nw_lag4_adjust: number[][]
  ols_beta: Record<'beta' | 'alpha' | 'se_ols' | 'se_hc0' | 'se_hc3' | 'se_nw_lag5', number>
}

/** Correct digits of a coefficient that the file asks for. */
const DIGITS: Record<string, number> = {
  Norris: 11,
  Pontius: 10,
  NoInt1: 13,
  NoInt2: 13,
  Longley: 10,
  Wampler1: 7,
  Wampler2: 7,
  Wampler3: 7,
  Wampler4: 7,
  Wampler5: 7,
  Filip: 6,
}

const shared = sharedFolder()
const read = <Shape>(name: string) =>
  JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape

function rows(name: string): number[][] {
  const [, ...lines] = readFileSync(`${shared}reference/inputs/${name}.csv`, 'utf8').trim().split('\n')
  return lines.map((line) => line.split(',').map((cell) => (cell === 'NA' ? Number.NaN : Number(cell))))
}

function logReturns(column: number): number[] {
  const logs = rows('eustockmarkets').map((row) => Math.log(row[column]!))
  return logs.slice(1).map((log, t) => log - logs[t]!)
}

function expectRelative(actual: ArrayLike<number>, expected: number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length)
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(tolerance * (value === 0 ? 1 : Math.abs(value)))
  }
}

const roots = (matrix: readonly Float64Array[] | null) => matrix!.map((row, j) => Math.sqrt(row[j]!))

describe.runIf(shared)('against the shared reference outputs, regression', () => {
  it.each(Object.entries(DIGITS))('%s of NIST reaches %i digits', (name, digits) => {
    const { n, powers, certified, y, X } = read<{ cases: Record<string, NistCase> }>('nist_linear_regression')
      .cases[name]!
    const columns =
      powers === null
        ? [constant(n), ...(X as number[][])[0]!.map((_, j) => (X as number[][]).map((row) => row[j]!))]
        : powers.map((power) => (X as number[]).map((value) => value ** power))
    const fit = ols(y, columns).value!
    expectRelative(fit.coefficients, certified.coef, 10 ** -digits)
    expectRelative(fit.standardErrors, certified.se, 10 ** -Math.min(digits, 7))
    expect(fit.rSquared! / certified.R2).toBeCloseTo(1, 9)
  })
  it('beta, its standard errors and the rolling beta of the stock indices reach 1e-11', () => {
    const expected = read<BetaCase>('beta')
    const [x, y] = [logReturns(0), logReturns(3)]
    const fit = ols(y, [constant(x.length), x]).value!
    expectRelative(fit.coefficients, expected.beta, 1e-11)
    expectRelative(fit.standardErrors, expected.se, 1e-11)
    expectRelative(roots(hacCovariance(fit, 5)), expected.se_hac5, 1e-11)
    expectRelative(roots(hc3Covariance(fit)), expected.se_hc3, 1e-11)
    expectRelative([fit.rSquared!], [expected.r2], 1e-11)
    expectRelative([beta(y, x).value!.slope], [expected.beta[1]!], 1e-11)
    const hoganWarren = expected.downside['hoganWarren(sum x*y/sum x^2 | x<0)']!
    expectRelative([downsideBeta(y, x).value!.slope], [hoganWarren], 1e-11)
    const line = rollingBeta(y, x, 60)
    expectRelative(
      expected.rolling60.rows0based.map((row) => line[row]!),
      expected.rolling60.beta,
      1e-11,
    )
  })
  it('Newey-West covariances of the investment data equal sandwich to 1e-10', () => {
    const expected = read<HacCase>('hac_newey_west')
    const data = rows('investment')
    const [investment, product, interest] = [0, 1, 2].map((j) => data.map((row) => row[j]!)) as [
      number[],
      number[],
      number[],
    ]
    const fit = ols(investment, [constant(data.length), product, interest]).value!
    const variance = fit.residualSumOfSquares / fit.degreesOfFreedom
    const hac = hacCovariance(fit, 4)!.flatMap((row) => [...row])
    expect(fit.n).toBe(expected.input.n)
    expectRelative(fit.coefficients, expected.coef, 1e-10)
    expectRelative(
      fit.inverse.flatMap((row) => Array.from(row, (value) => value * variance)),
      expected.ols_cov.flat(),
      1e-10,
    )
    expectRelative(hac, expected.nw_lag4.flat(), 1e-10)
    // sandwich's adjust=TRUE is the factor n / (n - k).
    expectRelative(
      hac.map((value) => (value * fit.n) / fit.degreesOfFreedom),
      expected.nw_lag4_adjust.flat(),
      1e-10,
    )
  })
  it('the standard errors of a beta over 500 days equal sandwich to 1e-10', () => {
    const { ols_beta: expected } = read<HacCase>('hac_newey_west')
    const [x, y] = [logReturns(0).slice(0, 500), logReturns(3).slice(0, 500)]
    const fit = ols(y, [constant(500), x]).value!
    const second = (errors: ArrayLike<number>) => errors[1]!
    expectRelative(
      [
        ...fit.coefficients,
        second(fit.standardErrors),
        second(roots(hacCovariance(fit, 0))),
        second(roots(hc3Covariance(fit))),
        second(roots(hacCovariance(fit, 5))),
      ],
      [expected.alpha, expected.beta, expected.se_ols, expected.se_hc0, expected.se_hc3, expected.se_nw_lag5],
      1e-10,
    )
  })
})
