import { capital } from '@/lib/i18n/capital'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { ValueKind } from '@/lib/i18n/format'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import type { Series } from '@/lib/market/series'

/** An asset or basket as a page shows it, with where its values come from. */
export interface ShownAsset {
  readonly id: string
  readonly name: string
  readonly calendar: 'nyse' | 'utc-days'
  readonly clock: 'day' | 'close'
  readonly members: readonly Asset[]
  readonly levels: Series
  readonly forReturns: Series
  /** Providers that have it, the default first. */
  readonly available: readonly string[]
  readonly chosen: string
  /** The first day that joining providers would reach, where earlier than what is shown. */
  readonly couldBegin: Day | null
}

/** The name inside a sentence. */
export function nameOf(
  { id, name, members }: Pick<ShownAsset, 'id' | 'name' | 'members'>,
  text: DashboardText,
): string {
  return text.assetNames[id] ?? (members.length > 1 ? text.basket(id) : name)
}

/** The name at the head of a line or a card. */
export function titleOf(asset: Pick<ShownAsset, 'id' | 'name' | 'members'>, text: DashboardText): string {
  return capital(nameOf(asset, text))
}

/** What its levels measure: a basket is an index, whatever its members are. */
export function kindOf({
  levels,
}: Pick<ShownAsset, 'levels'>): Exclude<ValueKind, 'correlation' | 'statistic'> {
  if (levels.unit === 'index') return 'index'
  return levels.field === 'marketCap' ? 'cap' : 'price'
}
