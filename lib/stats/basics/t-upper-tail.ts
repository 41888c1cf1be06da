import tCdf from '@stdlib/stats-base-dists-t-cdf'

/**
 * The chance that a number from Student's t distribution exceeds t. Right to 12 digits however small: it is the lower
 * tail at -t. For a two-sided p, twice this at |t|.
 *
 * A RangeError when t is NaN or the degrees of freedom are not above 0.
 *
 *     tUpperTail(2, 10) // 0.0367
 */
export function tUpperTail(t: number, degreesOfFreedom: number): number {
  if (Number.isNaN(t)) throw new RangeError('A tail begins at a number, not at NaN.')
  if (!(degreesOfFreedom > 0))
    throw new RangeError(`Degrees of freedom are above 0, not ${degreesOfFreedom}.`)
  return tCdf(-t, degreesOfFreedom)
}
