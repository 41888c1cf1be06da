import { slope } from '../regression/slope'
import { isPair } from './block'
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
  tabulateMoments,
} from './tabulate-moments'

/** Outside these bounds a sum of squares has lost digits, or is about to. */
const SMALLEST = 1e-280
const LARGEST = 1e280

/**
 * The slope of y on x over every trailing window, in O(n) and as exact as a fresh computation of each window. NaN
 * stands for undefined, in the result as in the input; `rollingBeta` is the public form.
 *
 * Windows are merged from the suffixes of one block and the prefixes of the next, as in `rollingCorrelationKernel`:
 * nothing is ever subtracted out again, so an outlier leaves no trace behind it. Merges for itself rather than
 * through `rollingMoments`, whose six columns take several times as long to write for a million rows.
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
  const suffixes = momentsTable(span)
  const prefixes = momentsTable(span)
  // The pair after which x last changed, and y: if it lies before the window, the series is constant within.
  let changeX = -1
  let changeY = -1
  let previous = -1

  for (let block = 0; block < length; block += span) {
    const size = Math.min(span, length - block)
    if (block > 0) tabulateMoments(x, y, block - 1, -1, span, suffixes)
    tabulateMoments(x, y, block, 1, size, prefixes)

    for (let inside = 1; inside <= size; inside += 1) {
      const end = block + inside - 1
      const start = Math.max(0, end - span + 1)
      if (isPair(x[end]!, y[end]!)) {
        if (previous >= 0 && x[end]! !== x[previous]!) changeX = previous
        if (previous >= 0 && y[end]! !== y[previous]!) changeY = previous
        previous = end
      }

      const s = (span - inside) * MOMENTS_ROW
      const p = inside * MOMENTS_ROW
      const before = suffixes[s + COUNT]!
      const after = prefixes[p + COUNT]!
      if (before + after < minimumPairs || changeX < start) continue

      const share = (before * after) / (before + after)
      const dx =
        prefixes[p + PIVOT_X]! - suffixes[s + PIVOT_X]! + (prefixes[p + MEAN_X]! - suffixes[s + MEAN_X]!)
      const dy =
        prefixes[p + PIVOT_Y]! - suffixes[s + PIVOT_Y]! + (prefixes[p + MEAN_Y]! - suffixes[s + MEAN_Y]!)
      const xx = suffixes[s + SUM_XX]! + prefixes[p + SUM_XX]! + dx * dx * share
      const xy = suffixes[s + SUM_XY]! + prefixes[p + SUM_XY]! + dx * dy * share
      const isFlat = changeY < start
      const isSafe = xx > SMALLEST && xx < LARGEST && (isFlat || Math.abs(xy) > SMALLEST) && xy - xy === 0
      result[end] = isSafe
        ? xy / xx
        : // Freak magnitudes: the scalar function scales before it squares.
          (slope(y.subarray(start, end + 1), x.subarray(start, end + 1)) ?? Number.NaN)
    }
  }
  return result
}
