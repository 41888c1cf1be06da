import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { bsadfKernel } from './bsadf-kernel'
import { defaultMinimumWindow } from './default-minimum-window'
import { laggedBsadfKernel } from './lagged-bsadf-kernel'
import { scaledLevels } from './scaled-levels'

export interface BubbleOptions {
  /** Rows of the shortest regression; `defaultMinimumWindow` if absent. */
  readonly minWindow?: number
  /** Lagged changes in the regression: 0 if absent. */
  readonly lag?: number
}

export interface Bsadf {
  readonly minWindow: number
  readonly lag: number
  /** For each level the largest t-value of all windows that end there. */
  readonly bsadf: (number | null)[]
  /** For each level the t-value of the window from the first level to it. */
  readonly badf: (number | null)[]
  /** For each level the first level of the window that `bsadf` comes from. */
  readonly origins: (number | null)[]
}

/**
 * How explosive a series of levels has been, at each moment seen from then: the backward sup ADF statistic.
 *
 *     bsadf(end) = max over starts of adf( levels from start to end ),   windows of at least `minWindow` rows
 *     badf(end)  = adf( levels from the first to end )
 *
 * (Phillips, Shi and Yu 2015.) Large positive values say that the changes grew with the level; what is large depends
 * on n and on how volatility changes: see `gsadfWildBootstrap`. It finds explosive growth, not overvaluation, and a
 * collapse can look explosive too. Usually asked of the logarithm of a price. No unit.
 *
 * `minWindow` counts rows of the regression, as exuber does: at lag 0 a window of k rows spans k + 1 levels. The k of
 * psymonitor and of the authors counts levels, which is minWindow = k - 1 - lag here. The maximum over
 * everything is often the same, the path is not.
 *
 * The order of the rows matters: a missing value (NaN, infinities) is the reason 'missing-values'. 'too-few-rows' when
 * not even one window fits, 'no-variation' when no window has a t-value. A window whose t-value does not exist (`adf`
 * says when) is passed over; null where none is left, and before the first full window. A RangeError unless the lag
 * is 0, 1, 2 ... and `minWindow` a whole number of at least 3 + lag.
 *
 *     bsadf([1, 1.1, 1.3, 1.2, 1.6, 2.4], { minWindow: 4 }).value?.bsadf // [null, null, null, null, -0.362, 1.604]
 */
export function bsadf(levels: ArrayLike<number>, options: BubbleOptions = {}): Outcome<Bsadf> {
  const { minWindow, lag } = checkedOptions(levels.length, options)
  const scaled = scaledLevels(levels)
  if (scaled === null) return undefinedBecause('missing-values')
  if (levels.length < minWindow + lag + 1) return undefinedBecause('too-few-rows')
  const paths = lag === 0 ? bsadfKernel(scaled, minWindow) : laggedBsadfKernel(scaled, minWindow, lag)
  if (paths.origins.every((origin) => origin === -1)) return undefinedBecause('no-variation')
  return defined({
    minWindow,
    lag,
    bsadf: Array.from(paths.bsadf, orNull),
    badf: Array.from(paths.badf, orNull),
    origins: Array.from(paths.origins, (origin) => (origin === -1 ? null : origin)),
  })
}

/** The options with their defaults filled in for n levels, or a RangeError where they make no sense. */
export function checkedOptions(n: number, { minWindow, lag = 0 }: BubbleOptions): Required<BubbleOptions> {
  const shortest = minWindow ?? defaultMinimumWindow(n, lag)
  if (!Number.isInteger(lag) || lag < 0) throw new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`)
  if (!Number.isInteger(shortest) || shortest < 3 + lag) {
    throw new RangeError(`With ${lag} lags a window holds at least ${3 + lag} rows, not ${shortest}.`)
  }
  return { minWindow: shortest, lag }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
