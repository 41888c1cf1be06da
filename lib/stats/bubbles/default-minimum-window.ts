/**
 * The shortest window of the bubble tests, in regression rows, that Phillips, Shi and Yu (2015) propose for n levels.
 *
 *     floor( n (0.01 + 1.8 / sqrt n) ),   but never below 3 + lag rows, which leave one degree of freedom
 *
 * A RangeError unless n and the lag are whole numbers of at least 0.
 *
 *     defaultMinimumWindow(1683) // 90
 */
export function defaultMinimumWindow(n: number, lag = 0): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`A number of levels is 0, 1, 2 ..., not ${n}.`)
  if (!Number.isInteger(lag) || lag < 0) throw new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`)
  return Math.max(3 + lag, n === 0 ? 0 : Math.floor(n * (0.01 + 1.8 / Math.sqrt(n))))
}
