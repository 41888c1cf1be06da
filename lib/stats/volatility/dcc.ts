import { covariance } from '../basics/covariance'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { inversePositive } from '../optimisation/inverse-positive'
import { type DynamicsTest, dccDynamicsTest } from './dcc-dynamics-test'
import type { DccCoefficients, DccStart } from './dcc-pass'
import { dccUncertainty } from './dcc-uncertainty'
import { dccLikelihood, searchDcc } from './search-dcc'

/** A DCC(1,1) fit. */
export interface DccFit {
  readonly coefficients: DccCoefficients
  /** Of b null at an edge (b 0, the sum as large as allowed), where it is held; all null with a = 0 and without a clear peak. */
  readonly standardErrors: { readonly a: number | null; readonly b: number | null }
  /** Qbar: the covariances of the residuals over all rows. */
  readonly average: readonly Float64Array[]
  /** The correlation of each row given the rows before, for the pairs (0, 1), (0, 2), ..., (1, 2), ... */
  readonly correlations: readonly Float64Array[]
  /** Their standard errors, if the model holds; null where there are none. */
  readonly correlationErrors: readonly Float64Array[] | null
  /** The part of the log likelihood that concerns the correlations. */
  readonly logLikelihood: number
  /** Whether the movement is told from a constant correlation. Look here before reading the paths. */
  readonly dynamics: DynamicsTest
  readonly n: number
}

/** With fewer rows a constant correlation is fitted with movement more often than not. */
export const FEWEST_DCC_ROWS = 500

/** With less than this share of its variance its own, a series is a linear function of the others. */
const COLLINEAR = 1e-10

/**
 * Correlations that change from day to day: dynamic conditional correlation DCC(1,1) (Engle 2002), from the residuals of
 * GARCH fits (`garch`, its `standardised`), by the largest normal likelihood.
 *
 *     Q(t) = (1 - a - b) Qbar + a z(t-1) z(t-1)' + b Q(t-1),   R(t)(i,j) = Q(i,j) / sqrt( Q(i,i) Q(j,j) )
 *
 * The residuals have variances near 1. Qbar is their covariance (divisor n-1) and the first Q; `start` takes the other
 * conventions, see `DccStart`. R(t) stands before row t is seen, but a, b and Qbar are fitted to all rows: the path is no forecast record.
 *
 * With a constant truth the fit still moves: read `dynamics` first. a and b = 0 where nothing is more likely.
 *
 * Reasons: 'too-few-rows' below 500 rows, 'missing-values' with NaN or an infinity, 'no-variation' when a series is
 * constant, 'collinear' when one is a linear function of others, 'not-converged' when no search settles,
 * 'out-of-range' when their products exceed a double. A RangeError with fewer than two series or lengths that differ.
 *
 *     dcc([x.standardised, y.standardised]).value?.correlations[0]
 */
export function dcc(
  standardised: readonly ArrayLike<number>[],
  { start = 'average' }: { readonly start?: DccStart } = {},
): Outcome<DccFit> {
  const n = standardised[0]?.length ?? 0
  if (standardised.length < 2) throw new RangeError('Correlations need at least two series.')
  if (standardised.some((column) => column.length !== n)) {
    throw new RangeError(
      `Series must have one length, not ${standardised.map(({ length }) => length).join(' and ')}.`,
    )
  }
  const columns = standardised.map((column) => Float64Array.from(column))
  if (!columns.every((column) => column.every(Number.isFinite))) return undefinedBecause('missing-values')
  if (n < FEWEST_DCC_ROWS) return undefinedBecause('too-few-rows')
  if (columns.some((column) => column.every((value) => value === column[0])))
    return undefinedBecause('no-variation')

  const covariances = columns.map((one) => columns.map((other) => covariance(one, other)))
  if (covariances.flat().includes(null)) return undefinedBecause('out-of-range')
  const average = covariances.map((row) => Float64Array.from(row, Number))
  if (average.some((row, i) => !isProduct(row[i]! * row[i]!))) return undefinedBecause('out-of-range')
  const problem = { columns, average, start }
  if (isCollinear(average)) return undefinedBecause('collinear')
  const found = searchDcc(problem)
  if (found === null) return undefinedBecause('not-converged')

  const pairs = (columns.length * (columns.length - 1)) / 2
  const correlations = Array.from({ length: pairs }, () => new Float64Array(n))
  dccLikelihood(problem, found.coefficients, undefined, { correlations })
  const uncertainty = dccUncertainty(problem, found)
  return defined({
    coefficients: found.coefficients,
    standardErrors: uncertainty?.standardErrors ?? { a: null, b: null },
    average,
    correlations,
    correlationErrors: uncertainty?.correlationErrors ?? null,
    logLikelihood: found.likelihood,
    dynamics: dccDynamicsTest(problem, found),
    n,
  })
}

/** Whether a product of two variances, by which every correlation divides, is within the range of a double. */
function isProduct(value: number): boolean {
  return value > 0 && value < Infinity
}

/** Whether the other series explain one of them but for a share below COLLINEAR of its variance. */
function isCollinear(average: readonly Float64Array[]): boolean {
  const inverse = inversePositive(
    average.map((row, i) => row.map((value, j) => value / Math.sqrt(average[i]![i]! * average[j]![j]!))),
  )
  return inverse === null || inverse.some((row, i) => row[i]! > 1 / COLLINEAR)
}
