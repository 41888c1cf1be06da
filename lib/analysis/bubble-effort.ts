import type { AssetHistory } from './asset-history'
import { chainedLevels } from './chained-levels'
import type { Range } from './sample'

/** The time of the bubble test grows with the square of the rows: on one thread, more than these take too long. */
export const MOST_LEVELS = 2_600

/** Rows squared times draws that are computed in about a second. */
const BUDGET = 999 * 450 ** 2

/** What is tested of a range: all of it, or as many of its last levels as can be; and with how many draws. */
export interface BubbleEffort {
  readonly range: Range
  /** How many levels the range that was asked for holds. */
  readonly levels: number
  readonly isCut: boolean
  /** 999, or fewer where the history is long: a p-value then comes in steps of 1 / (draws + 1). */
  readonly draws: number
  /** Of the iid values, which stand beside and decide nothing: half as many where the history is long. */
  readonly iidDraws: number
}

export function bubbleEffort(
  history: AssetHistory,
  series: 'forReturns' | 'levels',
  range: Range,
): BubbleEffort {
  const { days } = chainedLevels(history, series, range)
  const isCut = days.length > MOST_LEVELS
  const rows = Math.min(days.length, MOST_LEVELS)
  const affordable = BUDGET / rows ** 2
  const draws = [999, 499].find((count) => count <= affordable) ?? 199
  return {
    range: isCut ? { ...range, from: days[days.length - MOST_LEVELS]! } : range,
    levels: days.length,
    isCut,
    draws,
    iidDraws: draws === 199 ? 99 : draws,
  }
}
