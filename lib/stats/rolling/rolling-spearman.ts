import { completeRows } from '../basics/complete-rows'
import { type RollingOptions, requiredPairs } from './rolling-options'

/**
 * Spearman's rank correlation within each trailing window, every window ranked by itself. (Ranking the whole series
 * once and rolling over the ranks is a different and wrong number.)
 *
 * The value at position i is `spearmanCorrelation` of the pairs at i-window+1 to i. Twice the mean rank is a whole
 * number, and when a pair enters or leaves, the others' ranks move by whole steps: so O(window) a step, without
 * sorting, and without rounding until the last division.
 *
 * A pair with a missing value (NaN, infinities) does not count. Null before the first full window, in a window with
 * fewer than `minimumPairs` complete pairs (by default: with any missing), and where a series is constant in the
 * window. A RangeError when the lengths differ or the window is not a whole number of at least 2.
 *
 *     rollingSpearman([1, 2, 3, 5], [1, 3, 2, 2], 3) // [null, null, 0.5, -0.866]
 */
export function rollingSpearman(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  const minimumPairs = requiredPairs(window, options)
  const {
    columns: [xs, ys],
    ends,
  } = completeRows(x, y)
  const doubledX = new Float64Array(xs.length)
  const doubledY = new Float64Array(ys.length)
  let start = 0
  let end = 0
  return Array.from(ends, (upTo, position) => {
    const from = position < window ? 0 : ends[position - window]!
    for (; start < from; start += 1) {
      leave(xs, doubledX, start, end)
      leave(ys, doubledY, start, end)
    }
    for (; end < upTo; end += 1) {
      enter(xs, doubledX, start, end)
      enter(ys, doubledY, start, end)
    }
    return end - start < minimumPairs ? null : correlationOfRanks(doubledX, doubledY, start, end)
  })
}

/** Takes the first of the values from `start` to `end` out of the ranking of the others. */
function leave(values: Float64Array, doubledRanks: Float64Array, start: number, end: number): void {
  const value = values[start]!
  for (let i = start + 1; i < end; i += 1) {
    if (values[i]! > value) doubledRanks[i]! -= 2
    else if (values[i]! === value) doubledRanks[i]! -= 1
  }
}

/** Ranks the value at `end` among those from `start` on, and moves them up where it comes before them. */
function enter(values: Float64Array, doubledRanks: Float64Array, start: number, end: number): void {
  const value = values[end]!
  let doubledRank = 2
  for (let i = start; i < end; i += 1) {
    if (values[i]! > value) doubledRanks[i]! += 2
    else if (values[i]! < value) doubledRank += 2
    else {
      doubledRanks[i]! += 1
      doubledRank += 1
    }
  }
  doubledRanks[end] = doubledRank
}

/** Whole numbers throughout: twice the mean rank of n values is n+1. */
function correlationOfRanks(a: Float64Array, b: Float64Array, start: number, end: number): number | null {
  const centre = end - start + 1
  let sumAA = 0
  let sumBB = 0
  let sumAB = 0
  for (let i = start; i < end; i += 1) {
    const da = a[i]! - centre
    const db = b[i]! - centre
    sumAA += da * da
    sumBB += db * db
    sumAB += da * db
  }
  return sumAA > 0 && sumBB > 0 ? sumAB / Math.sqrt(sumAA * sumBB) : null
}
