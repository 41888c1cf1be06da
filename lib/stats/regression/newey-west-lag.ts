/**
 * How many lags a long-run variance takes in, by the rule of thumb of Newey and West (1994):
 *
 *     L = floor( 4 (n/100)^(2/9) )
 *
 * A RangeError when n is not a whole number of at least 0.
 *
 *     neweyWestLag(60)  // 3
 *     neweyWestLag(500) // 5
 */
export function neweyWestLag(n: number): number {
  if (!Number.isInteger(n) || n < 0)
    throw new RangeError(`A number of observations is 0, 1, 2 ..., not ${n}.`)
  return Math.floor(4 * (n / 100) ** (2 / 9))
}
