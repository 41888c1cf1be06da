import { logger } from '@/lib/logger'
import type { IngestSummary } from './run-ingest'

/** How many reasons of failures stand in the line of the whole pull. */
const REASONS = 5

/** Writes one line for each source that was asked, with what was refused or failed, and one for the whole pull. */
export function logPull(what: string, { assets, outcome, written }: IngestSummary): void {
  for (const { asset, provider, status, unchanged, quarantined, errorKind, message, ...rest } of assets) {
    if (provider === null) continue
    const values = { written: rest.written, unchanged, refused: quarantined }
    const line = { what, asset, provider, status, ...values, kind: errorKind, message }
    if (status === 'failed' || quarantined > 0) logger().warn(line, 'A source was asked.')
    else logger().info(line, 'A source was asked.')
  }
  const failed = assets.filter(({ status }) => status === 'failed')
  const reasons = failed
    .slice(0, REASONS)
    .map(({ asset, provider, message }) => ({ asset, provider, message }))
  const fields = { what, outcome, written, failed: failed.length, reasons }
  if (failed.length === 0) logger().info(fields, 'A pull has ended.')
  else logger().warn(fields, 'A pull has ended with failures.')
}
