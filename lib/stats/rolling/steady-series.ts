import { CANCELLED, LARGEST, NEGLIGIBLE } from './plain-windows'

/** One series made ready to be multiplied with others, row by row. */
export interface SteadySeries {
  /** How far each row lies from where its block is measured from, and from where the next block is. */
  readonly inOwnBlock: Float64Array
  readonly inNextBlock: Float64Array
  /** Of the window that ends at each row: the sum s of such deviations, and 1 / sqrt(n sum of squares - s^2). */
  readonly sum: Float64Array
  readonly scale: Float64Array
}

/**
 * What all pairs of a series have in common, computed once: its deviations from a value nearby and, for each full
 * window, their sum and spread. Blocks, sums and the test are those of `plainWindows`.
 *
 * A missing value (NaN, infinities) makes sum and scale NaN in every window that holds it. Null when a window fails the
 * test: then the pairs of the series are to be computed one by one.
 */
export function steadySeries(values: Float64Array, span: number): SteadySeries | null {
  const length = values.length
  const inOwnBlock = new Float64Array(length)
  const inNextBlock = new Float64Array(length)
  const sum = new Float64Array(length).fill(Number.NaN)
  const scale = new Float64Array(length).fill(Number.NaN)
  const table = new Float64Array(2 * span)
  for (let first = 0; first < length; first += span) {
    const until = Math.min(length, first + span)
    const pivot = first === 0 ? middle(values, 0, until) : middle(values, first - span, first)
    let s = 0
    let squares = 0
    for (let back = 0; first > 0 && back < span; back += 1) {
      table[2 * (span - 1 - back)] = s
      table[2 * (span - 1 - back) + 1] = squares
      const d = values[first - 1 - back]! - pivot
      inNextBlock[first - 1 - back] = d
      s += d
      squares += d * d
    }
    s = 0
    squares = 0
    for (let row = first; row < until; row += 1) {
      const d = values[row]! - pivot
      inOwnBlock[row] = d
      s += d
      squares += d * d
      if (row < span - 1) continue
      const k = 2 * (row - first)
      const total = s + table[k]!
      const all = span * (squares + table[k + 1]!)
      const spread = all - total * total
      if (CANCELLED * spread > all + NEGLIGIBLE && spread < LARGEST) {
        sum[row] = total
        scale[row] = 1 / Math.sqrt(spread)
      } else if (!Number.isNaN(total)) {
        return null
      }
    }
  }
  return { inOwnBlock, inNextBlock, sum, scale }
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
