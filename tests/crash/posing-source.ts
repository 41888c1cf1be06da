import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sessionClose } from '@/lib/market/nyse-calendar'
import { DAYS } from './round-values'

const NAMES = ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP']

export interface PosingSource {
  /** The settings that make it the source of everything. */
  readonly addresses: Readonly<Record<string, string>>
  /** What every share costs from now on, by day. */
  values: readonly number[]
  /** A request that comes while this waits is answered after it. */
  gate: Promise<void>
  /** Resolves when the next chart is asked for. */
  nextAsked(): Promise<void>
  close(): Promise<void>
}

/** A server on this machine that answers as Yahoo's charts do, and knows nothing else. */
export async function startPosingSource(): Promise<PosingSource> {
  let arrived = () => {}
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/v8/finance/chart/')) return void response.writeHead(404).end()
    const { gate } = source
    arrived()
    await gate
    const timestamp = DAYS.map((day) => Date.parse(sessionClose(day) ?? '') / 1000)
    const indicators = { quote: [{ close: source.values }], adjclose: [{ adjclose: source.values }] }
    const result = [{ meta: { currency: 'USD' }, timestamp, indicators }]
    response.end(JSON.stringify({ chart: { result, error: null } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const source: PosingSource = {
    addresses: Object.fromEntries(NAMES.map((name) => [`${name}_BASE_URL`, url])),
    values: [],
    gate: Promise.resolve(),
    nextAsked: () =>
      new Promise((resolve) => {
        arrived = resolve
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return source
}
