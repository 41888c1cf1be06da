import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { ShownAsset } from './shown-asset'

/** At most this many days are spelled out; of more the first two. */
const MOST_DAYS = 3

/** The days on which the levels of an asset come from another provider than on the day with a value before. */
export function junctionsOf({ levels }: Pick<ShownAsset, 'levels'>): Day[] {
  const { days, providerIndex } = levels
  return days.filter((_, row) => row > 0 && providerIndex[row] !== providerIndex[row - 1])
}

/** 'on 7 May 2025 and 2 Jun 2025', or how many there are and the first two. */
export function junctionDaysText(days: readonly Day[], text: DashboardText, format: Formatter): string {
  const isLong = days.length > MOST_DAYS
  const named = (isLong ? days.slice(0, 2) : days).map(format.day)
  return text.onDays({ days: format.list(named), count: isLong ? format.integer(days.length) : null })
}
