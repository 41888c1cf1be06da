import type { Asset } from '@/lib/market/asset'
import { chooseProvider, shownCoverage } from '@/lib/market/choose-provider'
import { type Day, daysBetween } from '@/lib/market/day'
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
export function providersBy(rows: readonly Coverage[], to: Day | null): ReturnType<typeof chooseProvider> {
  const all = chooseProvider(rows)
  if (to === null) return all
  const { chosen, order } = chooseProvider(rows.flatMap((row) => until(row, to)))
  // Where nobody had anything by then, the page says so of the one that is shown otherwise.
  if (chosen === null) return all
  return { chosen, order: [...order, ...all.order.filter((provider) => !order.includes(provider))] }
}

/** Of the providers of an asset, the default first, those to read: the one named if it is among them, or all joined. */
export function usedProviders(order: readonly string[], named: string | null): readonly string[] {
  if (named === 'all') return order
  return named !== null && order.includes(named) ? [named] : order.slice(0, 1)
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
