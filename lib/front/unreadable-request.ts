import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { onlyHttps } from './only-https'
import { problemText } from './refusal'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Answers what is no request with a problem. Where it comes after a request on the same connection, the answer to that one is
 * sent whole before, as whoever asked takes answers in the order of requests.
 */
export function refuseUnreadable(server: Server): void {
  const underWay = new WeakMap<Duplex, Set<Exchange>>()
  const refused = new WeakSet<Duplex>()
  server.prependListener('request', (request, response) => {
    const exchanges = underWay.get(request.socket) ?? new Set()
    underWay.set(request.socket, exchanges)
    const exchange = { request, response }
    exchanges.add(exchange)
    response.once('close', () => exchanges.delete(exchange))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    // Whatever else arrives on this connection is unreadable too.
    if (refused.has(socket)) return
    refused.add(socket)
    const exchanges = [...(underWay.get(socket) ?? [])]
    const whole = exchanges.filter(({ request }) => request.complete)
    const end = () => {
      // The rest of a body was unreadable: nothing is written into an answer that has begun.
      const isBegun = exchanges.some(({ request, response }) => !request.complete && response.headersSent)
      if (isBegun || !socket.writable) socket.destroy()
      else socket.end(refusal(error.code))
    }
    const last = whole.at(-1)
    if (last === undefined) end()
    else last.response.once('close', end)
  })
}

function refusal(code: string | undefined): string {
  const [status, words, sentence] = whatIsWrong(code)
  const body = problemText(status, sentence)
  const headers = {
    connection: 'close',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...onlyHttps(null),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${words}\r\n${lines.join('')}\r\n${body}`
}

function whatIsWrong(code: string | undefined): [status: number, words: string, sentence: string] {
  if (code === 'HPE_HEADER_OVERFLOW')
    return [
      431,
      'Request Header Fields Too Large',
      'The address or the headers are longer than this server reads.',
    ]
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return [408, 'Request Timeout', 'The request did not arrive in time.']
  return [400, 'Bad Request', 'This is no request that can be read.']
}
