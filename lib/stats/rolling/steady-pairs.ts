import type { SteadySeries } from './steady-series'
import { vectorPairs } from './vector-pairs'

/**
 * The rolling correlations of series that are ready (`steadySeries`), each with each: only their products are left to
 * be summed, over the end of one block and the beginning of the next as in `plainWindows`.
 *
 * @param pathOf where the correlations of two of them go; undefined ones are NaN
 */
export function steadyPairs(
  series: readonly SteadySeries[],
  span: number,
  pathOf: (i: number, j: number) => Float64Array,
): void {
  if (vectorPairs(series, span, pathOf)) return
  const table = new Float64Array(span)
  for (let i = 0; i < series.length; i += 1) {
    for (let j = i + 1; j < series.length; j += 1) plainPair(series[i]!, series[j]!, table, pathOf(i, j))
  }
}

/** One pair. `vectorPairs` does the same two pairs at a time. */
export function plainPair(a: SteadySeries, b: SteadySeries, table: Float64Array, path: Float64Array): void {
  const span = table.length
  table.fill(0)
  for (let first = 0; first < path.length; first += span) {
    let sum = 0
    // Entry k: the products of the last span-1-k rows before the block.
    for (let back = 0; back < span && first > 0; back += 1) {
      table[span - 1 - back] = sum
      sum += a.inNextBlock[first - 1 - back]! * b.inNextBlock[first - 1 - back]!
    }
    sum = 0
    const until = Math.min(path.length, first + span)
    for (let row = first; row < until; row += 1) {
      sum += a.inOwnBlock[row]! * b.inOwnBlock[row]!
      const joint = span * (sum + table[row - first]!) - a.sum[row]! * b.sum[row]!
      // Rounding may carry a perfect correlation past 1; NaN comes through.
      path[row] = Math.max(-1, Math.min(1, joint * (a.scale[row]! * b.scale[row]!)))
    }
  }
}
