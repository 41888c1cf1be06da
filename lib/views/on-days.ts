import { type Day, eachDay } from '@/lib/market/day'
import { knownSessionsBetween } from '@/lib/market/nyse-calendar'
import type { ChartInput } from './dashboard/chart-input'

/**
 * Every day of the range on which the pairs could have a value, so that what is missing shows as a gap. None before
 * the first or after the last value there is, however far the range reaches.
 */
export function chartDays({
  range,
  results,
  x,
  y,
}: Pick<ChartInput, 'range' | 'results' | 'x' | 'y'>): Day[] {
  const ends = [...x, y].flatMap(({ levels }) => [levels.days[0], levels.days.at(-1)])
  const known = ends.filter((day) => day !== undefined).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const [, from = first] = [first, range.from].sort()
  const [to = last] = [last, range.to].sort()
  return results.every(({ sessions }) => sessions) ? knownSessionsBetween(from, to) : eachDay(from, to)
}

/** Values by day laid onto the chart's days; a day without a value is null. Both lists of days ascend. */
export function onDays<Value>(
  ofDays: readonly Day[],
  values: readonly Value[],
  days: readonly Day[],
): (Value | null)[] {
  let at = 0
  return days.map((day) => {
    while (at < ofDays.length && ofDays[at]! < day) at += 1
    return ofDays[at] === day ? (values[at] ?? null) : null
  })
}
