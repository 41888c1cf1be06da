import { fillIn } from '@/lib/i18n/fill-in'
import type { InterfaceText } from '@/lib/i18n/interface-text'

/** Why a request was refused: the server's own sentence (RFC 9457 `detail` or `title`), else its status. */
export async function replyReason(reply: Response, text: InterfaceText): Promise<string> {
  const problem: unknown = await reply.json().catch(() => null)
  if (typeof problem === 'object' && problem !== null) {
    if ('detail' in problem && typeof problem.detail === 'string') return problem.detail
    if ('title' in problem && typeof problem.title === 'string') return problem.title
  }
  return fillIn(text.serverRefused, { status: reply.status })
}
