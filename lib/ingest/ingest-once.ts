import { withIngestLease } from './ingest-lease'
import { type IngestPart, ingestParts } from './ingest-parts'
import type { IngestOptions, IngestSummary } from './run-ingest'

/**
 * One whole run, of history, of present readings or of both, while no other process ingests. What the command
 * line, a stale view and the API start.
 *
 * @throws IngestBusy when another process is ingesting.
 */
export function ingestOnce(options: IngestOptions, parts: readonly IngestPart[]): Promise<IngestSummary> {
  return withIngestLease(options.store, options.signal, (signal, store) =>
    ingestParts({ ...options, store, signal }, parts),
  )
}
