import { Refusal } from '@/components/controls/refusal'
import { replyReason } from '@/components/controls/reply-reason'
import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { Chapter } from '@/lib/i18n/story-text'

/**
 * Freezes the answer that the reader sees.
 *
 * @param json the link of its JSON, which names its range, provider and vintage
 * @returns the address of the snapshot
 * @throws Refusal with the server's reason
 */
export async function makeSnapshot(question: Chapter, json: string, text: InterfaceText): Promise<string> {
  const reply = await fetch('/api/v1/snapshots', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question, view: json.split('?')[1] ?? '' }),
  })
  if (!reply.ok) throw new Refusal(await replyReason(reply, text))
  const { url } = (await reply.json()) as { readonly url: string }
  return new URL(url, window.location.origin).href
}
