/**
 * How much wider or narrower what is left of the target lies when the source has moved by `size` standard deviations
 * than it lies on average, if both share a t distribution with variance 1:
 *
 *     sqrt( (nu - 2 + size^2) / (nu - 1) )
 *
 * (the conditional variance of a multivariate t, e.g. Kotz and Nadarajah 2004.) Below 1 for a size below 1: a calm
 * day of one is a calm day of the other. Tends to 1 as nu grows, where all is normal. No unit.
 *
 * A RangeError when nu is not above 2, where there is no variance.
 *
 *     tScale(5, 3) // 1.732: after a move of three standard deviations, nearly twice as wide
 */
export function tScale(degrees: number, size: number): number {
  if (!(degrees > 2)) throw new RangeError(`Degrees of freedom must lie above 2, not at ${degrees}.`)
  return Math.sqrt((degrees - 2 + size * size) / (degrees - 1))
}
