import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ScriptedReply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown
  /** Announces the whole body, sends this many bytes of it and closes the connection. */
  readonly cutAfter?: number
  readonly delayMs?: number
}

interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface LoopbackServer {
  readonly url: string
  readonly requests: readonly SeenRequest[]
  close(): Promise<void>
}

/**
 * A server on this machine that answers by script: for each path (or 'POST /path') the replies in order, the
 * last one for ever. Anything else is answered with 404.
 */
export async function startLoopback(
  script: Readonly<Record<string, ScriptedReply | readonly ScriptedReply[]>>,
): Promise<LoopbackServer> {
  const requests: SeenRequest[] = []
  const served = new Map<string, number>()
  const server = createServer(async (request, response) => {
    // Nothing may hang on the machine's own clock.
    response.sendDate = false
    const url = new URL(request.url ?? '/', 'http://loopback')
    const method = request.method ?? 'GET'
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    requests.push({ method, path: url.pathname, query: url.searchParams, headers: request.headers, body })
    const key = `${method} ${url.pathname}` in script ? `${method} ${url.pathname}` : url.pathname
    const entry = script[key] ?? { status: 404, body: { error: 'no such path' } }
    const replies = Array.isArray(entry) ? (entry as readonly ScriptedReply[]) : [entry as ScriptedReply]
    const turn = served.get(key) ?? 0
    served.set(key, turn + 1)
    await answer(response, replies[Math.min(turn, replies.length - 1)] ?? {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(response: ServerResponse, reply: ScriptedReply): Promise<void> {
  const { status = 200, headers = {}, body = '', cutAfter, delayMs = 0 } = reply
  if (delayMs > 0) await sleep(delayMs)
  const isText = typeof body === 'string'
  const bytes = Buffer.from(isText ? body : JSON.stringify(body))
  const type = isText ? 'text/plain' : 'application/json'
  response.writeHead(status, { 'content-type': type, ...headers, 'content-length': String(bytes.length) })
  if (cutAfter === undefined) {
    response.end(bytes)
  } else {
    response.write(bytes.subarray(0, cutAfter), () => response.destroy())
  }
}
