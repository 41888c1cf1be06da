import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { chooseLanguage, type Language } from '@/lib/i18n/language'
import { perClient } from '@/lib/limits/client-limits'
import { TooMany } from '@/lib/limits/too-many'
import { logger } from '@/lib/logger'
import { finishedRequest } from '@/lib/metrics/finished-request'
import { type RequestScope, withRequestScope } from '@/lib/request-scope'
import { refusalOf } from './checked-request'
import { clientReader } from './client-address'
import { onePerTurn } from './one-per-turn'
import { onlyHttps } from './only-https'
import { sendRefusal } from './refusal'
import { refuseUnreadable } from './unreadable-request'

/**
 * For who starts the front: what ends beside it.
 *
 * @public
 */
export { shutDown } from '@/lib/shutdown'

/** Answers a request, as Next does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * In ms. Bodies have a few kB; proxies keep connections for about a minute. What is late is ended when connections are looked
 * over, so that this belongs to the times.
 */
export const TIMES = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
}

/** Four times as many as tests/load asks of one machine; each takes a few kB. */
const MOST_CONNECTIONS = 4_000

/**
 * Headers by which Next, or our own proxy.ts, tells itself something: from outside they are made up. What its client in a
 * browser sends are others: rsc, next-url and next-router-*.
 */
const INTERNAL =
  /^(?:x-(?:spillover|middleware|nextjs|next|matched|invoke|invocation|now|prerender|action)-|next-(?:resume|action|hmr-refresh)$)/

/**
 * What stands between the network and the pages: refuses what is no request for them, knows who asks and for how long
 * they wait (lib/request-scope.ts), and lets one client have only so many pages.
 */
export function createFront(handle: Handler, times = TIMES): Server {
  const readClient = clientReader(env().trustedProxies)
  const inTurn = onePerTurn()
  const server = createServer(times, (request, response) => {
    tellOfItsEnd(request, response)
    const client = readClient(request)
    // Whatever answers.
    for (const [name, value] of Object.entries(onlyHttps(request.headers))) response.setHeader(name, value)
    inTurn(() => {
      // Whoever has gone meanwhile is owed nothing.
      if (response.closed) return
      answer(request, response, client, handle).catch((error: unknown) => {
        logger().error({ error, path: request.url?.split('?')[0] }, 'A request has failed.')
        if (response.headersSent) response.destroy()
        else response.writeHead(500).end()
      })
    })
  })
  server.maxConnections = MOST_CONNECTIONS
  refuseUnreadable(server)
  // There is nothing to upgrade to.
  server.on('upgrade', (_request, socket) => socket.destroy())
  return server
}

/** What a request counts as whose caller went away before there was any answer: no status was sent. */
const GIVEN_UP = 499

/** Counts it and notes it in the log once it has been answered or given up. */
function tellOfItsEnd(request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now()
  const { method = '', url = '' } = request
  const [pathname = ''] = pathOf(url).split('?')
  response.once('close', () => {
    const seconds = (performance.now() - began) / 1_000
    const isAborted = !response.writableFinished
    const status = isAborted && !response.headersSent ? GIVEN_UP : response.statusCode
    finishedRequest({ method, pathname, status, seconds, isAborted })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  client: string,
  handle: Handler,
): Promise<void> {
  for (const name of Object.keys(request.headers)) if (INTERNAL.test(name)) delete request.headers[name]
  request.url = pathOf(request.url ?? '')
  const refusal = refusalOf(request, languageOf(request))
  if (refusal !== null) return sendRefusal(request, response, refusal, languageOf(request))
  const scope = scopeOf(request, response, client)
  const closed = new Promise<void>((resolve) => response.once('close', resolve))
  // Next may go on with what nobody waits for any more; to its client it is over.
  const work = () => Promise.race([handle(request, response), closed])
  try {
    await withRequestScope(scope, () => (isPage(request.url ?? '') ? perClient('page', work) : work()))
  } catch (error) {
    if (!(error instanceof TooMany)) throw error
    const language = languageOf(request)
    const seconds = error.retryAfterSeconds
    const sentence = dashboardText(language).tooMany(formatter(language).integer(seconds))
    sendRefusal(
      request,
      response,
      { status: 429, sentence, headers: { 'retry-after': String(seconds) } },
      language,
    )
  }
}

function scopeOf(request: IncomingMessage, response: ServerResponse, client: string): RequestScope {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  // A part that the page in a browser fetches is not a page: Next's own client takes any other status for a failure.
  const isDocument = request.headers.rsc === undefined
  return {
    client,
    signal: gone.signal,
    setStatus: (status, headers = {}) => {
      if (!isDocument || response.headersSent) return
      response.statusCode = status
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    },
  }
}

/** A proxy may send the whole address in the place of the path (RFC 9112, 3.2.2). */
function pathOf(target: string): string {
  return target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/')
}

/**
 * Whether it takes a page to answer this; what else there is, is a file or has limits of its own. What is not found is a
 * page too, but below these two.
 */
function isPage(url: string): boolean {
  return !/^\/(?:(?:_next\/static|api\/v1)\/|(?:icon\.svg|metrics)(?:$|\?))/.test(url)
}

function languageOf({ url = '', headers }: IncomingMessage): Language {
  const asked = /[?&]lang=(\w+)/.exec(url)?.[1] ?? null
  return chooseLanguage(asked, url.startsWith('/api/') ? null : (headers['accept-language'] ?? null))
}
