import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Draw } from './faults'
import { trueMinute, trueTotal } from './truth'
import type { Violations } from './violations'

/** What viewers share: what they have seen, which must not change. */
export interface Seen {
  requests: number
  abandoned: number
  turnedAway: number
  /** Kept connections that the server closed just as they were used again; asked once more, as browsers do. */
  closedIdle: number
  readonly statuses: Map<number, number>
  /** In ms, of answers that were waited for. */
  readonly latencies: number[]
  /** Questions at a vintage, with the hash of the answer they had. */
  readonly pinned: Map<string, string>
  /** Ids of snapshots, with the hash of their figures. */
  readonly snapshots: Map<string, string>
}

export interface ViewerOptions {
  readonly url: string
  readonly draw: Draw
  readonly seen: Seen
  readonly violations: Violations
  readonly vintage: () => number
  readonly signal: AbortSignal
}

const ASSETS = ['ORCL', 'NVDA', 'AMD', 'SPY', 'QQQ', 'BTC', 'ETH', 'TOTAL', 'AI', 'TAO']
const SINGLE = ASSETS.filter((asset) => asset !== 'AI')
const QUESTIONS = ['', 'event-study', 'matrix', 'lead-lag', 'connectedness', 'bubble', 'scenario', 'deals']
const API = ['correlation', ...QUESTIONS.slice(1)]
const MOST_PINNED = 60

/** The longest that anything may take on a machine that others use too, in ms. */
const PATIENCE_MS = 90_000

/** The hash of an answer at a vintage, without the warnings: one of them says where the store stands now. */
export function fingerprint(body: string): string {
  const { warnings, ...answer } = JSON.parse(body) as { warnings?: unknown }
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex')
}

/** Somebody who looks at pages, files, pictures and fixed copies, and leaves some before they are there. */
export async function view({ url, draw, seen, violations, vintage, signal }: ViewerOptions): Promise<void> {
  const of = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T
  const pair = () => `x=${of(ASSETS)}&y=${of(ASSETS)}`
  const kinds: [number, () => Promise<unknown>][] = [
    [6, () => ask(`/${of(QUESTIONS)}?${draw() < 0.5 ? pair() : ''}`)],
    [6, () => ask(`/api/v1/${of(API)}?${draw() < 0.7 ? pair() : ''}`)],
    [3, () => ask(`/api/v1/${of([...API, 'assets', 'events'])}.csv?lang=${of(['en', 'de'])}`)],
    [2, () => ask(`/api/v1/series?asset=${of(SINGLE)}&provider=all`)],
    [1, () => ask(`/api/v1/${of(API)}.${of(['svg', 'png', 'zip'])}?theme=${of(['light', 'dark'])}`)],
    [2, () => ask(`/embed/${of(API)}?${pair()}`)],
    [2, () => ask(`/${of(['about', 'api/v1', 'nowhere', 'api/v1/health', 'api/v1/nowhere'])}`)],
    [1, () => ask(`/api/v1/correlation?window=${of(['x', '-1', '1e9', ''])}&x=__proto__`)],
    [3, pinned],
    [3, quotes],
    [4, snapshot],
    [1, snapshotAgain],
  ]
  const weights = kinds.reduce((sum, [weight]) => sum + weight, 0)
  while (!signal.aborted) {
    let left = draw() * weights
    const [, act] = kinds.find(([weight]) => {
      left -= weight
      return left < 0
    }) as [number, () => Promise<unknown>]
    await act()
    await sleep(50 + draw() * 250)
  }

  /** The body of an answer of 200, or null for any other. */
  async function ask(path: string, init: RequestInit = {}, isAgain = false): Promise<Buffer | null> {
    const leaves = draw() < 0.1
    const patience = AbortSignal.timeout(leaves ? 1 + Math.floor(draw() * 80) : PATIENCE_MS)
    const began = performance.now()
    seen.requests += 1
    try {
      const reply = await fetch(`${url}${path}`, { ...init, signal: patience, redirect: 'manual' })
      seen.statuses.set(reply.status, (seen.statuses.get(reply.status) ?? 0) + 1)
      const body = Buffer.from(await reply.arrayBuffer())
      seen.latencies.push(performance.now() - began)
      const wait = reply.headers.get('retry-after')
      if (reply.status === 429 || reply.status === 503) {
        if (wait === null) violations.add('busy without a word when to come again', `${reply.status} ${path}`)
        seen.turnedAway += 1
        await sleep(Math.min(5, Number(wait) || 1) * 1000, undefined, { signal }).catch(() => {})
      } else if (reply.status >= 500) {
        violations.add('status of 500 or more', `${reply.status} ${path} ${body.toString().slice(0, 200)}`)
      }
      return reply.status === 200 || reply.status === 201 ? body : null
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code ?? ''
      if (leaves) seen.abandoned += 1
      else if (!isAgain && !signal.aborted && ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(cause)) {
        seen.closedIdle += 1
        return ask(path, init, true)
      } else if (!signal.aborted)
        violations.add('no answer', `${path}: ${String((error as Error).cause ?? error)}`)
      return null
    }
  }

  /** A question at a vintage: asked once, and again later for the same answer. */
  async function pinned(): Promise<void> {
    const known = [...seen.pinned.keys()]
    const isNew = known.length < MOST_PINNED && draw() < 0.5
    const asof = vintage()
    if (asof === 0) return
    const path = isNew
      ? draw() < 0.6
        ? `/api/v1/correlation?${pair()}&asof=${asof}`
        : `/api/v1/series?asset=${of(SINGLE)}&provider=all&asof=${asof}`
      : of(known)
    if (path === undefined) return
    const body = await ask(path)
    if (body === null) return
    const hash = fingerprint(body.toString())
    const before = seen.pinned.get(path)
    if (before === undefined) seen.pinned.set(path, hash)
    else if (before !== hash) violations.add('an answer at a vintage has changed', path)
  }

  /** Present values: true for their instant, with their true age. */
  async function quotes(): Promise<void> {
    const body = await ask(`/api/v1/quotes?assets=${of(SINGLE)},${of(SINGLE)}`)
    if (body === null) return
    for (const quote of (JSON.parse(body.toString()) as { quotes: Quote[] }).quotes) {
      const { id, provider, instant, ageSeconds, state, price, marketCap } = quote
      if (provider === null || instant === null || ageSeconds === null) continue
      const age = (Date.now() - Date.parse(instant)) / 1000
      // An answer may have been under way for a while, but never tells a younger age than it had when it began.
      if (ageSeconds > age + 2 || ageSeconds < age - PATIENCE_MS / 1000)
        violations.add('an age that is not true', `${id}: ${ageSeconds} s, ${age} s by its instant`)
      if (state === 'live' && age > 3 * 3_600)
        violations.add('an old value is called live', JSON.stringify(quote))
      if (provider === 'sample' || state === 'sample' || !instant.endsWith(':00.000Z')) continue
      const value = id === 'TOTAL' ? marketCap : price
      const ms = Date.parse(instant)
      const now = id === 'TOTAL' ? trueTotal(provider, ms) : trueMinute(id, 'close', ms)
      // At the end of a session or day the value is that of the day, which the store is watched for.
      const isDayEnd = state === 'closed' || ms % 3_600_000 === 0
      if (value !== null && value !== now && !isDayEnd)
        violations.add('a quote that is not true', `${JSON.stringify(quote)}, true is ${now}`)
    }
  }

  async function snapshot(): Promise<void> {
    const body = JSON.stringify({ question: 'correlation', view: { x: of(SINGLE), y: of(SINGLE) } })
    const made = await ask('/api/v1/snapshots', { method: 'POST', body })
    if (made === null) return
    const { id, hash } = JSON.parse(made.toString()) as { id: string; hash: string }
    const before = seen.snapshots.get(id)
    if (before !== undefined && before !== hash) violations.add('a snapshot has changed', id)
    seen.snapshots.set(id, hash)
  }

  async function snapshotAgain(): Promise<void> {
    const id = of([...seen.snapshots.keys()])
    if (id === undefined) return
    if (draw() < 0.5) return void (await ask(`/s/${id}`))
    const body = await ask(`/api/v1/snapshots/${id}`)
    if (body === null) return
    const { hash } = JSON.parse(body.toString()) as { hash: string }
    if (hash !== seen.snapshots.get(id)) violations.add('a snapshot has changed', id)
  }
}

interface Quote {
  readonly id: string
  readonly provider: string | null
  readonly instant: string | null
  readonly ageSeconds: number | null
  readonly state: string
  readonly price: number | null
  readonly marketCap: number | null
}
