import type { Asset } from '@/lib/market/asset'
import { chooseProvider, type ProviderChoice, shownCoverage } from '@/lib/market/choose-provider'
import { type Day, daysBetween } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Coverage } from '@/lib/store/coverage'
import type { StoreAsOf } from './store-as-of'

/**
 * Which providers have the field by which an asset is shown, the default first.
 *
 * @param to the end of the range asked for: the default is the best of what providers had by then, and whoever began
 *   later comes last. Null for all there is.
 */
export function providersOf({ coverage }: Pick<StoreAsOf, 'coverage'>, asset: Asset, to: Day | null = null) {
  const rows = shownCoverage(asset, coverage)
  return { ...providersBy(rows, to), rows }
}

/** The providers of one series, the default first, by what they had on day `to`. */
export function providersBy(rows: readonly Coverage[], to: Day | null): ProviderChoice {
  const all = chooseProvider(rows)
  if (to === null) return all
  const then = chooseProvider(rows.flatMap((row) => until(row, to)))
  // Where nobody had anything by then, the page says so of the one that is shown otherwise.
  if (then.chosen === null) return all
  const isJoinable = then.chosen !== SAMPLE_PROVIDER && all.chosen !== SAMPLE_PROVIDER
  return {
    chosen: then.chosen,
    order: isJoinable ? withRest(then.order, all.order) : then.order,
    available: withRest(then.available, all.available),
  }
}

/** Of the providers of an asset those to read: the one named if it is among them, all joined, or the default. */
export function usedProviders(
  { chosen, order, available }: ProviderChoice,
  named: string | null,
): readonly string[] {
  if (named === 'all') return order
  if (named !== null && available.includes(named)) return [named]
  return chosen === null ? [] : [chosen]
}

function withRest(first: readonly string[], all: readonly string[]): readonly string[] {
  return [...first, ...all.filter((provider) => !first.includes(provider))]
}

/** What was covered by a day, as far as a coverage can tell: a gap after it is not one yet. */
function until(row: Coverage, to: Day): Coverage[] {
  if (row.firstDay > to) return []
  if (row.lastDay <= to) return [row]
  return [
    {
      ...row,
      lastDay: to,
      count: Math.min(row.count, daysBetween(row.firstDay, to) + 1),
      unbrokenSince: row.unbrokenSince > to ? row.firstDay : row.unbrokenSince,
    },
  ]
}
