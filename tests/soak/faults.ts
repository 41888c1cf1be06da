import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Numbers from 0 up to 1, the same for the same seed. */
export type Draw = () => number

/** What may go wrong with a reply, beside wrong numbers in it. */
type Fault = (response: ServerResponse, body: string) => void | Promise<void>

const page = '<!doctype html><title>Before you continue</title><p>We value your privacy</p>'

function send(status: number, body: string, headers: Record<string, string> = {}): Fault {
  return (response) => {
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) }).end(body)
  }
}

export const FAULTS: Readonly<Record<string, Fault>> = {
  'no connection': (response) => {
    response.destroy()
  },
  'broken off': (response, body) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)) })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  },
  'half of the JSON': (response, body) => send(200, body.slice(0, body.length / 2))(response, body),
  'too many requests': send(429, 'Edge: Too Many Requests'),
  'too many, come again': send(429, '{"status":{"error_code":429}}', { 'retry-after': '1' }),
  unauthorised: send(401, '{"error":"Invalid Crumb"}'),
  forbidden: send(403, page),
  'not found': send(404, '{"error":"not found"}'),
  'server error': send(500, 'Internal Server Error'),
  unavailable: send(503, page, { 'retry-after': '1' }),
  'a page': send(200, page, { 'content-type': 'text/html' }),
  nothing: send(200, ''),
  'an empty list': send(200, '[]'),
  'led astray': send(302, '', { location: 'http://127.0.0.1:9/consent' }),
  slow: async (response, body) => {
    await sleep(4_000)
    send(200, body)(response, body)
  },
  silent: async (response) => {
    await sleep(13_000)
    response.destroy()
  },
}

/** Names of faults that change a number in the reply; see `spoiled`. */
export const WRONG_NUMBERS = [
  'a hundred times',
  'a hundredth',
  'below zero',
  'zero',
  'no number',
  'text',
] as const

/** One value as a fault makes it. */
export function spoiled(value: number, fault: string): unknown {
  if (fault === 'a hundred times') return value * 100
  if (fault === 'a hundredth') return value / 100
  if (fault === 'below zero') return -value
  if (fault === 'zero') return 0
  if (fault === 'text') return `${value.toLocaleString('en')}`
  return null
}
