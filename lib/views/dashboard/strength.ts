import type { CorrelationMethod } from '@/lib/analysis/correlation-methods'
import type { Strength, StrengthSpan } from '@/lib/i18n/dashboard-text'

/**
 * From these sizes on a correlation is called moderate, and strong. No study stands behind them: they are this page's
 * convention, set beforehand and told in its method line, so that one figure always bears one word.
 */
export const MODERATE_FROM = 0.3
export const STRONG_FROM = 0.6

/**
 * The words for the sizes that a correlation told from 0 may have: those of both ends of its intervals, the same word twice
 * where they agree. The point alone would say more than is known.
 */
export function strengthSpan(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  method: CorrelationMethod,
): StrengthSpan {
  const [least, most] = [Math.abs(lower), Math.abs(upper)].sort((a, b) => a - b) as [number, number]
  return { least: strengthOf(least, method), most: strengthOf(most, method) }
}

/** The word for the size of a correlation. The figure counts as it is printed, so that word and figure agree. */
function strengthOf(value: number, method: CorrelationMethod): Strength {
  const printed = Math.round(100 * Math.abs(value)) / 100
  const size = method === 'kendall' ? asPearson(printed) : printed
  if (size >= STRONG_FROM) return 'strong'
  return size >= MODERATE_FROM ? 'moderate' : 'weak'
}

/** Kendall's tau runs smaller than Pearson's r; of normal returns this is the r that belongs to it (Greiner's relation). */
function asPearson(tau: number): number {
  return Math.sin((Math.PI / 2) * tau)
}
