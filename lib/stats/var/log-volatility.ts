/** Fuller's share of the mean square: small enough to leave ordinary days alone. */
const FULLER = 0.02

/**
 * How large each day's move was, on a log scale, from closes alone: the logarithm of the absolute return with Fuller's
 * correction (Fuller 1996, section 9.3; Breidt and Carriquiry 1996).
 *
 *     v = 1/2 ( log(r^2 + c) - c / (r^2 + c) ),   c = 0.02 m,   m = mean of r^2, divisor n
 *
 * For an ordinary return that is close to log|r|. A return of 0, which has no logarithm, and one near it become about
 * as small as 1/12 of a typical move instead of an outlier without bound. The mean is not taken out of r: over a day it
 * is far smaller than the moves. A unit of log points: 0.69 more is a move twice the size; another unit of r shifts all
 * values alike. One day says little of its volatility, so v is noisy, and shares between series come out too small.
 *
 * A missing return (NaN, infinities) stays missing (NaN) and does not count in m. Null when no return is left, or all
 * are 0.
 *
 *     logVolatility([0.01, -0.02, 0]) // [-4.60, -3.91, -6.81]
 */
export function logVolatility(returns: ArrayLike<number>): Float64Array | null {
  let largest = 0
  for (let t = 0; t < returns.length; t += 1) {
    const size = Math.abs(returns[t]!)
    if (size < Infinity) largest = Math.max(largest, size)
  }
  if (largest === 0) return null

  // In units of the largest, so that no square leaves the range of a double.
  const squares = Float64Array.from(returns, (value) =>
    Number.isFinite(value) ? (value / largest) ** 2 : Number.NaN,
  )
  const known = squares.filter((square) => !Number.isNaN(square))
  const correction = (FULLER * known.reduce((sum, square) => sum + square, 0)) / known.length
  return squares.map(
    (square) => Math.log(largest) + (Math.log(square + correction) - correction / (square + correction)) / 2,
  )
}
