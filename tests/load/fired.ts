import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Load {
  readonly url: string
  readonly connections: number
  /** Asked for in this order, over and over. */
  readonly paths: readonly string[]
  /** How long, or how many requests. */
  readonly seconds?: number
  readonly amount?: number
}

/** What came of a load. */
export interface Fired {
  /** Connections that failed; those that took too long are among them. */
  readonly errors: number
  readonly timeouts: number
  /** Answers with another status than 2xx. */
  readonly refused: number
  readonly answered: number
  readonly perSecond: number
  /** Latency in ms. */
  readonly p50: number
  readonly p99: number
  /** All that was received. */
  readonly bytes: number
}

const PROGRAM = fileURLToPath(new URL('fire.mjs', import.meta.url))
/** An answer that takes longer is an error. */
const TIMEOUT_SECONDS = 60
/** Of a load that ends by its number of requests. */
const LONGEST_MS = 300_000

/** Asks a server on this machine by autocannon, from a process of its own. */
export async function fired({ url, seconds, ...load }: Load): Promise<Fired> {
  if (new URL(url).hostname !== '127.0.0.1')
    throw new RangeError('Load is for a server on this machine only.')
  const job = JSON.stringify({ url, seconds, timeout: TIMEOUT_SECONDS, ...load })
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, job], {
    timeout: (seconds ?? 0) * 1000 + LONGEST_MS,
    maxBuffer: 1_000_000,
  })
  return JSON.parse(stdout) as Fired
}
