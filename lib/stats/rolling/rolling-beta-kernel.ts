import { slope } from '../regression/slope'
import { isPair } from './block'

/** Outside these bounds a sum of squares has lost digits, or is about to. */
const SMALLEST = 1e-280
const LARGEST = 1e280

// The places of a row of running statistics.
const COUNT = 0
const PIVOT_X = 1
const PIVOT_Y = 2
const MEAN_X = 3
const MEAN_Y = 4
const SUM_XX = 5
const SUM_XY = 6
const WIDTH = 7

/**
 * The slope of y on x over every trailing window, in O(n) and as exact as a fresh computation of each window. NaN
 * stands for undefined, in the result as in the input; `rollingBeta` is the public form.
 *
 * Windows are merged from the suffixes of one block and the prefixes of the next, as in `rollingCorrelationKernel`:
 * nothing is ever subtracted out again, so an outlier leaves no trace behind it. Sums of its own rather than
 * `rollingMoments`, whose seven columns take over four times as long to write for a million rows.
 */
export function rollingBetaKernel(
  y: Float64Array,
  x: Float64Array,
  window: number,
  minimumPairs: number,
): Float64Array {
  const length = x.length
  const span = Math.min(window, length)
  const result = new Float64Array(length).fill(Number.NaN)
  const suffixes = new Float64Array((span + 1) * WIDTH)
  const prefixes = new Float64Array((span + 1) * WIDTH)
  // The pair after which x last changed: if it lies before the window, x is constant within.
  let change = -1
  let previous = -1

  for (let block = 0; block < length; block += span) {
    const size = Math.min(span, length - block)
    if (block > 0) tabulate(x, y, block - 1, -1, span, suffixes)
    tabulate(x, y, block, 1, size, prefixes)

    for (let inside = 1; inside <= size; inside += 1) {
      const end = block + inside - 1
      const start = Math.max(0, end - span + 1)
      if (isPair(x[end]!, y[end]!)) {
        if (previous >= 0 && x[end]! !== x[previous]!) change = previous
        previous = end
      }

      const s = (span - inside) * WIDTH
      const p = inside * WIDTH
      const before = suffixes[s + COUNT]!
      const after = prefixes[p + COUNT]!
      if (before + after < minimumPairs || change < start) continue

      const share = (before * after) / (before + after)
      const dx =
        prefixes[p + PIVOT_X]! - suffixes[s + PIVOT_X]! + (prefixes[p + MEAN_X]! - suffixes[s + MEAN_X]!)
      const dy =
        prefixes[p + PIVOT_Y]! - suffixes[s + PIVOT_Y]! + (prefixes[p + MEAN_Y]! - suffixes[s + MEAN_Y]!)
      const xx = suffixes[s + SUM_XX]! + prefixes[p + SUM_XX]! + dx * dx * share
      const xy = suffixes[s + SUM_XY]! + prefixes[p + SUM_XY]! + dx * dy * share
      const isSafe = xx > SMALLEST && xx < LARGEST && (xy === 0 || Math.abs(xy) > SMALLEST) && xy - xy === 0
      result[end] = isSafe
        ? xy / xx
        : // Freak magnitudes: the scalar function scales before it squares.
          (slope(y.subarray(start, end + 1), x.subarray(start, end + 1)) ?? Number.NaN)
    }
  }
  return result
}

/**
 * Writes to row k of the table the statistics of the first k positions counted from `first` in steps of 1 or -1.
 * Row 0, no position, stays empty. Means are relative to the pivot, the first complete pair met.
 */
function tabulate(
  x: Float64Array,
  y: Float64Array,
  first: number,
  step: 1 | -1,
  size: number,
  table: Float64Array,
): void {
  let count = 0
  let pivotX = 0
  let pivotY = 0
  let meanX = 0
  let meanY = 0
  let sumXX = 0
  let sumXY = 0
  for (let k = 1; k <= size; k += 1) {
    const xi = x[first + (k - 1) * step]!
    const yi = y[first + (k - 1) * step]!
    if (isPair(xi, yi)) {
      if (count === 0) {
        pivotX = xi
        pivotY = yi
      }
      const weight = 1 / (count + 1)
      const dx = xi - pivotX - meanX
      const dy = yi - pivotY - meanY
      const share = count * weight
      count += 1
      meanX += dx * weight
      meanY += dy * weight
      sumXX += dx * dx * share
      sumXY += dx * dy * share
    }
    const row = k * WIDTH
    table[row + COUNT] = count
    table[row + PIVOT_X] = pivotX
    table[row + PIVOT_Y] = pivotY
    table[row + MEAN_X] = meanX
    table[row + MEAN_Y] = meanY
    table[row + SUM_XX] = sumXX
    table[row + SUM_XY] = sumXY
  }
}
