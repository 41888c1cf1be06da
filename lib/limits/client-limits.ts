// rate-limiter-flexible, because windows that many callers share are easy to get wrong and never to be cleared.
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { requestScope } from '@/lib/request-scope'
import { TooMany } from './too-many'

export interface ClientLimit {
  /** How many of a client's may run or wait at the same time. */
  readonly atOnce: number
  readonly perMinute: number
}

/**
 * What one client may ask for of all that costs much. Generous: a newsroom may stand behind one address. Who shares a
 * thread with others gets it in turn anyway (lib/limits/in-turn.ts).
 */
export const CLIENT_LIMITS = {
  /** Everything below /api/v1/, whatever else it counts against: remembered answers too are read and sent. */
  api: { atOnce: 100, perMinute: 3000 },
  /** Twice the long questions, each of which may be a page that waits; a browser has six connections. */
  page: { atOnce: 24, perMinute: 600 },
  quick: { atOnce: 60, perMinute: 1200 },
  long: { atOnce: 12, perMinute: 240 },
  picture: { atOnce: 8, perMinute: 240 },
  snapshot: { atOnce: 4, perMinute: 30 },
  /** Of tokens, right or wrong, those that are compared. */
  token: { atOnce: 60, perMinute: 300 },
  wrongToken: { atOnce: 60, perMinute: 30 },
} as const satisfies Record<string, ClientLimit>

export type Costly = keyof typeof CLIENT_LIMITS

/** A client refused for its number waits this long, in seconds: something of its own has ended by then. */
const SOON = 2

/** On `globalThis`, because the front and Next each load this module for themselves and count together. */
const holder = globalThis as typeof globalThis & { spilloverClients?: Map<Costly, Counter> }

interface Counter {
  readonly window: RateLimiterMemory
  readonly running: Map<string, number>
}

/**
 * Does what costs much for the client of this request, who may have only so much of it at once and in a minute. Without
 * a request (a command, the schedule), or where CLIENT_LIMITS is off, there is no limit.
 *
 * @throws TooMany where it was not begun
 */
export async function perClient<Result>(costly: Costly, work: () => Promise<Result>): Promise<Result> {
  const client = requestScope()?.client
  if (client === undefined || !env().hasClientLimits) return work()
  const { window, running } = counterOf(costly)
  const before = running.get(client) ?? 0
  if (before >= CLIENT_LIMITS[costly].atOnce) throw new TooMany(SOON)
  running.set(client, before + 1)
  try {
    await window.consume(client).catch((refused: RateLimiterRes) => {
      throw new TooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
    })
    return await work()
  } finally {
    const left = (running.get(client) ?? 1) - 1
    if (left === 0) running.delete(client)
    else running.set(client, left)
  }
}

function counterOf(costly: Costly): Counter {
  holder.spilloverClients ??= new Map()
  const counters = holder.spilloverClients
  const known = counters.get(costly)
  if (known !== undefined) return known
  const window = new RateLimiterMemory({ points: CLIENT_LIMITS[costly].perMinute, duration: 60 })
  const counter = { window, running: new Map<string, number>() }
  counters.set(costly, counter)
  return counter
}
