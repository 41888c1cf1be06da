import fCdf from '@stdlib/stats-base-dists-f-cdf'

/**
 * The chance that a number from the F distribution exceeds f. Right to 12 digits however small: 1/F follows the F
 * distribution with its degrees of freedom swapped, so this is the lower tail of that at 1/f.
 *
 * 1 for f at or below 0. A RangeError when f is NaN or a number of degrees of freedom is not above 0.
 *
 *     fUpperTail(5.405, 3, 44) // 0.00297
 */
export function fUpperTail(f: number, numerator: number, denominator: number): number {
  if (Number.isNaN(f)) throw new RangeError('A tail begins at a number, not at NaN.')
  if (!(numerator > 0 && denominator > 0)) {
    throw new RangeError(`Degrees of freedom are above 0, not ${numerator} and ${denominator}.`)
  }
  return f <= 0 ? 1 : fCdf(1 / f, denominator, numerator)
}
