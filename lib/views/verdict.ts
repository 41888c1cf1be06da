import type { Estimate } from '@/lib/analysis/estimate'
import type { FigureText, Verdict } from '@/lib/i18n/dashboard-text'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'

/** Set beforehand: a correlation whose whole interval lies inside this margin counts as negligible. */
export const NEGLIGIBLE = 0.1

type Intervals = Pick<Estimate, 'lower' | 'upper' | 'fisher'>

/** From the lowest to the highest end of its intervals: what lies outside is excluded by each of them. */
export function hullOf({ lower, upper, fisher }: Intervals): { lower: number; upper: number } | null {
  if (lower === null || upper === null) return null
  if (fisher === null) return { lower, upper }
  return { lower: Math.min(lower, fisher.lower), upper: Math.max(upper, fisher.upper) }
}

/** What all its intervals support. 'open' is: 0 is not excluded, and neither is more than the margin. */
export function verdictOf(estimate: Intervals & Pick<Estimate, 'value'>): Verdict {
  const hull = hullOf(estimate)
  if (estimate.value === null || hull === null) return 'undefined'
  const { lower, upper } = hull
  if (lower > -NEGLIGIBLE && upper < NEGLIGIBLE) return 'negligible'
  if (lower > 0) return 'positive'
  if (upper < 0) return 'negative'
  return 'open'
}

/** An estimate as a sentence prints it. */
export function figureOf(
  estimate: Intervals & Pick<Estimate, 'value' | 'n' | 'from' | 'to'>,
  format: Formatter,
  to: string,
): FigureText {
  return {
    r: format.value(estimate.value, 'correlation'),
    interval: intervalText(estimate, format, to),
    fisher: estimate.fisher === null ? null : intervalText(estimate.fisher, format, to),
    n: format.integer(estimate.n),
    from: estimate.from === null ? NO_VALUE : format.longDay(estimate.from),
    to: estimate.to === null ? NO_VALUE : format.longDay(estimate.to),
  }
}

/** '0.20 to 0.44', or null where there is no interval. */
export function intervalText(
  { lower, upper }: Pick<Estimate, 'lower' | 'upper'>,
  format: Formatter,
  to: string,
): string | null {
  return lower === null || upper === null ? null : `${format.bound(lower)} ${to} ${format.bound(upper)}`
}
