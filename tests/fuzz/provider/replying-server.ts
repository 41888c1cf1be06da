import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { besidesCoinMetrics } from './coinmetrics-questions'
import type { ProviderInput } from './provider-input'

export interface ReplyingServer {
  readonly url: string
  /** From now on what is asked for at the path is answered so. */
  reply(path: string, input: ProviderInput): void
  close(): Promise<void>
}

/** Stands for every source on one address of this machine; connections are kept. */
export async function startReplyingServer(): Promise<ReplyingServer> {
  let [path, input] = ['', null as ProviderInput | null]
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback')
    const metric = url.searchParams.get('metrics')
    const asked = path.includes('?') ? `${url.pathname}?${metric}` : url.pathname
    if (input !== null && asked.endsWith(path)) {
      const { status, headers, body, cutAfter } = input
      response.writeHead(status, { ...headers, 'content-length': String(body.length) })
      if (cutAfter === null) response.end(body)
      else response.write(body.subarray(0, cutAfter), () => response.destroy())
    } else if (url.pathname.endsWith('/getcrumb')) {
      response.end('crumb')
    } else if (url.pathname.startsWith('/quote/')) {
      response.writeHead(200, { 'set-cookie': 'A3=cookie; Path=/' }).end('page')
    } else {
      const body = besidesCoinMetrics(url.pathname, metric)
      response.writeHead(body === undefined ? 404 : 200).end(JSON.stringify(body ?? {}))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reply(asked, given) {
      path = asked
      input = given
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
