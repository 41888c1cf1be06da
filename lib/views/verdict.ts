import type { Estimate } from '@/lib/analysis/estimate'
import type { FigureText, Verdict } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'

/** Set beforehand: a correlation whose whole interval lies inside this margin counts as negligible. */
export const NEGLIGIBLE = 0.1

/** What the interval alone supports. 'open' is: 0 is not excluded, and neither is more than the margin. */
export function verdictOf({ value, lower, upper }: Pick<Estimate, 'value' | 'lower' | 'upper'>): Verdict {
  if (value === null || lower === null || upper === null) return 'undefined'
  if (lower > -NEGLIGIBLE && upper < NEGLIGIBLE) return 'negligible'
  if (lower > 0) return 'positive'
  if (upper < 0) return 'negative'
  return 'open'
}

/** An estimate as a sentence prints it. */
export function figureOf(estimate: Estimate, format: Formatter, to: string): FigureText {
  return {
    r: estimate.value === null ? '–' : format.r(estimate.value),
    interval:
      estimate.lower === null || estimate.upper === null
        ? null
        : `${format.r(estimate.lower)} ${to} ${format.r(estimate.upper)}`,
    n: format.integer(estimate.n),
    from: estimate.from === null ? '–' : format.longDay(estimate.from),
    to: estimate.to === null ? '–' : format.longDay(estimate.to),
  }
}
