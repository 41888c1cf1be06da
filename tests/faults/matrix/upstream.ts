import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Door } from './door'
import { noSuchName } from './no-such-name'
import { selfSigned } from './self-signed'

/** What the source does with the request for data, of which `turn` came before. */
export type Answer = (response: ServerResponse, turn: number, request: IncomingMessage) => void

/** Where a source is to be found: listening, not listening, without a name, or with a certificate of its own. */
export type Place = 'listening' | 'closed-port' | 'unknown-name' | 'self-signed'

export interface Upstream {
  readonly url: string
  /** Requests for data; where none can arrive, attempts to connect or to find the address. */
  readonly asked: () => number
  /** Requests that came by way of a redirect to another site, keys and all: none may. */
  readonly foreign: () => number
  close(): Promise<void>
}

/** A server on this machine that speaks as the provider behind the door does, with one fault. */
export async function startUpstream(door: Door, answer: Answer, place: Place): Promise<Upstream> {
  let asked = 0
  let foreign = 0
  const listener: RequestListener = (request, response) => {
    // Nothing may hang on the machine's own clock.
    response.sendDate = false
    response.on('error', () => {})
    const { pathname, hostname } = new URL(request.url ?? '/', `http://${request.headers.host}`)
    if (hostname === FOREIGN_HOST || pathname === FOREIGN_PATH) foreign += 1
    const plain = door.before?.[pathname]
    if (pathname === door.path) answer(response, asked++, request)
    else if (plain !== undefined) response.writeHead(plain.status ?? 200, plain.headers).end(plain.body)
    else response.writeHead(404).end()
  }
  const server = place === 'self-signed' ? createTlsServer(selfSigned(), listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  if (place === 'closed-port') await close()
  if (place === 'self-signed') server.on('connection', () => asked++)
  const unknown = place === 'unknown-name' ? noSuchName() : null
  return {
    url: `${place === 'self-signed' ? 'https' : 'http'}://${unknown?.name ?? '127.0.0.1'}:${port}`,
    asked: unknown?.lookups ?? (() => asked),
    foreign: () => foreign,
    close: place === 'closed-port' ? async () => {} : close,
  }
}

/** Another site, which is this machine too: whoever follows a redirect there is seen. */
export const FOREIGN_HOST = 'localhost'
export const FOREIGN_PATH = '/latest/meta-data'
