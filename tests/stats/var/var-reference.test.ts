import { describe, expect, it } from 'vitest'
import { connectedness } from '@/lib/stats/var/connectedness'
import { logVolatility } from '@/lib/stats/var/log-volatility'
import { movingAverageCoefficients } from '@/lib/stats/var/moving-average-coefficients'
import { rollingConnectedness } from '@/lib/stats/var/rolling-connectedness'
import { varModel } from '@/lib/stats/var/var-model'
import { varOrder } from '@/lib/stats/var/var-order'
import reference from '../../reference/stats/var.json'
import { closeTo } from './systems'

/** Each number over the expected one is 1, or both are as good as 0 beside the largest expected. */
function alike(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  const largest = Math.max(...expected.map(Math.abs))
  closeTo(
    Array.from(actual, (value, i) =>
      Math.abs(expected[i]!) > 1e-6 * largest ? value / expected[i]! : value / largest,
    ),
    expected.map((value) => (Math.abs(value) > 1e-6 * largest ? 1 : value / largest)),
    tolerance,
  )
}

describe.each(Object.entries(reference.cases))('against statsmodels and numpy: %s', (_, expected) => {
  const { columns, lags } = expected
  const model = varModel(columns, lags).value!

  it('the model agrees', () => {
    alike(model.intercepts, expected.intercepts, 1e-8)
    for (const [l, matrix] of expected.lagMatrices.entries()) {
      for (const [i, row] of matrix.entries()) alike(model.lagMatrices[l]![i]!, row, 1e-8)
    }
    for (const [i, row] of expected.residualCovariance.entries()) {
      alike(model.residualCovariance[i]!, row, 1e-9)
    }
    alike(
      model.residuals.map((column) => column.at(-1)!),
      expected.lastResiduals,
      1e-8,
    )
    expect(model.logLikelihood / expected.logLikelihood).toBeCloseTo(1, 11)
    closeTo(model.roots, expected.roots, 1e-8)
    expect(model.stable).toBe(expected.roots[0]! < 1)
  })
  it('the moving-average coefficients agree', () => {
    const weights = movingAverageCoefficients(model.lagMatrices, expected.movingAverage.length)!
    for (const [h, matrix] of expected.movingAverage.entries()) {
      for (const [i, row] of matrix.entries()) alike(weights[h]![i]!, row, 1e-8)
    }
  })
  it('the criteria of all orders agree', () => {
    const { maximumLag, ...criteria } = expected.order
    const ours = varOrder(columns, { maximumLag }).value!
    for (const name of ['aic', 'hq', 'bic', 'fpe'] as const) {
      alike(ours.criteria[name].map(Number), criteria[name], 1e-9)
      expect(ours.chosen[name]).toBe(criteria[name].indexOf(Math.min(...criteria[name])) + 1)
    }
  })
  it.each([
    [10, expected.connectedness],
    [3, expected.threeTerms],
  ])('the shares of %i terms agree', (horizon, table) => {
    const ours = connectedness(columns, { lags, horizon }).value!
    closeTo(ours.table.flat(), table.table.flat(), 1e-9)
    closeTo([...ours.to, ...ours.from, ...ours.net], [...table.to, ...table.from, ...table.net], 1e-8)
    expect(ours.total).toBeCloseTo(table.total, 9)
  })
  it('the rolling lines agree', () => {
    const { window, ends, total, to, net } = expected.rolling
    const ours = rollingConnectedness(columns, { window, lags })
    const at = (line: readonly (number | null)[]) => ends.map((end) => line[end]!)
    closeTo(at(ours.total), total, 1e-8)
    for (let i = 0; i < columns.length; i += 1) {
      closeTo(
        at(ours.to[i]!),
        to.map((row) => row[i]!),
        1e-8,
      )
      closeTo(
        at(ours.net[i]!),
        net.map((row) => row[i]!),
        1e-8,
      )
    }
  })
})

describe('against numpy', () => {
  it('logVolatility agrees', () => {
    const { returns, values } = reference.logVolatility
    closeTo([...logVolatility(returns)!], values, 1e-12)
  })
})
