/**
 * Forbes and Rigobon's correction: the correlation that a crisis would show had the source been as calm as before.
 *
 *     adjusted = r / sqrt( 1 + delta (1 - r^2) ),   delta = var(source, crisis) / var(source, calm) - 1
 *
 * (Forbes and Rigobon 2002, eq. 11.) If y = a + b x + noise holds with the same b and the same noise throughout, a larger
 * variance of x alone raises the correlation; this takes that rise out again. Holds only where x is the source, nothing
 * else moves both and nothing leads back from y to x. No unit. A RangeError when r is no correlation or delta is not
 * above -1.
 *
 *     volatilityAdjustedCorrelation(0.5, 4) // 0.25
 */
export function volatilityAdjustedCorrelation(r: number, delta: number): number {
  if (!(Math.abs(r) <= 1)) throw new RangeError(`A correlation lies between -1 and 1, not at ${r}.`)
  if (!(delta > -1 && delta < Infinity))
    throw new RangeError(`The rise of a variance is a number above -1, not ${delta}.`)
  return r / Math.sqrt(1 + delta * (1 - r * r))
}
