import { finiteOrNull } from '../basics/finite-or-null'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { orthogonalBasis } from '../regression/orthogonal-basis'
import { type LaggedDesign, laggedDesign } from './lagged-design'

const CRITERIA = ['aic', 'hq', 'bic', 'fpe'] as const
/** Akaike, Hannan-Quinn, Bayes (Schwarz), final prediction error. */
export type OrderCriterion = (typeof CRITERIA)[number]

export interface VarOrder {
  /** The number of lags chosen by the criterion asked for. */
  readonly order: number
  /** The choice of each criterion. */
  readonly chosen: Readonly<Record<OrderCriterion, number>>
  /** The values of each criterion for 1, 2, ... lags; the smallest is best. Null where one exceeds the range of a double. */
  readonly criteria: Readonly<Record<OrderCriterion, readonly (number | null)[]>>
  /** Rows that every order is judged on: the length of the series minus the largest order. */
  readonly n: number
}

export interface VarOrderOptions {
  /** Orders from 1 to this are compared. */
  readonly maximumLag: number
  /** Which one decides. By default Bayes, the most sparing with coefficients. */
  readonly criterion?: OrderCriterion
}

/**
 * How many lags a vector autoregression of k series needs, by four criteria that weigh its fit against the number m of
 * coefficients of all equations together (Lütkepohl 2005, section 4.3).
 *
 *     AIC = log|S| + 2 m / n                   HQ  = log|S| + 2 log(log n) m / n
 *     BIC = log|S| + log(n) m / n              FPE = ((n + m/k) / (n - m/k))^k |S|
 *
 * with m = k (k p + 1) and S the covariance of the residuals, divisor n. All orders are fitted to the same n rows,
 * those that have `maximumLag` rows before them: an order that saw more rows could not be compared with the others.
 * FPE has the product of the squared units of all series; the others shift when a unit changes, all orders alike.
 * The smallest order wins a tie.
 *
 * Reasons: 'missing-values' when any value is not finite, 'too-few-rows' unless the largest order leaves as many rows
 * beyond its coefficients as there are series, 'no-variation' when a series is constant, 'collinear' when one is a
 * linear function of the others and of the past, 'out-of-range' when values are too far apart for a double. A
 * RangeError when lengths differ, when there is no series, or when maximumLag is not 1, 2, 3 ...
 *
 *     const x = [1, 3, 2, 5, 4, 1, 5, 2, 6, 3]
 *     const y = [2, 1, 4, 3, 3, 5, 1, 6, 2, 7]
 *     varOrder([x, y], { maximumLag: 2 }).value?.order // 2
 */
export function varOrder(
  columns: readonly ArrayLike<number>[],
  { maximumLag, criterion = 'bic' }: VarOrderOptions,
): Outcome<VarOrder> {
  const design = laggedDesign(columns, maximumLag)
  if (design.value === null) return design
  const size = columns.length
  const { n, scales } = design.value
  const logUnits = scales.reduce((sum, scale) => sum + 2 * Math.log(scale), 0)

  const values: Record<OrderCriterion, number[]> = { aic: [], hq: [], bic: [], fpe: [] }
  for (let order = 1; order <= maximumLag; order += 1) {
    const logDeterminant = logResidualDeterminant(design.value, order)
    if (logDeterminant === null) return undefinedBecause('collinear')
    const fit = logDeterminant + logUnits
    const perEquation = size * order + 1
    const perRow = (size * perEquation) / n
    values.aic.push(fit + 2 * perRow)
    values.hq.push(fit + 2 * Math.log(Math.log(n)) * perRow)
    values.bic.push(fit + Math.log(n) * perRow)
    // Compared by its logarithm, since a product of many small variances may leave the range of a double.
    values.fpe.push(fit + size * Math.log((n + perEquation) / (n - perEquation)))
  }
  const chosen = each((name) => values[name].indexOf(Math.min(...values[name])) + 1)
  const criteria = each((name) =>
    name === 'fpe' ? values.fpe.map((log) => finiteOrNull(Math.exp(log))) : values[name],
  )
  return defined({ order: chosen[criterion], chosen, criteria, n })
}

/** log|S| of the residuals at a smaller order: whatever of a series lies beyond the first columns of the basis. */
function logResidualDeterminant({ n, series, basis }: LaggedDesign, order: number): number | null {
  const explained = series.length * order + 1
  const current = basis.upper.slice(-series.length)
  const rest = orthogonalBasis(
    current.map((column) => {
      const padded = new Float64Array(basis.upper.length - explained)
      padded.set(column.subarray(explained))
      return padded
    }),
  )
  if (rest === null) return null
  return rest.upper.reduce((sum, column, j) => sum + 2 * Math.log(column[j]!), -series.length * Math.log(n))
}

function each<Value>(of: (name: OrderCriterion) => Value): Record<OrderCriterion, Value> {
  return { aic: of('aic'), hq: of('hq'), bic: of('bic'), fpe: of('fpe') }
}
