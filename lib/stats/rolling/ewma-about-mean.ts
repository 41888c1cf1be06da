import { clip } from '../basics/clip'
import { finiteOrNull } from '../basics/finite-or-null'

/** Exponentially weighted statistics about a mean that is weighted in the same way, position by position. */
export interface EwmaAboutMean {
  readonly meanX: (number | null)[]
  readonly meanY: (number | null)[]
  /** Corrected for the mean having been estimated: divided by 1 - sum w^2. */
  readonly covariance: (number | null)[]
  /** Divided by the sum of the weights, 1. */
  readonly biasedCovariance: (number | null)[]
  /** The same with either divisor. */
  readonly correlation: (number | null)[]
}

export interface EwmaAboutMeanOptions {
  /** What a new pair weighs: 1 - 2^(-1/halfLife) for a half-life. */
  readonly alpha: number
  /** True (the default): the weights are powers of 1 - alpha over their sum. False: the first pair weighs as all before it. */
  readonly adjust?: boolean
  /** False (the default): the past also fades over a missing pair. True: only over pairs that are there. */
  readonly skipMissing?: boolean
  /** No value before this many pairs. */
  readonly minimumPairs?: number
}

/**
 * Exponentially weighted mean, covariance and correlation in the conventions of pandas (`ewm` with `adjust` and
 * `ignore_na`), so that a notebook can be checked. The product uses `ewmaCorrelation`, which takes moments about zero.
 *
 *     mean = sum w x,   covariance = sum w (x - mean_x)(y - mean_y) / (1 - sum w^2),   w summing to 1
 *
 * by an update of mean and covariance together (West 1979), the values measured from the first pair, so that a high
 * level costs no digits. Units of the values, or their product.
 *
 * A pair with a missing value (NaN, infinities) does not count; there the last values stand on. Null before the first
 * pair and before `minimumPairs`; the covariance also at a single pair, the correlation also while a series has not
 * varied. A RangeError when the lengths differ or alpha does not lie between 0 and 1.
 *
 *     ewmaAboutMean([1, 2, 4], [1, 3, 4], { alpha: 0.5 }).correlation // [null, 1, 0.928]
 */
export function ewmaAboutMean(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { alpha, adjust = true, skipMissing = false, minimumPairs = 0 }: EwmaAboutMeanOptions,
): EwmaAboutMean {
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`alpha lies between 0 and 1, such as 0.06, not at ${alpha}.`)
  }
  if (x.length !== y.length) {
    throw new RangeError(`Series must have one length, not ${x.length} and ${y.length}.`)
  }
  const result: EwmaAboutMean = {
    meanX: [],
    meanY: [],
    covariance: [],
    biasedCovariance: [],
    correlation: [],
  }
  const coming = adjust ? 1 : alpha
  let count = 0
  let [pivotX, pivotY, meanX, meanY, xx, yy, xy] = [0, 0, 0, 0, 0, 0, 0]
  /** The weight of all pairs so far beside the next one, and their squared weights in the same unit. */
  let past = 0
  let pastSquared = 0
  for (let i = 0; i < x.length; i += 1) {
    const isPair = Number.isFinite(x[i]) && Number.isFinite(y[i])
    if (isPair || !skipMissing) {
      past *= 1 - alpha
      pastSquared *= (1 - alpha) ** 2
    }
    if (isPair) {
      if (count === 0) [pivotX, pivotY] = [x[i]!, y[i]!]
      // 1 at the first pair, which has nobody to share with.
      const share = coming / (past + coming)
      const dx = x[i]! - pivotX - meanX
      const dy = y[i]! - pivotY - meanY
      count += 1
      meanX += share * dx
      meanY += share * dy
      xx = (1 - share) * (xx + share * dx * dx)
      yy = (1 - share) * (yy + share * dy * dy)
      xy = (1 - share) * (xy + share * dx * dy)
      pastSquared = (1 - share) ** 2 * (past > 0 ? pastSquared / past ** 2 : 0) + share ** 2
      past = adjust ? past + coming : 1
      pastSquared *= past ** 2
    }
    const isShown = count > 0 && count >= minimumPairs
    // 1 - sum w^2, which is 0 at a single pair.
    const left = 1 - pastSquared / past ** 2
    const spread = Math.sqrt(xx) * Math.sqrt(yy)
    result.meanX.push(isShown ? finiteOrNull(pivotX + meanX) : null)
    result.meanY.push(isShown ? finiteOrNull(pivotY + meanY) : null)
    result.biasedCovariance.push(isShown ? finiteOrNull(xy) : null)
    result.covariance.push(isShown && count > 1 ? finiteOrNull(xy / left) : null)
    result.correlation.push(isShown && spread > 0 && spread < Infinity ? clip(xy / spread) : null)
  }
  return result
}
