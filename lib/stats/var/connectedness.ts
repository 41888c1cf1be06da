import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { generalisedFevd } from './generalised-fevd'
import { type Spillovers, spillovers } from './spillovers'
import { unitFree } from './unit-free'
import { varModel } from './var-model'

export interface ConnectednessOptions {
  /** Rows of the past in every equation. */
  readonly lags: number
  /** Terms of the decomposition, the row of the shock included. By default 10. */
  readonly horizon?: number
}

export interface Connectedness extends Spillovers {
  /** `table[i][j]`: what percentage of the error variance of series i goes with shocks of series j. Rows add up to 100. */
  readonly table: readonly (readonly number[])[]
  /** Rows explained: the length of the series minus the lags. */
  readonly n: number
  /** The largest modulus of the roots of the vector autoregression; from 1 on it is not stable. */
  readonly largestRoot: number
  readonly stable: boolean
}

/**
 * How much of the uncertainty about each series goes with the others (Diebold and Yilmaz 2012): a vector
 * autoregression, its generalised error variance decomposition, and what each series gives and receives. In percent.
 *
 * It sums up co-movement, of one day and of the days after; it does not tell what made the series move. A source
 * that all of them share shows as connectedness too. And it is biased upward: shares are squares, so that even
 * unrelated series show some in a finite sample. `unrelatedConnectedness` says how much, `connectednessInterval` how
 * sure the figures are.
 *
 * Shares do not depend on the unit or level of a series, nor on the order of the series. Reasons as in `varModel`. A
 * RangeError for fewer than two series, lengths that differ, or lags or a horizon that are not 1, 2, 3 ...
 *
 *     const x = [1, 3, 2, 5, 4, 1, 5, 2, 6, 3]
 *     const y = [2, 1, 4, 3, 3, 5, 1, 6, 2, 7]
 *     connectedness([x, y], { lags: 1 }).value?.total // 46.3
 */
export function connectedness(
  columns: readonly ArrayLike<number>[],
  { lags, horizon = 10 }: ConnectednessOptions,
): Outcome<Connectedness> {
  requireSeveral(columns)
  requireHorizon(horizon)
  const model = varModel(columns.map(unitFree), lags)
  if (model.value === null) return model
  const { lagMatrices, residualCovariance, n, roots, stable } = model.value
  const table = generalisedFevd(lagMatrices, residualCovariance, horizon)
  if (table === null) return undefinedBecause('out-of-range')
  return defined({
    table: table.map((row) => Array.from(row)),
    ...spillovers(table),
    n,
    largestRoot: roots[0]!,
    stable,
  })
}

/** @throws RangeError for fewer than two series: one alone has nothing to be connected with. */
export function requireSeveral(columns: readonly ArrayLike<number>[]): void {
  if (columns.length < 2) {
    throw new RangeError(`Connectedness needs at least two series, not ${columns.length}.`)
  }
}

/** @throws RangeError unless the horizon is 1, 2, 3 ... */
export function requireHorizon(horizon: number): void {
  if (!Number.isInteger(horizon) || horizon < 1) {
    throw new RangeError(`A horizon is 1, 2, 3 ..., not ${horizon}.`)
  }
}
