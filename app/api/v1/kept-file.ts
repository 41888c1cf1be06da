import { store } from '@/app/store'
import { type KeptAnswer, keptAnswer, minuteAnswer } from '@/lib/queries/kept-answers'
import { addressOf, etagOf, isKnown, namedHeaders } from './answers'

/** How the files of one kind are sent. */
export interface FileKind {
  readonly contentType: string
  readonly ending: string
  /** Shown by the browser, or saved. */
  readonly disposition: 'inline' | 'attachment'
}

/** What a file is made of. */
export interface MadeFile {
  readonly content: string | Uint8Array
  /** Of the figures. */
  readonly hash: string
  readonly file: string
}

/**
 * The answer to a question as a file: made once for all who ask at the same vintage, then sent from memory.
 *
 * @param make gets a signal that tells that nobody waits for it any more
 */
export async function keptFile(
  request: Request,
  kind: FileKind,
  make: (signal: AbortSignal) => Promise<MadeFile>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const answer = await keptAnswer(
    await store(),
    pathname + search,
    async ({ signal }) => keptOf(await make(signal)),
    // Asked for its signal only where it has to be made, as making a signal takes longer than sending what is kept.
    request,
  )
  return sent(request, kind, answer)
}

/**
 * The same for a file that names the time or the server: made once a minute for all who ask at the same address.
 *
 * @param make gets the minute as of which it is made
 */
export async function minuteFile(
  request: Request,
  kind: FileKind,
  make: (signal: AbortSignal, now: Date) => Promise<MadeFile>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const answer = await minuteAnswer(
    await store(),
    `${addressOf(request)}${pathname}${search}`,
    new Date(),
    async ({ signal }, minute) => keptOf(await make(signal, minute)),
    request,
  )
  return sent(request, kind, answer)
}

function keptOf({ content, hash, file }: MadeFile): KeptAnswer {
  const bytes = Buffer.from(content)
  return { bytes, etag: etagOf(bytes), hash, file }
}

function sent(request: Request, kind: FileKind, answer: KeptAnswer): Response {
  const headers: Record<string, string> = {
    etag: answer.etag,
    'cache-control': 'no-cache',
    'answer-hash': answer.hash,
    ...namedHeaders(kind.disposition, `${answer.file}${kind.ending}`),
  }
  if (isKnown(request, answer.etag)) return new Response(null, { status: 304, headers })
  return new Response(answer.bytes, { headers: { ...headers, 'content-type': kind.contentType } })
}
