import type { CorrelationResult, PartialCorrelation } from '@/lib/analysis/correlation'
import type { DashboardText, LeftText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import { MARKETS } from '@/lib/market/markets'
import type { View } from '@/lib/share/view'
import { strengthSpan } from './strength'
import { hullOf, isTooShort, verdictOf } from './verdict'

type Pair = Pick<CorrelationResult, 'n' | 'value'>

/**
 * The partial correlations that the answer speaks of: the first, and of the markets those as well that say something else
 * about 0 than the first market does.
 */
export function namedPartials(partials: readonly PartialCorrelation[]): PartialCorrelation[] {
  const told = partials.filter((partial) => partial.value !== null && !isTooShort(partial))
  const [first, ...others] = told
  if (first === undefined) return []
  // Whoever holds something else fixed asked about that alone.
  if (!MARKETS.includes(first.given)) return [first]
  const dissenting = others.filter(
    (other) =>
      MARKETS.includes(other.given) &&
      hullOf(other) !== null &&
      hullOf(first) !== null &&
      excludesZero(other) !== excludesZero(first),
  )
  return [first, ...dissenting]
}

/** Whether it is what is left of the headline: only of the same statistic of the same days can that be said. */
export function isRest(partial: PartialCorrelation, result: Pair, method: View['method']): boolean {
  return method === 'pearson' && partial.n === result.n
}

/** What the headline says is left, in a clause for each; nothing where that cannot be said of this correlation. */
export function leftOf(
  partials: readonly PartialCorrelation[],
  result: Pair,
  { method }: Pick<View, 'method'>,
  text: DashboardText,
  format: Formatter,
): LeftText[] {
  return namedPartials(partials).flatMap((partial) => {
    const [verdict, hull] = [verdictOf(partial), hullOf(partial)]
    if (
      verdict === 'undefined' ||
      hull === null ||
      partial.value === null ||
      !isRest(partial, result, method)
    )
      return []
    return [
      {
        given: givenName(partial, text),
        verdict,
        strength: strengthSpan(hull, 'pearson'),
        turned: partial.value * (result.value ?? 0) < 0,
        r: format.r(partial.value),
      },
    ]
  })
}

/** What is held fixed, inside a sentence. */
export function givenName({ given }: PartialCorrelation, text: DashboardText): string {
  return text.markets[given] ?? text.assetNames[given] ?? given
}

function excludesZero(partial: PartialCorrelation): boolean {
  const hull = hullOf(partial)
  return hull !== null && (hull.lower > 0 || hull.upper < 0)
}
