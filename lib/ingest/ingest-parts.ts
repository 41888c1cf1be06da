import type { Asset } from '@/lib/market/asset'
import type { IngestOptions, IngestSummary } from './run-ingest'
import { runIngest } from './run-ingest'
import { runReadings } from './run-readings'

/** What one run asks for. */
export type IngestPart = 'history' | 'readings'

/** Pulls history, present readings or both, for a process that has seen to it that no other does. */
export async function ingestParts(
  options: IngestOptions,
  parts: readonly IngestPart[],
): Promise<IngestSummary> {
  const summaries: IngestSummary[] = []
  if (parts.includes('history')) {
    const assets = parts.includes('readings') ? withHistory(options) : options.assets
    if (assets.length > 0) summaries.push(await runIngest({ ...options, assets }))
  }
  if (parts.includes('readings') && !options.signal.aborted) summaries.push(await runReadings(options))
  return together(summaries, options.signal.aborted)
}

/** Without the assets of which nobody has a history but somebody a present value. */
function withHistory({ assets, providers }: IngestOptions): readonly Asset[] {
  return assets.filter(
    (asset) =>
      providers.some((provider) => provider.coversHistory(asset)) ||
      !providers.some((provider) => provider.coversReading(asset)),
  )
}

function together(summaries: readonly IngestSummary[], isCancelled: boolean): IngestSummary {
  // A run of readings that asked nobody says nothing about the outcome.
  const outcomes = new Set(summaries.filter(({ assets }) => assets.length > 0).map(({ outcome }) => outcome))
  return {
    assets: summaries.flatMap(({ assets }) => assets),
    outcome: outcomes.size === 0 ? 'all' : outcomes.size === 1 ? [...outcomes][0]! : 'some',
    isCancelled,
    written: summaries.reduce((sum, { written }) => sum + written, 0),
  }
}
