import { clip } from '../basics/clip'
import { correlation } from '../correlation/correlation'
import { type Block, isPair } from './block'
import {
  COUNT,
  MEAN_X,
  MEAN_Y,
  MOMENTS_ROW,
  momentsTable,
  PIVOT_X,
  PIVOT_Y,
  SUM_XX,
  SUM_XY,
  SUM_YY,
  tabulateMoments,
} from './tabulate-moments'

/** Outside these bounds the product of two sums of squares may leave the range of a double. */
const SMALLEST = 1e-140
const LARGEST = 1e140

/**
 * The careful way through a block, for levels that step, outliers, constant stretches and freak magnitudes: centred
 * sums of the end of the block before and of the beginning of this one, merged for each window by the formula of Chan,
 * Golub and LeVeque (1983). Either part is measured from one of its own members (the pivot), and so keeps its digits at
 * any level.
 */
export function carefulWindows(block: Block, result: Float64Array): void {
  const { x, y, first, size, span, minimumPairs } = block
  const suffixes = momentsTable(span)
  const prefixes = momentsTable(size)
  if (first > 0) tabulateMoments(x, y, first - 1, -1, span, suffixes)
  tabulateMoments(x, y, first, 1, size, prefixes)
  const constantFrom = constantStretches(block)
  for (let k = 1; k <= size; k += 1) {
    const end = first + k - 1
    const start = Math.max(0, end - span + 1)
    const s = Math.max(0, first - start) * MOMENTS_ROW
    const p = k * MOMENTS_ROW
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
