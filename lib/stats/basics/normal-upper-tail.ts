import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

/**
 * The chance that a standard normal number exceeds z. Right to 12 digits however small: it is the lower tail at -z,
 * since 1 minus the lower tail has no digits left from z = 8 on. For a two-sided p, twice this at |z|.
 *
 * A RangeError when z is NaN.
 *
 *     normalUpperTail(1.959963984540054) // 0.025
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('A tail begins at a number, not at NaN.')
  return normalCdf(-z, 0, 1)
}
