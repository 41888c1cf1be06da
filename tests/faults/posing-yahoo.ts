import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Day } from '@/lib/market/day'
import { sessionClose } from '@/lib/market/nyse-calendar'

/** What the server does with a request for a chart. */
export type Answer = (response: ServerResponse, symbol: string) => void

export interface PosingYahoo {
  readonly url: string
  /** From now on every request for a chart is answered so. */
  answer: Answer
  /** Resolves when the next request has arrived. */
  nextRequest(): Promise<void>
}

/** A server on this machine in place of Yahoo's chart endpoint, gone after the test. */
export async function startPosingYahoo(first: Answer): Promise<PosingYahoo> {
  let arrived = () => {}
  const server = createServer((request, response) => {
    // Nothing may hang on the machine's own clock.
    response.sendDate = false
    const symbol = /^\/v8\/finance\/chart\/([\w-]+)/.exec(request.url ?? '')?.[1]
    if (symbol === undefined) send(404, 'no such path')(response, '')
    else yahoo.answer(response, symbol)
    arrived()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const yahoo: PosingYahoo = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: first,
    nextRequest: () =>
      new Promise((resolve) => {
        arrived = resolve
      }),
  }
  return yahoo
}

export function send(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body)
}

/** Announces the whole body and hangs up after half of it. */
export function sendHalf(body: string): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)) })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  }
}

/** Takes the request and never says a word. */
export const silence: Answer = () => {}

/** The body of a daily chart, in the form that Yahoo documents by its answers. */
export function chartBody(days: readonly Day[], closes: readonly unknown[], more: object = {}): string {
  const timestamp = days.map((day) => Date.parse(sessionClose(day) ?? '') / 1000)
  const indicators = { quote: [{ close: closes }], adjclose: [{ adjclose: closes }] }
  const result = [{ meta: { currency: 'USD' }, timestamp, indicators, ...more }]
  return JSON.stringify({ chart: { result, error: null } })
}
