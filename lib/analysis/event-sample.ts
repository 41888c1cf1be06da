import { type Day, daysBetween } from '@/lib/market/day'
import type { AssetHistory } from './asset-history'
import { type Range, type ReturnSample, returnSample } from './sample'

/** An event as it is filed: by its day and a name. */
export interface NamedDay {
  readonly slug: string
  readonly day: Day
}

/** What every part of an event study looks at: the same returns of source, target and market. */
export interface EventSettings extends Range {
  readonly source: AssetHistory
  readonly target: AssetHistory
  /** What the target usually follows. To be chosen before looking: taken against another, the answer is another. */
  readonly market: AssetHistory
  /** Rows of the event window before and after the event. */
  readonly pre: number
  readonly post: number
  /** Rows of the estimation window, and rows left out between it and the event window. */
  readonly estimation: number
  readonly gap: number
}

/** The returns in columns, and how many calendar days the event window of each row spans. */
export interface EventSample extends ReturnSample {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly market: readonly number[]
  /** NaN where the event window is not whole. */
  readonly elapsed: readonly number[]
}

/**
 * The log returns of source, target and market over the days common to all three. A window over a weekend spans more
 * calendar days than one within the week, and a 24/7 asset moves on all of them: `elapsed` is what placebo dates have to
 * share with the event.
 */
export function eventSample({ source, target, market, from, to, pre, post }: EventSettings): EventSample {
  const sample = returnSample([source, target, market], { from, to })
  const [sources = [], targets = [], markets = []] = sample.columns
  const { days, startDays } = sample
  return {
    ...sample,
    source: sources,
    target: targets,
    market: markets,
    elapsed: days.map((_, row) => {
      const [first, last] = [startDays[row - pre], days[row + post]]
      return first === undefined || last === undefined ? Number.NaN : daysBetween(first, last)
    }),
  }
}

/**
 * The row whose return holds a day: the one that ends on it or, where the day is no session, the next. Null where no
 * return spans the day, as before the first value, after the last, or where the return was dropped.
 */
export function rowOfDay(
  { days, startDays }: Pick<ReturnSample, 'days' | 'startDays'>,
  day: Day,
): number | null {
  const row = days.findIndex((other) => other >= day)
  return row !== -1 && startDays[row]! < day ? row : null
}
