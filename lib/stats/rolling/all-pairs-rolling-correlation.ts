import { rollingCorrelationKernel } from './rolling-correlation-kernel'
import { type RollingOptions, requiredPairs } from './rolling-options'
import { steadyPairs } from './steady-pairs'
import { steadySeries } from './steady-series'
import { steadyTable } from './steady-table'

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
 * `rollingCorrelation` is null. A RangeError when the lengths differ or the window is not a whole number of at least 3.
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
  const values = Array.from(columns, (column) => new Float64Array(column))
  // With fewer pairs asked for, what a window holds of one series depends on the other: nothing to share.
  const isShareable = minimumPairs === window && window <= length
  const table = steadyTable(isShareable ? series : 0, length, Math.min(window, length))
  let ready = 0
  const isReady = Array.from(values, (column) => {
    const isSteady = isShareable && steadySeries(column, table, ready)
    if (isSteady) ready += 1
    return isSteady
  })
  const paths: Float64Array[] = []
  const ofReady: Float64Array[] = []
  for (let i = 0; i < series; i += 1) {
    // One piece of memory for the pairs of a series: pieces of this size are soon used again, one for all is not.
    const piece = new Float64Array((series - 1 - i) * length)
    for (let j = i + 1; j < series; j += 1) {
      const path = piece.subarray((j - i - 1) * length, (j - i) * length)
      paths.push(path)
      if (isReady[i] && isReady[j]) ofReady.push(path)
      else path.set(rollingCorrelationKernel(values[i]!, values[j]!, window, minimumPairs))
    }
  }
  steadyPairs(table, ready, ofReady)
  return { series, paths }
}
