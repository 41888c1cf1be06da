/** What the server reports while it pulls from the providers, one line each. */
export type IngestReport =
  | {
      readonly type: 'progress'
      readonly done: number
      readonly total: number
      readonly asset: string
      readonly status: string
    }
  | { readonly type: 'summary'; readonly written: number; readonly failed: number; readonly message: string }

/** Whether a line of the stream is a report this page knows; others are passed over. */
export function isIngestReport(line: unknown): line is IngestReport {
  if (typeof line !== 'object' || line === null || !('type' in line)) return false
  if (line.type === 'progress')
    return 'done' in line && 'total' in line && 'asset' in line && 'status' in line
  return line.type === 'summary' && 'message' in line
}
