import { completeRows } from '../basics/complete-rows'
import { finiteOrNull } from '../basics/finite-or-null'
import { downsideSlope } from '../regression/downside-slope'
import { type RollingOptions, requiredPairs } from './rolling-options'

/** Outside these bounds a sum of squares has lost digits, or is about to. */
const SMALLEST = 1e-280
const LARGEST = 1e280

/**
 * The downside beta of Hogan and Warren (threshold 0) within each trailing window: by how much y has lately tended to
 * move with a fall of x of 1.
 *
 * The value at position i is `downsideSlope` of the pairs at i-window+1 to i: O(n), by sums over the end of one block
 * of `window` positions and the beginning of the next, so that nothing is ever subtracted out again. About half the
 * rows of a window count; the line wanders more than that of `rollingBeta`.
 *
 * A pair with a missing value (NaN, infinities) does not count. Null before the first full window, in a window with
 * fewer than `minimumPairs` complete pairs (by default: with any missing), and where x fell fewer than twice in the
 * window. A RangeError when the lengths differ or the window is not a whole number of at least 3.
 *
 *     rollingDownsideBeta([1, -2, -5, 3], [2, -1, -3, 1], 3) // [null, null, 1.7, 1.7]
 */
export function rollingDownsideBeta(
  y: ArrayLike<number>,
  x: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  const minimumPairs = requiredPairs(window, options)
  // Checks the lengths, and says how many complete pairs stand at or before each position.
  const { ends } = completeRows(y, x)
  const [ys, xs] = [new Float64Array(y), new Float64Array(x)]
  const isFall = Uint8Array.from(ends, (_, i) =>
    Number(xs[i]! < 0 && xs[i]! > -Infinity && Number.isFinite(ys[i])),
  )
  const squares = Float64Array.from(isFall, (fall, i) => (fall ? xs[i]! * xs[i]! : 0))
  const products = Float64Array.from(isFall, (fall, i) => (fall ? xs[i]! * ys[i]! : 0))
  const falls = windowSums(isFall, window)
  const squareSums = windowSums(squares, window)
  const productSums = windowSums(products, window)

  return Array.from(ends, (end, position) => {
    const pairs = end - (position < window ? 0 : ends[position - window]!)
    if (pairs < minimumPairs || falls[position]! < 2) return null
    const xx = squareSums[position]!
    const xy = productSums[position]!
    const isSafe = xx > SMALLEST && xx < LARGEST && Math.abs(xy) > SMALLEST && Math.abs(xy) < LARGEST
    if (isSafe) return finiteOrNull(xy / xx)
    // Freak magnitudes: the scalar function scales before it squares.
    const start = Math.max(0, position - window + 1)
    return downsideSlope(ys.subarray(start, position + 1), xs.subarray(start, position + 1))
  })
}

/** The sums over every trailing window: what is left of one block, plus what has come of the next. */
function windowSums(terms: ArrayLike<number>, window: number): Float64Array {
  const { length } = terms
  const span = Math.min(window, length)
  const sums = new Float64Array(length)
  for (let block = 0; block < length; block += span) {
    const next = block + span
    let after = 0
    for (let i = block; i < Math.min(next, length); i += 1) {
      after += terms[i]!
      sums[i]! += after
    }
    // The window that ends at i + span - 1, in the next block, still sees this one from i on.
    let before = 0
    for (let i = next - 1; i > block && next < length; i -= 1) {
      before += terms[i]!
      if (i + span - 1 < length) sums[i + span - 1] = before
    }
  }
  return sums
}
