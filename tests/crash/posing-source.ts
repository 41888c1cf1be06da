import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sessionClose } from '@/lib/market/nyse-calendar'
import { DAYS } from './round-values'

export interface PosingSource {
  readonly url: string
  /** What every share costs from now on, by day. */
  values: readonly number[]
  close(): Promise<void>
}

/** A server on this machine that answers as Yahoo's charts do, and knows nothing else. */
export async function startPosingSource(): Promise<PosingSource> {
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/v8/finance/chart/')) return void response.writeHead(404).end()
    const timestamp = DAYS.map((day) => Date.parse(sessionClose(day) ?? '') / 1000)
    const indicators = { quote: [{ close: source.values }], adjclose: [{ adjclose: source.values }] }
    const result = [{ meta: { currency: 'USD' }, timestamp, indicators }]
    response.end(JSON.stringify({ chart: { result, error: null } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const source: PosingSource = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    values: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return source
}
