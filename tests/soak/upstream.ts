import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Draw, FAULTS, spoiled, WRONG_NUMBERS } from './faults'
import { trueReply } from './replies'

export interface Upstream {
  readonly url: string
  /** How many replies were sent, and how many of them with which fault. */
  readonly replies: { sent: number }
  readonly faults: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** Fault names, of which wrong numbers make a third. */
const NAMES = Object.keys(FAULTS)

/** Stands for every source, and fails as often as `share` says: the truth otherwise. */
export async function startUpstream(draw: Draw, share: number): Promise<Upstream> {
  const replies = { sent: 0 }
  const faults = new Map<string, number>()
  const of = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T

  const server = createServer((request, response) => {
    replies.sent += 1
    const url = new URL(request.url ?? '/', 'http://loopback')
    const fails = draw() < share
    const isWrong = fails && draw() < 1 / 3
    const fault = isWrong ? of(WRONG_NUMBERS) : fails ? of(NAMES) : null
    if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1)
    const wrongAt = draw()
    const alter = (value: number, place: number, count: number) =>
      isWrong && place === Math.floor(wrongAt * count) ? spoiled(value, fault ?? '') : value

    if (url.pathname.endsWith('/getcrumb') && !fails) return void response.end('crumb')
    if (url.pathname.startsWith('/quote/'))
      return void response.writeHead(200, { 'set-cookie': 'A3=soak; Path=/' }).end('page')
    const json = trueReply(url, Date.now(), alter)
    if (json === undefined) return void response.writeHead(404).end('{}')
    const body = JSON.stringify(json)
    const spoil = fault === null || isWrong ? undefined : FAULTS[fault]
    if (spoil !== undefined) return void spoil(response, body)
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    replies,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
