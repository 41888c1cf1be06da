import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { originHeaders } from '@/lib/contract/origin-headers'
import { problemTitle } from '@/lib/contract/problem-titles'
import { env } from '@/lib/env'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'

/** Why a request does not come through to the pages and routes. */
export interface Refusal {
  readonly status: number
  /** In the language of whoever asks. */
  readonly sentence: string
  readonly headers?: Readonly<Record<string, string>>
}

const STYLE =
  ':root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}main{max-width:40rem;margin:4rem auto;padding:0 1rem}h1{font-size:1.5rem}'
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** Sends it: to programs as a problem (RFC 9457), to readers as a page. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, sentence, headers = {} }: Refusal,
  language: Language,
): void {
  const [pathname = ''] = (request.url ?? '').split('?')
  const from = { pathname, method: request.method ?? '', origin: request.headers.origin ?? null }
  const isForPrograms = pathname.startsWith('/api/')
  const body = isForPrograms ? problemText(status, sentence) : pageText(sentence, language)
  response.writeHead(status, {
    'content-type': isForPrograms ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...originHeaders(from, env().apiOrigins),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The body of a problem answer. */
export function problemText(status: number, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: problemTitle(status), status, detail })
}

/** @param sentence one of our own, with nothing in it that came from outside */
function pageText(sentence: string, language: Language): string {
  const { cannotAnswer, toStart } = interfaceText(language)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${cannotAnswer}</title><style>${STYLE}</style><main><h1>${cannotAnswer}</h1><p>${sentence}</p><p><a href="/">${toStart}</a></p></main></html>`
}
