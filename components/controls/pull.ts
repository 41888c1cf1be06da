import { fillIn } from '@/lib/i18n/fill-in'
import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { View } from '@/lib/share/view'
import { ingestHref } from './ingest-href'
import { type IngestReport, isIngestReport } from './ingest-report'
import { jsonLines } from './json-lines'
import { replyReason } from './reply-reason'

export type PullProgress = Extract<IngestReport, { type: 'progress' }>

/** How a pull ended, as a sentence. Refused: the server did not let it begin, and it may be asked again. */
export interface PullOutcome {
  readonly refused: boolean
  readonly message: string
}

interface PullOptions {
  readonly view: View
  readonly token: string
  readonly text: InterfaceText
  readonly onProgress: (progress: PullProgress) => void
  /** Defaults to the browser's own. */
  readonly request?: typeof fetch
}

/** Has the server pull what a view shows from the providers, and follows it. */
export async function pull({
  view,
  token,
  text,
  onProgress,
  request = fetch,
}: PullOptions): Promise<PullOutcome> {
  const refusal = (reason: string) => ({ refused: true, message: fillIn(text.refreshFailed, { reason }) })
  const reply = await request(ingestHref(view), {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/x-ndjson' },
  }).catch(() => null)
  if (reply === null) return refusal(text.serverUnreachable)
  if (!reply.ok || reply.body === null) return refusal(await replyReason(reply, text))
  try {
    for await (const line of jsonLines(reply.body)) {
      if (!isIngestReport(line)) continue
      if (line.type === 'summary') return { refused: false, message: line.message }
      onProgress(line)
    }
  } catch {
    // A cut connection or a half line ends the same way: without a summary.
  }
  return { refused: false, message: text.refreshCutOff }
}
