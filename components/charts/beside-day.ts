import type { PlotData } from '@/lib/drawing/plot-data'
import type { DayRange } from './zoom'

/** Where a day stands, as per cent of the plot's width. */
export function across([first, last]: DayRange, day: number): number {
  return (100 * (day - first)) / (last - first)
}

/** What a readout fills at most: beside it the lines are still to be seen. */
export const WIDEST = '24rem, 75%'

/** Where a box beside a day stands: to its right in the left half of the plot, to its left in the right half. */
export function besideDay({ days, domain }: Pick<PlotData, 'days' | 'domain'>, index: number) {
  const position = across(domain, days[index] ?? domain[1])
  // Never wider than the room on that side.
  const maxWidth = `min(${WIDEST}, ${Math.max(position, 100 - position)}% - 1.25rem)`
  return {
    style: { maxWidth, ...(position > 50 ? { right: `${100 - position}%` } : { left: `${position}%` }) },
  }
}
