import { CANCELLED, LARGEST, NEGLIGIBLE } from './plain-windows'
import { beginOf, IN_NEXT_BLOCK, IN_OWN_BLOCK, SCALE, STEADY_ROW, SUM } from './steady-row'
import type { SteadyTable } from './steady-table'

/**
 * What all pairs of a series have in common, computed once and written into the table as its k-th series: deviations
 * from a value nearby and, for each full window, their sum and spread. Blocks, sums and the test are those of
 * `plainWindows`.
 *
 * A NaN makes the scale NaN in every window that holds it. False when a window fails the test, or holds an infinity:
 * then the pairs of the series are to be computed one by one, and its place may be given to another.
 */
export function steadySeries(values: Float64Array, { numbers, rows, span }: SteadyTable, k: number): boolean {
  const begin = beginOf(k, rows)
  const ends = new Float64Array(2 * span)
  let pivot = middle(values, 0, Math.min(rows, span))
  for (let first = 0; first < rows; first += span) {
    const until = Math.min(rows, first + span)
    let s = 0
    let squares = 0
    for (let back = 0; first > 0 && back < span; back += 1) {
      ends[2 * (span - 1 - back)] = s
      ends[2 * (span - 1 - back) + 1] = squares
      const d = values[first - 1 - back]! - pivot
      numbers[begin + (first - 1 - back) * STEADY_ROW + IN_NEXT_BLOCK] = d
      s += d
      squares += d * d
    }
    s = 0
    squares = 0
    for (let row = first; row < until; row += 1) {
      const d = values[row]! - pivot
      s += d
      squares += d * d
      const total = s + ends[2 * (row - first)]!
      const all = span * (squares + ends[2 * (row - first) + 1]!)
      const spread = all - total * total
      const isFull = row >= span - 1
      const isSteady = isFull && CANCELLED * spread > all + NEGLIGIBLE && spread < LARGEST
      if (isFull && !isSteady && !Number.isNaN(total)) return false
      const at = begin + row * STEADY_ROW
      numbers[at + IN_OWN_BLOCK] = d
      numbers[at + SUM] = total
      numbers[at + SCALE] = isSteady ? 1 / Math.sqrt(spread) : Number.NaN
    }
    // The next block is measured from the mean of this one.
    pivot = Number.isNaN(s) ? middle(values, first, until) : pivot + s / (until - first)
  }
  return true
}

/** The mean of the values there are, measured from the first of them; 0 where there is none. */
function middle(values: Float64Array, from: number, until: number): number {
  let pivot = 0
  let sum = 0
  let count = 0
  for (let row = from; row < until; row += 1) {
    const value = values[row]!
    if (!Number.isFinite(value)) continue
    if (count === 0) pivot = value
    sum += value - pivot
    count += 1
  }
  return count === 0 ? 0 : pivot + sum / count
}
