import { mean } from '../basics/mean'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { constant } from '../regression/constant'
import { type OrthogonalBasis, orthogonalBasis } from '../regression/orthogonal-basis'

/** Several series, each to be explained by the past of all of them. */
export interface LaggedDesign {
  /** Rows that have a full past: the length of the series minus the lags. */
  readonly n: number
  /** Each series minus its centre, in units of its scale: the numbers in which `basis` is computed. */
  readonly series: readonly Float64Array[]
  readonly centres: readonly number[]
  readonly scales: readonly number[]
  /** Of the columns: a constant, all series one row before, all series two rows before, ..., all series themselves. */
  readonly basis: OrthogonalBasis
}

/**
 * The one decomposition from which a vector autoregression follows for every equation at once, and for every smaller
 * number of lags on the same rows: orders nest, so the first columns of the basis are those of a smaller order.
 *
 * Series are centred and brought to a common scale (by powers of two, so that nothing is rounded), which keeps the
 * digits of high levels and the squares within range. Reasons as in `varModel`.
 */
export function laggedDesign(columns: readonly ArrayLike<number>[], lags: number): Outcome<LaggedDesign> {
  const [first] = columns
  if (first === undefined) throw new RangeError('A vector autoregression needs at least one series.')
  if (columns.some(({ length }) => length !== first.length)) {
    const lengths = columns.map(({ length }) => length).join(' and ')
    throw new RangeError(`Series must have one length, not ${lengths}.`)
  }
  if (!Number.isInteger(lags) || lags < 1) throw new RangeError(`Lags are 1, 2, 3 ..., not ${lags}.`)

  const values = columns.map((column) => Float64Array.from(column))
  if (!values.every((column) => column.every(Number.isFinite))) return undefinedBecause('missing-values')
  const n = first.length - lags
  if (n < fewestRows(columns.length, lags)) return undefinedBecause('too-few-rows')
  if (values.some((column) => column.every((value) => value === column[0]))) {
    return undefinedBecause('no-variation')
  }
  const centred = values.map(centredAndScaled)
  if (!centred.every(({ scale }) => scale < Infinity)) return undefinedBecause('out-of-range')

  const series = centred.map(({ deviations }) => deviations)
  const regressors = Array.from({ length: lags }, (_, before) =>
    series.map((column) => column.subarray(lags - 1 - before, lags - 1 - before + n)),
  )
  const current = series.map((column) => column.subarray(lags))
  const basis = orthogonalBasis([constant(n), ...regressors.flat(), ...current])
  if (basis === null) return undefinedBecause('collinear')
  return defined({
    n,
    series,
    centres: centred.map(({ centre }) => centre),
    scales: centred.map(({ scale }) => scale),
    basis,
  })
}

/** An equation's coefficients, and as many rows beyond them as there are series: else residuals are dependent. */
export function fewestRows(size: number, lags: number): number {
  return size * lags + 1 + size
}

function centredAndScaled(column: Float64Array) {
  const centre = mean(column)
  if (centre === null) return { centre: 0, scale: Infinity, deviations: column }
  const deviations = column.map((value) => value - centre)
  const largest = deviations.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest > 0 ? 2 ** Math.floor(Math.log2(largest)) : 1
  return { centre, scale, deviations: deviations.map((value) => value / scale) }
}
