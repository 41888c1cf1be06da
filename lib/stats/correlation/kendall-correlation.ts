import { completeRows } from '../basics/complete-rows'
import { tauB } from './tau-b'

/**
 * Kendall's tau-b: of all pairs of days, how many more agree in direction than disagree, from -1 to 1.
 *
 *     tau-b = (C - D) / sqrt( (N - Tx)(N - Ty) ),   N = n(n-1)/2
 *
 * with C concordant and D discordant pairs of rows, and Tx, Ty the pairs tied in x and in y (Kendall 1945). Counted
 * in O(n log n) by the exchanges of a merge sort (Knight 1966). No divisor beyond the formula's, and no unit. A row
 * in which either value is missing (NaN, infinities) is left out. Null when a series is constant over the rows that
 * remain, or when fewer than two remain. Series of different lengths are a RangeError.
 *
 *     kendallCorrelation([1, 2, 3, 4], [1, 3, 2, 4]) // 0.667: five pairs agree, one does not
 */
export function kendallCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [xs, ys] = completeRows(x, y).columns
  const count = xs.length
  const order = Uint32Array.from(xs.keys()).sort((a, b) => xs[a]! - xs[b]! || ys[a]! - ys[b]!)
  const byX = Float64Array.from(order, (row) => ys[row]!)
  const tiedX = tiedPairs(count, (i) => xs[order[i]!]! === xs[order[i - 1]!]!)
  const tiedBoth = tiedPairs(count, (i) => xs[order[i]!]! === xs[order[i - 1]!]! && byX[i]! === byX[i - 1]!)
  const discordant = sortCountingExchanges(byX)
  const tiedY = tiedPairs(count, (i) => byX[i]! === byX[i - 1]!)
  const all = (count * (count - 1)) / 2
  return tauB(all - tiedX - tiedY + tiedBoth - 2 * discordant, all - tiedX, all - tiedY)
}

/** The pairs within runs of equal neighbours, where `tiesWithPrevious(i)` says that entry i continues a run. */
function tiedPairs(count: number, tiesWithPrevious: (i: number) => boolean): number {
  let pairs = 0
  let run = 0
  for (let i = 1; i < count; i += 1) {
    run = tiesWithPrevious(i) ? run + 1 : 0
    pairs += run
  }
  return pairs
}

/** Sorts in place by merging and says how many neighbours an exchanging sort would have had to swap. */
function sortCountingExchanges(values: Float64Array): number {
  const count = values.length
  const merged = new Float64Array(count)
  let exchanges = 0
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count)
      const end = Math.min(start + 2 * width, count)
      let left = start
      let right = middle
      for (let i = start; i < end; i += 1) {
        if (left < middle && (right >= end || values[left]! <= values[right]!)) {
          merged[i] = values[left++]!
        } else {
          exchanges += middle - left
          merged[i] = values[right++]!
        }
      }
    }
    values.set(merged)
  }
  return exchanges
}
