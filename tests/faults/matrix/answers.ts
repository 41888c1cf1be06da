import type { OutgoingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { Answer } from './upstream'

type Body = string | object

const textOf = (body: Body) => (typeof body === 'string' ? body : JSON.stringify(body))

export function reply(body: Body, status = 200, headers: OutgoingHttpHeaders = {}): Answer {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json'
  return (response) => response.writeHead(status, { 'content-type': type, ...headers }).end(textOf(body))
}

/** Takes the request and never says a word. */
export const silence: Answer = () => {}

/** Takes the request and hangs up. */
export const hangUp: Answer = (response) => response.destroy()

/** Announces the whole body, sends half of it, and then: closes the connection, or falls silent. */
export function half(body: Body, then: 'close' | 'silence'): Answer {
  return (response) => {
    const text = textOf(body)
    response.writeHead(200, { 'content-length': Buffer.byteLength(text) })
    response.write(text.slice(0, text.length / 2), () => {
      if (then === 'close') response.destroy()
    })
  }
}

/** A byte at a time, never so long between two that it counts as silence. */
export function drip(body: Body, everyMs: number): Answer {
  return (response) => {
    const bytes = Buffer.from(textOf(body))
    response.writeHead(200, { 'content-length': bytes.length })
    let sent = 0
    const timer = setInterval(() => response.write(bytes.subarray(sent, ++sent)), everyMs)
    response.on('close', () => clearInterval(timer))
  }
}

const CHUNK = Buffer.alloc(1024 * 1024, ' ')
const CHUNKS = 50

/** 50 MB of blanks inside a list. Ends when nobody reads on. */
export const flood: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const source = Readable.from(blanks())
  response.on('close', () => source.destroy())
  source.pipe(response)
}

let compressed: Buffer | undefined

/** The same 50 MB, compressed to some 50 kB. */
export const bomb: Answer = (response) => {
  compressed ??= gzipSync(Buffer.concat([...blanks()]))
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(compressed)
}

function* blanks(): Generator<Buffer> {
  yield Buffer.from('[')
  for (let chunk = 0; chunk < CHUNKS; chunk++) yield CHUNK
  yield Buffer.from(']')
}

/** One answer to the first request, another to all that follow. */
export function first(answer: Answer, then: Answer): Answer {
  return (response, turn, request) => (turn === 0 ? answer : then)(response, turn, request)
}
