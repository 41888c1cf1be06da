import { ProviderError } from '../errors'
import type { HttpClient } from '../http'
import type { HttpReply } from '../reply'
import { SMALL, WHOLE_HISTORY } from '../reply-size'
import { isDataPath, rewriteHost } from './address'
import type { Session, YahooSessions } from './session'

/**
 * The `fetch` for the client library: sends through the polite client, to the configured address, with our own
 * session, and throws where the library would print the address with the crumb in it. Tells of each reply with data.
 */
export function createYahooFetch(
  http: HttpClient,
  baseUrl: string,
  sessions: YahooSessions,
  signal: AbortSignal,
  onReply: (json: unknown) => void,
): typeof fetch {
  async function fetchData(asked: URL, session: Session | null): Promise<Response> {
    if (session !== null) asked.searchParams.set('crumb', session.crumb)
    const secrets = session === null ? [] : [session.crumb, ...cookieValues(session.cookie)]
    const headers = session === null ? {} : { cookie: session.cookie }
    const size = asked.pathname.includes('/chart/') ? WHOLE_HISTORY : SMALL
    const reply = await http.send({ url: rewriteHost(asked, baseUrl), headers, secrets, signal, size })
    onReply(reply.json)
    return toResponse(reply)
  }

  return async (input) => {
    const asked = new URL(input instanceof Request ? input.url : input)
    if (!isDataPath(asked.pathname)) return placeholder()
    if (!asked.searchParams.has('crumb')) return fetchData(asked, null)
    const { kept } = sessions
    try {
      return await fetchData(asked, kept ?? (await sessions.open(signal)))
    } catch (error) {
      const isStale = kept !== null && error instanceof ProviderError && error.kind === 'unauthorised'
      if (!isStale) throw error
      return fetchData(asked, await sessions.open(signal))
    }
  }
}

function cookieValues(header: string): string[] {
  return header.split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1))
}

/** Satisfies the library's own way to a cookie and a crumb, neither of which is sent. */
function placeholder(): Response {
  return new Response('placeholder', {
    headers: { 'set-cookie': 'placeholder=1; Domain=.yahoo.com; Path=/' },
  })
}

function toResponse({ status, text }: HttpReply): Response {
  return new Response(text, { status, headers: { 'content-type': 'application/json' } })
}
