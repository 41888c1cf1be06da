import type { Asset } from '@/lib/market/asset'
import { withIngestLease } from './ingest-lease'
import type { IngestOptions, IngestSummary } from './run-ingest'
import { runIngest } from './run-ingest'
import { runReadings } from './run-readings'

/** What one run asks for. */
export type IngestPart = 'history' | 'readings'

/**
 * One whole run, of history, of present readings or of both, while no other process ingests. What the command
 * line, the schedule, a stale view and the API start.
 *
 * @throws IngestBusy when another process is ingesting.
 */
export async function ingestOnce(
  options: IngestOptions,
  parts: readonly IngestPart[],
): Promise<IngestSummary> {
  return withIngestLease(options.store, options.signal, async (signal) => {
    const summaries: IngestSummary[] = []
    if (parts.includes('history')) {
      const assets = parts.includes('readings') ? withHistory(options) : options.assets
      if (assets.length > 0) summaries.push(await runIngest({ ...options, assets, signal }))
    }
    if (parts.includes('readings') && !signal.aborted)
      summaries.push(await runReadings({ ...options, signal }))
    return together(summaries, signal.aborted)
  })
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
