import type { PlotData } from '@/lib/drawing/plot-data'
import type { DayRange } from './zoom'

/** Where a day stands, as per cent of the plot's width. */
export function across([first, last]: DayRange, day: number): number {
  return (100 * (day - first)) / (last - first)
}

/** Where a box beside a day stands: to its right in the left half of the plot, to its left in the right half. */
export function besideDay({ days, domain }: Pick<PlotData, 'days' | 'domain'>, index: number) {
  const position = across(domain, days[index] ?? domain[1])
  return { style: position > 50 ? { right: `${100 - position}%` } : { left: `${position}%` } }
}
