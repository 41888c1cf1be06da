import { pairIndex } from './pair-index'
import { beginOf, IN_NEXT_BLOCK, IN_OWN_BLOCK, SCALE, STEADY_ROW, SUM } from './steady-row'
import type { SteadyTable } from './steady-table'
import { vectorPairs } from './vector-pairs'

/**
 * The rolling correlations of series that are ready, the first so many of the table, each with each: only their
 * products are left to be summed, over the end of one block and the beginning of the next as in `plainWindows`.
 *
 * @param paths where the correlations go, in the order of `pairIndex`; undefined ones are NaN
 */
export function steadyPairs(table: SteadyTable, series: number, paths: readonly Float64Array[]): void {
  if (vectorPairs(table, series, paths)) return
  for (let i = 0; i < series; i += 1) {
    for (let j = i + 1; j < series; j += 1) plainPair(table, i, j, paths[pairIndex(series, i, j)]!)
  }
}

/** One pair. `vectorPairs` does the same four pairs at a time. */
export function plainPair(
  { numbers, rows, span }: SteadyTable,
  i: number,
  j: number,
  path: Float64Array,
): void {
  const a = beginOf(i, rows)
  const b = beginOf(j, rows)
  const ends = new Float64Array(span)
  for (let first = 0; first < rows; first += span) {
    let sum = 0
    // Entry k: the products of the last span-1-k rows before the block.
    for (let back = 0; back < span && first > 0; back += 1) {
      ends[span - 1 - back] = sum
      const at = (first - 1 - back) * STEADY_ROW + IN_NEXT_BLOCK
      sum += numbers[a + at]! * numbers[b + at]!
    }
    sum = 0
    const until = Math.min(rows, first + span)
    for (let row = first; row < until; row += 1) {
      const atA = a + row * STEADY_ROW
      const atB = b + row * STEADY_ROW
      sum += numbers[atA + IN_OWN_BLOCK]! * numbers[atB + IN_OWN_BLOCK]!
      const joint = span * (sum + ends[row - first]!) - numbers[atA + SUM]! * numbers[atB + SUM]!
      // Rounding may carry a perfect correlation past 1; NaN comes through.
      path[row] = Math.max(-1, Math.min(1, joint * (numbers[atA + SCALE]! * numbers[atB + SCALE]!)))
    }
  }
}
