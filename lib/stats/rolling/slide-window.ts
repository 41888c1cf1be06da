import { completeRows } from '../basics/complete-rows'
import { type RollingOptions, requiredPairs } from './rolling-options'

/** A statistic that is kept up to date as a window moves. The window holds the rows from `start` to before `end`. */
export interface MovingStatistic {
  /** The row at `end` comes in. */
  readonly enter: (start: number, end: number) => void
  /** The row at `start` goes out. */
  readonly leave: (start: number, end: number) => void
  /** The row at `start` goes out and the one at `end` comes in: what mostly happens, in one go. */
  readonly exchange: (start: number, end: number) => void
  /** Of the rows that are in. */
  readonly value: (start: number, end: number) => number | null
}

/**
 * Moves a trailing window along two series and notes a statistic at every position: null before the first full window
 * and wherever it holds fewer than `minimumPairs` complete pairs.
 *
 * @param statisticOf is given the complete rows of both series, which `start` and `end` count
 */
export function slideWindow(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  window: number,
  options: RollingOptions,
  statisticOf: (x: Float64Array, y: Float64Array) => MovingStatistic,
): (number | null)[] {
  const minimumPairs = requiredPairs(window, options)
  const { columns, ends } = completeRows(x, y)
  const { enter, leave, exchange, value } = statisticOf(...columns)
  let start = 0
  let end = 0
  return Array.from(ends, (upTo, position) => {
    const from = position < window ? 0 : ends[position - window]!
    if (from === start + 1 && upTo === end + 1) {
      exchange(start, end)
      start += 1
      end += 1
    }
    for (; start < from; start += 1) leave(start, end)
    for (; end < upTo; end += 1) enter(start, end)
    return end - start < minimumPairs ? null : value(start, end)
  })
}
