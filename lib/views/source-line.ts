import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { ChartInput } from './dashboard/chart-input'
import { providerName, providersIn } from './provider-name'
import type { ShownAsset } from './shown-asset'

type SourceInput = Pick<ChartInput, 'range' | 'providerNames' | 'samplePublishers' | 'text' | 'format'> & {
  readonly shown: readonly ShownAsset[]
}

/**
 * 'Source: CoinMarketCap (TOTAL), Yahoo Finance (ORCL, NVDA). …': who gave the values of the range. Of the embedded sample,
 * which only keeps them, who published each as well: 'embedded sample (ORCL: closes of NYSE and Nasdaq; …)'.
 */
export function sourceLine(input: SourceInput): string {
  const { range, shown, text, format } = input
  const assetsOf = new Map<string, Map<string | null, string[]>>()
  for (const asset of shown) {
    const entries = entriesOf(asset, range)
    const names = [...new Set(entries.map((entry) => providerName(entry, input.providerNames)))].join(' + ')
    const publisher = publisherOf(asset, entries, input)
    const byPublisher = assetsOf.get(names) ?? new Map<string | null, string[]>()
    byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), asset.id])
    assetsOf.set(names, byPublisher)
  }
  const providers = [...assetsOf].map(([names, byPublisher]) => {
    const parts = [...byPublisher].map(([publisher, ids]) => {
      const assets = ids.join(', ')
      return publisher === null ? assets : `${assets}: ${publisher}`
    })
    return `${names} (${parts.join('; ')})`
  })
  return text.charts.source(providers.join(', '), format.days(range.from, range.to))
}

/**
 * Who published the values of the range, each once: the provider, or of the embedded sample, which only keeps them, whoever
 * it has them from.
 */
export function producersOf(
  input: Pick<SourceInput, 'range' | 'shown' | 'providerNames' | 'samplePublishers'>,
): string[] {
  const { range, shown, providerNames } = input
  const names = shown.flatMap((asset) => {
    const entries = entriesOf(asset, range)
    const publisher = publisherOf(asset, entries, input)
    const providers = entries.flatMap((entry) => providersIn(entry, providerNames))
    return [
      ...(publisher === null ? [] : [publisher]),
      ...providers
        .filter((id) => id !== SAMPLE_PROVIDER || publisher === null)
        .map((id) => providerNames.get(id) ?? id),
    ]
  })
  return [...new Set(names)]
}

/** Those that gave a value within the range; where there is none, all. */
function entriesOf({ levels }: ShownAsset, { from, to }: SourceInput['range']): readonly string[] {
  const inRange = levels.providers.filter((_, provider) =>
    levels.days.some((day, row) => levels.providerIndex[row] === provider && day >= from && day <= to),
  )
  return inRange.length === 0 ? levels.providers : inRange
}

/** Who published what the embedded sample keeps of an asset, or of the members of a basket; null where it has no part. */
function publisherOf(
  { members }: ShownAsset,
  entries: readonly string[],
  { providerNames, samplePublishers }: Pick<SourceInput, 'providerNames' | 'samplePublishers'>,
): string | null {
  if (!entries.some((entry) => providersIn(entry, providerNames).includes(SAMPLE_PROVIDER))) return null
  const publishers = members.flatMap(({ id }) => samplePublishers.get(id) ?? [])
  return publishers.length === 0 ? null : [...new Set(publishers)].join(', ')
}
