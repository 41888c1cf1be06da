import { scratchFor } from './block'
import { carefulWindows } from './careful-windows'
import { plainWindows } from './plain-windows'
import { vectorWindows } from './vector-windows'

/** How many rows go through the vector kernel at a time: few enough to stay near the processor. */
const ROWS_AT_A_TIME = 4_096

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
 * Sums over all suffixes of a block are tabulated, those over the prefixes of the next run along, and each window adds
 * one of either. Nothing is ever subtracted out again, so an outlier leaves no trace behind it.
 *
 * Most blocks of most series are easy: returns wander about a value that the block before has told. There, plain sums
 * of deviations from it do, and a test on every window proves it. A block that fails the test is computed again with
 * centred sums, at several times the cost.
 */
export function rollingCorrelationKernel(
  x: Float64Array,
  y: Float64Array,
  window: number,
  minimumPairs: number,
): Float64Array {
  const length = x.length
  const result = new Float64Array(length)
  // A window longer than the series holds no more than the series.
  const span = Math.min(window, length)
  const columns = { x, y, span, minimumPairs }
  const scratch = scratchFor(span)
  const most = span * Math.max(1, Math.floor(ROWS_AT_A_TIME / span))
  let reach = most
  for (let first = 0; first < length; ) {
    const until = Math.min(length, first + reach)
    first = vectorWindows(columns, scratch, first, until, result)
    // After a block that failed others may: then not much is copied in vain.
    reach = first === until ? Math.min(most, 2 * reach) : span
    if (first === until) continue
    const block = { ...columns, first, size: Math.min(span, length - first) }
    if (!plainWindows(block, scratch, result)) carefulWindows(block, result)
    first += span
  }
  return result
}
