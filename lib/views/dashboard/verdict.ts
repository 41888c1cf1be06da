import type { Estimate } from '@/lib/analysis/estimate'
import { FEWEST_TO_TELL } from '@/lib/analysis/stands-out'
import type { FigureText, Verdict } from '@/lib/i18n/dashboard-text'
import { type Formatter, NO_VALUE } from '@/lib/i18n/format'

/** Set beforehand: a correlation whose whole interval lies inside this margin counts as negligible. */
const NEGLIGIBLE = 0.1

type Intervals = Pick<Estimate, 'lower' | 'upper' | 'fisher' | 'jackknife'>

/** From the lowest to the highest end of its intervals: what lies outside is excluded by each of them. */
export function hullOf({
  lower,
  upper,
  fisher,
  jackknife,
}: Intervals): { lower: number; upper: number } | null {
  if (lower === null || upper === null) return null
  const all = [{ lower, upper }, fisher, jackknife].filter((interval) => interval !== null)
  return {
    lower: Math.min(...all.map((interval) => interval.lower)),
    upper: Math.max(...all.map((interval) => interval.upper)),
  }
}

/** Whether there are too few pairs for any verdict. */
export function isTooShort({ n }: Pick<Estimate, 'n'>): boolean {
  return n < FEWEST_TO_TELL
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

/**
 * The ends that a sentence names as excluded: the upper one, and the lower where it lies beyond the margin as well. Null where
 * an end reads 1 or -1, beyond which there is nothing to exclude.
 */
export function excludedEnds(
  estimate: Intervals,
  format: Formatter,
): { upper: string | null; lower: string | null } | null {
  const hull = hullOf(estimate)
  if (hull === null) return null
  const { lower, upper } = hull
  const named = (end: number) => {
    const text = format.bound(end)
    return text === format.bound(end < 0 ? -1 : 1) ? null : text
  }
  const above = named(upper)
  const saysBelow = lower < -NEGLIGIBLE || upper < NEGLIGIBLE || above === null
  return { upper: above, lower: saysBelow ? named(lower) : null }
}

/** An estimate as a sentence prints it; a headline is one whose verdict and excluded ends the sentence states. */
export function figureOf(
  estimate: Intervals & Pick<Estimate, 'value' | 'n' | 'from' | 'to'>,
  format: Formatter,
  to: string,
  { isHeadline = false } = {},
): FigureText {
  return {
    r: format.value(estimate.value, 'correlation'),
    interval: intervalText(estimate, format, to),
    beside: besideOf(estimate, format, isHeadline).map((kind) => ({
      kind,
      interval: intervalText(estimate[kind] ?? NO_INTERVAL, format, to) ?? NO_VALUE,
    })),
    n: format.integer(estimate.n),
    from: estimate.from === null ? NO_VALUE : format.longDay(estimate.from),
    to: estimate.to === null ? NO_VALUE : format.longDay(estimate.to),
  }
}

const NO_INTERVAL = { lower: null, upper: null }

/**
 * The intervals a sentence prints beside the main one. Of few pairs it is the jackknife, or Fisher's where there is no
 * jackknife; beyond that, those without which another thing would have to be said.
 */
function besideOf(
  estimate: Intervals & Pick<Estimate, 'value'>,
  format: Formatter,
  isHeadline: boolean,
): ('jackknife' | 'fisher')[] {
  const { fisher, jackknife } = estimate
  const claim = (of: typeof estimate) => {
    const verdict = verdictOf(of)
    const namesEnds = isHeadline && (verdict === 'open' || verdict === 'negligible')
    return JSON.stringify([verdict, namesEnds && excludedEnds(of, format)])
  }
  const hangsOn = (without: Partial<Intervals>) => claim({ ...estimate, ...without }) !== claim(estimate)
  const isShort = fisher !== null
  const saysJackknife = jackknife !== null && (isShort || hangsOn({ jackknife: null }))
  const saysFisher = fisher !== null && (jackknife === null || hangsOn({ fisher: null }))
  return [...(saysJackknife ? ['jackknife' as const] : []), ...(saysFisher ? ['fisher' as const] : [])]
}

/** '0.20 to 0.44', or null where there is no interval. */
export function intervalText(
  { lower, upper }: Pick<Estimate, 'lower' | 'upper'>,
  format: Formatter,
  to: string,
): string | null {
  return lower === null || upper === null ? null : `${format.bound(lower)} ${to} ${format.bound(upper)}`
}
