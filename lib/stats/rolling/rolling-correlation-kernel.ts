import { clip } from '../basics/clip'
import { correlation } from '../correlation/correlation'

/** Outside these bounds the product of two sums of squares may leave the range of a double. */
const SMALLEST = 1e-140
const LARGEST = 1e140

// The places of a row of running statistics.
const COUNT = 0
const PIVOT_X = 1
const PIVOT_Y = 2
const MEAN_X = 3
const MEAN_Y = 4
const SUM_XX = 5
const SUM_YY = 6
const SUM_XY = 7
const WIDTH = 8

/**
 * Pearson's correlation over every trailing window, in O(n) and as exact as a fresh computation of each window.
 * NaN stands for undefined, in the result as in the input; `rollingCorrelation` is the public form.
 *
 * The series is cut into blocks as long as the window, so that every window is the end of one block (a suffix)
 * followed by the beginning of the next (a prefix):
 *
 *     block k         block k+1
 *     . . [ s s s  |  p p p ] . .
 *
 * Counts, means and centred sums of all suffixes of a block and of all prefixes of the next are tabulated, and each
 * window merges one of either by the formula of Chan, Golub and LeVeque (1983). Nothing is ever subtracted out again,
 * so an outlier leaves no trace behind it. Each part is measured from one of its own members (the pivot), and so
 * keeps its digits at any level.
 */
export function rollingCorrelationKernel(
  x: Float64Array,
  y: Float64Array,
  window: number,
  minimumPairs: number,
): Float64Array {
  const length = x.length
  // A window longer than the series holds no more than the series.
  const span = Math.min(window, length)
  const result = new Float64Array(length).fill(Number.NaN)
  const suffixes = new Float64Array((span + 1) * WIDTH)
  const prefixes = new Float64Array((span + 1) * WIDTH)
  // The pair after which x (y) last changed: if it lies before the window, x (y) is constant within. Known by
  // comparison, not by a small variance, and without looking through the window.
  let changeX = -1
  let changeY = -1
  let previous = -1

  for (let block = 0; block < length; block += span) {
    const size = Math.min(span, length - block)
    if (block > 0) tabulate(x, y, block - 1, -1, span, suffixes)
    tabulate(x, y, block, 1, size, prefixes)

    for (let inside = 1; inside <= size; inside += 1) {
      const end = block + inside - 1
      const start = Math.max(0, end - span + 1)
      if (isPair(x[end]!, y[end]!)) {
        if (previous >= 0 && x[end]! !== x[previous]!) changeX = previous
        if (previous >= 0 && y[end]! !== y[previous]!) changeY = previous
        previous = end
      }

      const s = (span - inside) * WIDTH
      const p = inside * WIDTH
      const before = suffixes[s + COUNT]!
      const after = prefixes[p + COUNT]!
      if (before + after < minimumPairs || changeX < start || changeY < start) continue

      const share = (before * after) / (before + after)
      const dx =
        prefixes[p + PIVOT_X]! - suffixes[s + PIVOT_X]! + (prefixes[p + MEAN_X]! - suffixes[s + MEAN_X]!)
      const dy =
        prefixes[p + PIVOT_Y]! - suffixes[s + PIVOT_Y]! + (prefixes[p + MEAN_Y]! - suffixes[s + MEAN_Y]!)
      const xx = suffixes[s + SUM_XX]! + prefixes[p + SUM_XX]! + dx * dx * share
      const yy = suffixes[s + SUM_YY]! + prefixes[p + SUM_YY]! + dy * dy * share
      const xy = suffixes[s + SUM_XY]! + prefixes[p + SUM_XY]! + dx * dy * share
      if (xx > SMALLEST && xx < LARGEST && yy > SMALLEST && yy < LARGEST) {
        result[end] = clip(xy / Math.sqrt(xx * yy))
      } else {
        // Freak magnitudes: the scalar function scales before it squares.
        result[end] = correlation(x.subarray(start, end + 1), y.subarray(start, end + 1)) ?? Number.NaN
      }
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
  let sumYY = 0
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
      sumYY += dy * dy * share
      sumXY += dx * dy * share
    }
    const row = k * WIDTH
    table[row + COUNT] = count
    table[row + PIVOT_X] = pivotX
    table[row + PIVOT_Y] = pivotY
    table[row + MEAN_X] = meanX
    table[row + MEAN_Y] = meanY
    table[row + SUM_XX] = sumXX
    table[row + SUM_YY] = sumYY
    table[row + SUM_XY] = sumXY
  }
}

/** A finite number minus itself is 0; NaN and the infinities are not. */
function isPair(x: number, y: number): boolean {
  return x - x === 0 && y - y === 0
}
