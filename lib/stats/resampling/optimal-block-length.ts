import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { scaledDeviations } from '../basics/scaled-deviations'

/** Fewer values than this do not reach the lags that the rule looks at. */
const FEWEST = 9
/** The normal quantile of 0.975, as np::b.star has it. */
const CRITICAL = 1.959963984540054

/** Mean block lengths, in rows. */
export interface BlockLengths {
  /** For the stationary bootstrap, whose blocks have random lengths. */
  readonly stationary: number
  /** For the circular block bootstrap, whose blocks have one length. */
  readonly circular: number
}

/**
 * How long the blocks of a bootstrap should be, from how far the autocorrelation of a series reaches.
 *
 *     b = ( 2 G^2 / D )^(1/3) n^(1/3),   G = sum_k lambda(k/M) |k| R(k),   S = sum_k lambda(k/M) R(k)
 *     D = 2 S^2 (stationary), 4/3 S^2 (circular),   k from -M to M,   R the autocovariance with divisor n
 *     lambda(t) = 1 up to 1/2, then 2 (1 - t) down to 0 at 1
 *
 * (Politis and White 2004, with the correction of Patton, Politis and White 2009.) M is twice the first lag from which
 * K = max(5, ceil(log10 n)) successive autocorrelations stay within 1.96 sqrt(log10(n) / n), else twice the last lag
 * that does not, at most ceil(sqrt n) + K. At most ceil(min(3 sqrt n, n/3)) rows. The numbers are those of np::b.star
 * in R (arch in Python has 2 for 1.96 and can differ in borderline cases).
 *
 * Not rounded and not held at 1 from below: a value under 1 says that single rows will do, and who draws blocks raises
 * it to 1. Ask for the series that the statistic averages: squares and products of returns remember, returns hardly.
 *
 * Missing values (NaN, infinities) are left out, and their neighbours count as successive. Null below 9 values, when
 * the series is constant, and when S is 0.
 *
 *     optimalBlockLength(squaredReturns)?.stationary // such as 12.7
 */
export function optimalBlockLength(values: ArrayLike<number>): BlockLengths | null {
  const [complete] = completeRows(values).columns
  const count = complete.length
  const deviations = scaledDeviations(complete)
  if (deviations === null || count < FEWEST) return null
  const run = Math.max(5, Math.ceil(Math.log10(count)))
  const furthest = Math.ceil(Math.sqrt(count)) + run
  const covariances = Float64Array.from(
    { length: furthest + 1 },
    (_, lag) => dot(deviations.subarray(lag), deviations.subarray(0, count - lag)) / count,
  )
  const reach = Math.min(2 * lastingLag(covariances, run, count), furthest)
  let memory = 0
  let spectrum = covariances[0]!
  for (let lag = 1; lag <= reach; lag += 1) {
    const weight = 2 * Math.min(1, 2 * (1 - lag / reach)) * covariances[lag]!
    memory += weight * lag
    spectrum += weight
  }
  if (spectrum === 0) return null
  const longest = Math.ceil(Math.min(3 * Math.sqrt(count), count / 3))
  const length = (share: number) =>
    Math.min(longest, Math.cbrt(((2 * memory * memory) / (share * spectrum * spectrum)) * count))
  return { stationary: length(2), circular: length(4 / 3) }
}

/** The first lag that begins a run of insignificant autocorrelations, else the last significant one. */
function lastingLag(covariances: Float64Array, run: number, count: number): number {
  const limit = CRITICAL * Math.sqrt(Math.log10(count) / count) * covariances[0]!
  let quiet = 0
  let last = 1
  for (let lag = 1; lag < covariances.length; lag += 1) {
    if (Math.abs(covariances[lag]!) < limit) {
      quiet += 1
      if (quiet === run) return lag - run + 1
    } else {
      quiet = 0
      last = lag
    }
  }
  return last
}
