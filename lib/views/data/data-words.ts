import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { DataText } from '@/lib/i18n/data-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Calendar } from '@/lib/market/asset'
import type { Instant } from '@/lib/market/day'
import { type ProviderNames, providerName } from '../provider-name'
import type { ReportedAsset } from './data-report'

/** What every table of the page writes with. */
export interface DataWords {
  readonly words: DataText
  readonly dashboard: DashboardText
  readonly format: Formatter
  readonly names: ProviderNames
}

/** 'USD 284.24', 'USD 2.64 tn', by the field in which an asset is shown. */
export function valueText(
  { asset, last }: Pick<ReportedAsset, 'asset' | 'last'>,
  value: number,
  { format }: DataWords,
): string {
  const isCap = (last?.field ?? asset.mainField) === 'marketCap'
  return format.valueWithUnit(value, isCap ? 'cap' : 'price')
}

/** '3 sessions' of an asset that trades in New York, '3 days' of one that always does. */
export function spanText(calendar: Calendar, count: number, { words, format }: DataWords): string {
  const text = format.integer(count)
  return calendar === 'nyse' ? words.sessions(text) : words.days(text)
}

/** '0.4 %'; never 0 where sources differ at all. */
export function spreadText(spread: number, { format }: Pick<DataWords, 'format'>): string {
  return spread > 0 && spread < 0.0005 ? `< ${format.percent(0.001)}` : format.percent(spread)
}

/** When something happened: never an empty cell. */
export function instantText(instant: Instant | null, { words, format }: DataWords): string {
  return instant === null ? words.never : format.utc(instant)
}

export function sourceText(provider: string, { names }: DataWords): string {
  return providerName(provider, names)
}
