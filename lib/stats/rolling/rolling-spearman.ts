import type { RollingOptions } from './rolling-options'
import { type MovingStatistic, slideWindow } from './slide-window'

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
 * window. A RangeError when the lengths differ or the window is not a whole number of at least 3.
 *
 *     rollingSpearman([1, 2, 3, 5], [1, 3, 2, 2], 3) // [null, null, 0.5, -0.866]
 */
export function rollingSpearman(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  options: RollingOptions = {},
): (number | null)[] {
  return slideWindow(x, y, window, options, movingRanks)
}

function movingRanks(x: Float64Array, y: Float64Array): MovingStatistic {
  const doubledX = new Int32Array(x.length)
  const doubledY = new Int32Array(y.length)
  return {
    enter(start, end) {
      enter(x, doubledX, start, end)
      enter(y, doubledY, start, end)
    },
    leave(start, end) {
      leave(x, doubledX, start, end)
      leave(y, doubledY, start, end)
    },
    exchange(start, end) {
      exchange(x, doubledX, start, end)
      exchange(y, doubledY, start, end)
    },
    value: (start, end) => correlationOfRanks(doubledX, doubledY, start, end),
  }
}

/**
 * How far a value moves up another that comes before it (2), level with it (1) or after it (0), in doubled ranks. As a
 * sum of comparisons: a branch would be guessed wrong every other time.
 */
function lift(value: number, other: number): number {
  return (Number(value > other) | 0) + (Number(value >= other) | 0)
}

/** Ranks the value at `end` among those from `start` on, and moves them up where it comes before them. */
function enter(values: Float64Array, doubledRanks: Int32Array, start: number, end: number): void {
  const coming = values[end]!
  let doubledRank = 2 * (end - start) + 2
  for (let i = start; i < end; i += 1) {
    const up = lift(values[i]!, coming)
    doubledRanks[i]! += up
    doubledRank -= up
  }
  doubledRanks[end] = doubledRank
}

/** Takes the value at `start` out of the ranking of the others. */
function leave(values: Float64Array, doubledRanks: Int32Array, start: number, end: number): void {
  const going = values[start]!
  for (let i = start + 1; i < end; i += 1) doubledRanks[i]! -= lift(values[i]!, going)
}

/** `leave` and `enter` in one pass. */
function exchange(values: Float64Array, doubledRanks: Int32Array, start: number, end: number): void {
  const going = values[start]!
  const coming = values[end]!
  let doubledRank = 2 * (end - start)
  for (let i = start + 1; i < end; i += 1) {
    const value = values[i]!
    const up = lift(value, coming)
    doubledRanks[i]! += up - lift(value, going)
    doubledRank -= up
  }
  doubledRanks[end] = doubledRank
}

/** Whole numbers throughout: twice the mean rank of n values is n+1. */
function correlationOfRanks(a: Int32Array, b: Int32Array, start: number, end: number): number | null {
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
