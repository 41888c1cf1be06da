import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { laggedBsadfKernel } from './lagged-bsadf-kernel'
import { scaledLevels } from './scaled-levels'

/**
 * The augmented Dickey-Fuller statistic: whether the changes of a series depend on its level.
 *
 *     dy(t) = a + b y(t-1) + c1 dy(t-1) + ... + cp dy(t-p) + error,   statistic = b / se(b),   p = lag
 *
 * (Dickey and Fuller 1979, Said and Dickey 1984.) Least squares; the error variance has the divisor rows - 2 - lag.
 * Well below zero: the series returns to a level. Around -1.5: it wanders. Above zero: it runs away from its level, the
 * faster the further it has gone, which is what the bubble tests look for. It has no t-distribution, and no unit.
 *
 * The order of the rows matters: a missing value (NaN, infinities) is the reason 'missing-values'. 'too-few-rows' below
 * 4 + 2 lag levels, 'no-variation' when the level or its change is constant, when the lagged changes are collinear, and
 * when the fit is exact but for rounding. A RangeError unless the lag is 0, 1, 2 ...
 *
 *     adf([1, 2, 1.5, 3, 2]).value // -2.393
 */
export function adf(levels: ArrayLike<number>, lag = 0): Outcome<number> {
  if (!Number.isInteger(lag) || lag < 0) throw new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`)
  const scaled = scaledLevels(levels)
  if (scaled === null) return undefinedBecause('missing-values')
  const rows = levels.length - 1 - lag
  if (rows < 3 + lag) return undefinedBecause('too-few-rows')
  // The one window that spans everything.
  const statistic = laggedBsadfKernel(scaled, rows, lag).badf[levels.length - 1]!
  return Number.isNaN(statistic) ? undefinedBecause('no-variation') : defined(statistic)
}
