import { type Day, daysBetween } from '@/lib/market/day'
import { drawdownClock } from '@/lib/stats/bubbles/drawdown-clock'

/** How far below its peak a level stands, and for how long, in calendar days. Shares of the peak: -0.2 is a fifth. */
export interface Drawdown {
  readonly current: number
  readonly peakDay: Day
  readonly daysSincePeak: number
  readonly deepest: { readonly depth: number; readonly peakDay: Day; readonly troughDay: Day }
  /** From a peak until its level was reached again, or until now (`recoveredDay` null). */
  readonly longest: { readonly days: number; readonly peakDay: Day; readonly recoveredDay: Day | null }
}

/** The drawdown clock of a level series with its days; null without any level. */
export function drawdownOf(levels: readonly number[], days: readonly Day[]): Drawdown | null {
  const clock = drawdownClock(levels)
  const last = days.at(-1)
  if (clock === null || last === undefined) return null
  const { current, peak, deepest, longest } = clock
  const recoveredDay = longest.recovered === null ? null : days[longest.recovered]!
  return {
    current,
    peakDay: days[peak]!,
    daysSincePeak: daysBetween(days[peak]!, last),
    deepest: { depth: deepest.depth, peakDay: days[deepest.peak]!, troughDay: days[deepest.trough]! },
    longest: {
      days: daysBetween(days[longest.peak]!, recoveredDay ?? last),
      peakDay: days[longest.peak]!,
      recoveredDay,
    },
  }
}
