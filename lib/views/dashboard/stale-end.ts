import type { Quote } from '@/lib/analysis/quote'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { TimeChart } from '../charts/time-chart'
import type { ShownAsset } from '../shown-asset'
import { ageOf } from './quote-cards'

/** Where the charts end although there should be newer values: the earliest end among the assets shown. */
export function staleEndOf(
  quotes: readonly Quote[],
  shown: readonly Pick<ShownAsset, 'members'>[],
  text: DashboardText,
  format: Formatter,
): TimeChart['staleEnd'] {
  const ids = new Set(shown.flatMap(({ members }) => members.map(({ id }) => id)))
  const stale = quotes.flatMap(({ asset, day, ageSeconds, state }) =>
    ids.has(asset.id) && (state === 'stale' || state === 'sample') && day !== null && ageSeconds !== null
      ? [{ day, ageSeconds }]
      : [],
  )
  const [first] = stale.sort((one, other) => (one.day < other.day ? -1 : 1))
  if (first === undefined) return null
  const { day, ageSeconds } = first
  return { day, label: text.charts.staleEnd({ day: format.day(day), age: ageOf(ageSeconds, text) }) }
}
