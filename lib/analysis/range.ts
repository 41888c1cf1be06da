import { align } from '@/lib/market/align'
import { type Day, monthsBefore } from '@/lib/market/day'
import type { AssetHistory } from './asset-history'

/** A range as it is asked for, before anyone has looked at what there is. */
export interface AskedRange {
  /** A day, a span such as '3M' that ends with the range, or 'max'. */
  readonly from: Day | 'max' | keyof typeof MONTHS
  readonly to: Day | 'latest'
}

const MONTHS = { '1M': 1, '3M': 3, '6M': 6, '1Y': 12, '3Y': 36 } as const

/**
 * 'latest' is the last day that the histories have, 'max' their first; a fixed day stays as given. Sessions without a
 * reading at the close lie in the range all the same: they are counted among what was left out.
 *
 * @param span whether a day counts that all of them have, or that any has
 */
export function rangeOf(
  asked: AskedRange,
  histories: readonly AssetHistory[],
  span: 'common' | 'any' = 'common',
): { from: Day; to: Day } {
  const sides = histories.map(({ calendar, levels, dayEnds }) => ({ calendar, series: dayEnds ?? levels }))
  const spans = (span === 'common' ? [sides] : sides.map((side) => [side])).map((some) => align(some).days)
  const first = spans.flatMap((days) => days[0] ?? []).sort()[0]
  const last = spans
    .flatMap((days) => days.at(-1) ?? [])
    .sort()
    .at(-1)
  const fallback = histories.map(({ levels }) => levels.days.at(-1)).findLast((day) => day !== undefined)
  const to = asked.to === 'latest' ? (last ?? fallback ?? '1970-01-01') : asked.to
  const from = asked.from === 'max' ? (first ?? fallback ?? '1970-01-01') : fromDay(asked.from, to)
  // A range that begins after the last value holds none; the page says so.
  return from <= to ? { from, to } : { from: to, to }
}

/**
 * Whether the range begins before a history that would begin earlier if all its providers were joined.
 *
 * @param couldBegin the first day that joining would reach, where earlier than the history's own.
 */
export function reachesFurther(
  { from, to }: { readonly from: AskedRange['from']; readonly to: Day },
  histories: readonly (Pick<AssetHistory, 'levels'> & { readonly couldBegin: Day | null })[],
): boolean {
  return histories.some(({ couldBegin, levels }) => {
    const begins = levels.days[0]
    if (couldBegin === null || begins === undefined) return false
    return from === 'max' || fromDay(from, to) < begins
  })
}

function fromDay(from: AskedRange['from'], to: Day): Day {
  return from in MONTHS ? monthsBefore(to, MONTHS[from as keyof typeof MONTHS]) : from
}
