import { correlation } from './correlation'
import { partialResiduals } from './partial-residuals'

/**
 * The partial correlation: how x and y move together once what each shares with a third series is taken away.
 *
 *     r(xy|g) = (r(xy) - r(xg) r(yg)) / sqrt( (1 - r(xg)^2) (1 - r(yg)^2) )
 *
 * computed as Pearson's correlation of the residuals of x and of y, each regressed on `given` with a constant, which
 * is the same number and keeps more digits when x or y follows `given` closely. No unit. Taking an index away may also
 * take away the channel: QQQ holds the very shares one asks about.
 *
 * A row in which any of the three is missing (NaN, infinities) is left out. Null below 4 complete rows, when a series
 * is constant, and when x or y is a linear function of `given`. Series of different lengths are a RangeError.
 *
 *     partialCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 6], [1, 2, 2, 4, 4]) // 0.908
 */
export function partialCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  given: ArrayLike<number>,
): number | null {
  const residuals = partialResiduals(x, y, given)
  return residuals && correlation(...residuals)
}
