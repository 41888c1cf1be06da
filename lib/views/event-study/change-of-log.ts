import { percentMove } from '@/lib/analysis/percent-move'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'

/**
 * A log return, or a mean or sum of some, as the change in per cent that it is: 80 for a price that goes from 1 to 1.8.
 * Every '%' of the page is one of these, so that figures of one kind stand beside each other. Null stays null.
 */
export function percentOfLog(log: number | null | undefined): number | null {
  return log === null || log === undefined ? null : percentMove(log)
}

/** The same as text: '−2.1 %'. */
export function changeText(log: number | null | undefined, format: Formatter): string {
  const percent = percentOfLog(log)
  return percent === null ? NO_VALUE : format.change(percent / 100)
}
