import { pairIndex } from './pair-index'
import { rollingCorrelationKernel } from './rolling-correlation-kernel'
import { type RollingOptions, requiredPairs } from './rolling-options'
import { steadyPairs } from './steady-pairs'
import { steadySeries } from './steady-series'

/** The rolling correlations of all pairs of several series, NaN where there is none. `pairPath` reads one of them. */
export interface AllPairs {
  /** How many series. */
  readonly series: number
  /** The pairs (0, 1), (0, 2) ... (1, 2) ...: each as long as the series. */
  readonly paths: readonly Float64Array[]
}

/**
 * Pearson's correlation of every pair of series within each trailing window: `rollingCorrelation` many times over, to
 * the same digits, with what the pairs of a series have in common computed once.
 *
 * For 50 series these are 1,225 paths, so they stay in typed arrays, where NaN stands for undefined; `pairPath` gives
 * one as numbers and nulls. A pair with a missing value (NaN, infinities) does not count, pair by pair. Undefined where
 * `rollingCorrelation` is null. A RangeError when the lengths differ or the window is not a whole number of at least 2.
 *
 *     const all = allPairsRollingCorrelation([orcl, nvda, total], 60)
 *     pairPath(all, 0, 2).at(-1) // ORCL with TOTAL, as of the last day
 */
export function allPairsRollingCorrelation(
  columns: readonly ArrayLike<number>[],
  window: number,
  options: RollingOptions = {},
): AllPairs {
  const minimumPairs = requiredPairs(window, options)
  const series = columns.length
  const length = columns[0]?.length ?? 0
  if (columns.some((column) => column.length !== length)) {
    throw new RangeError(
      `Series must have one length, not ${columns.map((column) => column.length).join(' and ')}.`,
    )
  }
  const values = columns.map((column) => new Float64Array(column))
  const all = new Float64Array(((series * (series - 1)) / 2) * length)
  const paths: Float64Array[] = []
  // With fewer pairs asked for, what a window holds of one series depends on the other: nothing to share.
  const isShareable = minimumPairs === window && window <= length
  const ready = values.map((column) => (isShareable ? steadySeries(column, window) : null))
  const steady = ready.flatMap((found, k) => (found === null ? [] : [{ found, k }]))
  for (let i = 0; i < series; i += 1) {
    for (let j = i + 1; j < series; j += 1) {
      const path = all.subarray(paths.length * length, (paths.length + 1) * length)
      paths.push(path)
      const isEasy = ready[i] !== null && ready[j] !== null
      if (!isEasy) path.set(rollingCorrelationKernel(values[i]!, values[j]!, window, minimumPairs))
    }
  }
  steadyPairs(
    steady.map(({ found }) => found),
    window,
    (a, b) => paths[pairIndex(series, steady[a]!.k, steady[b]!.k)]!,
  )
  return { series, paths }
}
