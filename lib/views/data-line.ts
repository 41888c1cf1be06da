import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import { type ProviderNames, providerName } from './provider-name'
import type { ShownAsset } from './shown-asset'

interface Span {
  readonly first: Day
  readonly last: Day
  readonly assets: readonly string[]
}

/**
 * 'Embedded sample, 8 May 2025 to 21 August 2026' while all that is shown comes from it; else each provider with its
 * assets and the days they have in common.
 */
export function dataLine(
  shown: readonly ShownAsset[],
  names: ProviderNames,
  text: DashboardText,
  format: Formatter,
): string {
  const spans = new Map<string, Span>()
  for (const { id, levels } of shown) {
    const [first, last] = [levels.days[0], levels.days.at(-1)]
    if (first === undefined || last === undefined) continue
    const providers = [...new Set(levels.providers.map((entry) => providerName(entry, names)))].join(' + ')
    const span = spans.get(providers) ?? { first, last, assets: [] }
    spans.set(providers, {
      first: first > span.first ? first : span.first,
      last: last < span.last ? last : span.last,
      assets: [...span.assets, id],
    })
  }
  const sample = spans.get(providerName(SAMPLE_PROVIDER, names))
  if (spans.size === 1 && sample !== undefined) {
    return text.dataLine.sample(format.longDay(sample.first), format.longDay(sample.last))
  }
  return [...spans]
    .map(([providers, { first, last, assets }]) => {
      const span = text.dataLine.provider(providers, format.longDay(first), format.longDay(last))
      return `${assets.join(', ')}: ${span}`
    })
    .join('; ')
}
