import { clip } from '../basics/clip'
import { dot } from '../basics/dot'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { laggedProducts } from './lagged-products'
import { orderedDeviations } from './ordered-deviations'

export interface CrossCorrelation {
  /** -maximumLag to maximumLag. Above 0, y is the earlier one; below 0, x is. */
  readonly lags: readonly number[]
  readonly r: readonly number[]
}

/**
 * How closely two series move together when one is held against the other some rows earlier or later.
 *
 *     r(k) = sum_t dx(t+k) dy(t) / sqrt( sum dx^2 sum dy^2 ),   d = value - mean
 *
 * At a lag k above 0, y stands k rows before x. Means and the denominator are those of the whole series at every lag
 * (the divisor n of Box and Jenkins 1970; ccf of R, and of statsmodels with adjusted=False), so that a far lag, for
 * which fewer products exist, shrinks towards 0. No unit.
 *
 * Do not read it against +-1.96 / sqrt(n): among 20 lags of unrelated returns one stands out in more than half of all
 * samples. `crossCorrelationTest` gives the band that all lags keep within together.
 *
 * Reasons: 'missing-values' when any value is not finite, 'too-few-rows' unless there are more rows than maximumLag
 * (and two at least), 'no-variation' when a series is constant. A RangeError when the lengths differ or maximumLag is
 * not 0, 1, 2 ...
 *
 *     crossCorrelation([0, 1, 0, 0], [1, 0, 0, 0], 1).value?.r // [-0.083, -0.333, 0.917]: y came first
 */
export function crossCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  maximumLag: number,
): Outcome<CrossCorrelation> {
  requireLag(maximumLag)
  const deviations = orderedDeviations(x, y)
  if (deviations.value === null) return deviations
  if (x.length <= maximumLag) return undefinedBecause('too-few-rows')
  const [dx, dy] = deviations.value as [Float64Array, Float64Array]
  const size = Math.sqrt(dot(dx, dx) * dot(dy, dy))
  const lags = lagsUpTo(maximumLag)
  const r = lags.map((lag) =>
    clip(laggedProducts(dx, dy, lag).reduce((sum, product) => sum + product, 0) / size),
  )
  return defined({ lags, r })
}

/** @throws RangeError unless the largest lag is 0, 1, 2 ... */
export function requireLag(maximumLag: number): void {
  if (!Number.isInteger(maximumLag) || maximumLag < 0) {
    throw new RangeError(`A largest lag is 0, 1, 2 ..., not ${maximumLag}.`)
  }
}

/** -maximumLag to maximumLag. */
export function lagsUpTo(maximumLag: number): number[] {
  return Array.from({ length: 2 * maximumLag + 1 }, (_, i) => i - maximumLag)
}
