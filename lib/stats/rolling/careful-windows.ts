import { clip } from '../basics/clip'
import { correlation } from '../correlation/correlation'
import { type Block, isPair } from './block'

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
const ROW = 8

/**
 * The careful way through a block, for levels that step, outliers, constant stretches and freak magnitudes: centred
 * sums of the end of the block before and of the beginning of this one, merged for each window by the formula of Chan,
 * Golub and LeVeque (1983). Either part is measured from one of its own members (the pivot), and so keeps its digits at
 * any level.
 */
export function carefulWindows(block: Block, result: Float64Array): void {
  const { x, y, first, size, span, minimumPairs } = block
  const suffixes = tabulate(x, y, first - 1, -1, Math.min(span, first))
  const prefixes = tabulate(x, y, first, 1, size)
  const constantFrom = constantStretches(block)
  for (let k = 1; k <= size; k += 1) {
    const end = first + k - 1
    const start = Math.max(0, end - span + 1)
    const s = Math.max(0, first - start) * ROW
    const p = k * ROW
    const before = suffixes[s + COUNT]!
    const after = prefixes[p + COUNT]!
    result[end] = Number.NaN
    if (before + after < minimumPairs || constantFrom[k - 1]! <= start) continue

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

/**
 * For each row of the block, the row from which on x or y is constant up to there: a window that begins no earlier has
 * no correlation. Known by comparison, not by a small variance, and without looking through each window.
 */
function constantStretches({ x, y, first, size, span }: Block): Int32Array {
  const from = new Int32Array(size)
  let changeX = -1
  let changeY = -1
  let previous = -1
  for (let row = Math.max(0, first - span); row < first + size; row += 1) {
    if (isPair(x[row]!, y[row]!)) {
      if (previous >= 0 && x[row]! !== x[previous]!) changeX = previous
      if (previous >= 0 && y[row]! !== y[previous]!) changeY = previous
      previous = row
    }
    if (row >= first) from[row - first] = Math.min(changeX, changeY) + 1
  }
  return from
}

/**
 * A table whose row k holds the statistics of the first k positions counted from `first` in steps of 1 or -1. Row 0, no
 * position, is empty. Means are relative to the pivot, the first complete pair met.
 */
function tabulate(x: Float64Array, y: Float64Array, first: number, step: 1 | -1, size: number): Float64Array {
  const table = new Float64Array((size + 1) * ROW)
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
    const row = k * ROW
    table[row + COUNT] = count
    table[row + PIVOT_X] = pivotX
    table[row + PIVOT_Y] = pivotY
    table[row + MEAN_X] = meanX
    table[row + MEAN_Y] = meanY
    table[row + SUM_XX] = sumXX
    table[row + SUM_YY] = sumYY
    table[row + SUM_XY] = sumXY
  }
  return table
}
