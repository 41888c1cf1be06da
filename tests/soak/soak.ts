import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Draw } from './faults'
import { growthOf, type Look } from './growth'
import { keepIngesting, type Pulled, runCommand } from './ingest-driver'
import { type ServerProcess, serverEnvironment, startServerProcess } from './server-process'
import { StoreWatch } from './store-watch'
import { startUpstream } from './upstream'
import { fingerprint, type Seen, view } from './viewers'
import { Violations } from './violations'

export interface SoakOptions {
  readonly seconds: number
  readonly seed: number
  readonly port: number
  readonly viewers: number
  /** How many of the replies of sources fail. */
  readonly faultShare: number
  readonly onProgress?: (sentence: string) => void
  /** Told each of the first violations of a kind at once. */
  readonly onViolation?: (example: string) => void
}

export interface SoakReport {
  readonly violations: Violations
  readonly seen: Seen
  readonly pulled: Pulled
  readonly replies: number
  readonly faults: ReadonlyMap<string, number>
  readonly looks: readonly Look[]
  /** False where too little was asked for what is kept in memory by design to fill. */
  readonly isMemoryJudged: boolean
  readonly stored: {
    readonly values: number
    readonly checked: number
    readonly quarantined: number
    readonly vintage: number
  }
}

/** Seconds of a run, and requests in its first third, below which what is kept by design has not filled. */
const FILLED = { seconds: 240, requests: 1_000 }
/** How long callers of a server that has died are waited for. */
const AFTERMATH_MS = 30_000
const TOKEN = 'soak-token'
const MEGABYTE = 1024 * 1024

/** A standstill, in ms. How quick the loop is where nobody else uses the machine is measured by another command. */
const LONGEST_BLOCK_MS = 30_000

/**
 * Runs the built server over sources that fail, with viewers and pulls, and watches that nothing is lost, changed, invented or
 * told younger than it is; then kills it, starts it again without any source, and looks whether all is still there.
 */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const { seconds, seed, port, faultShare, onProgress } = options
  const folder = mkdtempSync(join(tmpdir(), 'spillover-soak-'))
  const violations = new Violations(options.onViolation)
  const upstream = await startUpstream(drawer(seed), faultShare)
  const started = { folder, port, upstream: upstream.url, token: TOKEN }
  const seen: Seen = {
    requests: 0,
    abandoned: 0,
    turnedAway: 0,
    closedIdle: 0,
    statuses: new Map(),
    latencies: [],
    pinned: new Map(),
    snapshots: new Map(),
  }
  const pulled: Pulled = {
    pulls: 0,
    busy: 0,
    abandoned: 0,
    closedIdle: 0,
    commands: 0,
    written: 0,
    failedAttempts: 0,
  }
  const looks: Look[] = []
  let server: ServerProcess | null = null
  let watch: StoreWatch | null = null
  const over = new AbortController()
  try {
    server = await startServerProcess(started)
    const running = server
    const store = new StoreWatch(join(folder, 'soak.db'), violations)
    watch = store
    const { url } = running
    const vintage = () => store.vintage()
    const common = { url, violations, signal: over.signal }
    const at = performance.now()
    const work = [
      ...Array.from({ length: options.viewers }, (_, index) =>
        view({ ...common, seen, vintage, draw: drawer(seed + 100 + index) }),
      ),
      keepIngesting({
        ...common,
        pulled,
        folder,
        token: TOKEN,
        draw: drawer(seed + 1),
        environment: serverEnvironment(started),
        hasCommands: seconds >= 60,
      }),
    ]
    const every = Math.min(10, seconds / 6)
    for (let turn = 1; (performance.now() - at) / 1000 < seconds; turn++) {
      await sleep(every * 1000)
      store.checkNewValues()
      if (turn % 2 === 0) store.checkGrowth()
      const held = await running.look()
      const look = { ...held, seconds: (performance.now() - at) / 1000, requests: seen.requests }
      looks.push(look)
      if (look.longest > LONGEST_BLOCK_MS)
        violations.add('the event loop stood still', `${Math.round(look.longest)} ms`)
      const megabytes = Math.round(look.heap / MEGABYTE)
      onProgress?.(
        `${Math.round(look.seconds)} s: ${seen.requests} requests, ${upstream.replies.sent} replies, ${store.checked} values, ${megabytes} MB, ${violations.total} violations`,
      )
    }
    over.abort()
    // The server dies in the middle of what it does.
    await running.end('SIGKILL')
    // Node may never tell a caller that the server died in the middle of an answer: who still waits is left.
    await Promise.race([Promise.all(work), sleep(AFTERMATH_MS, undefined, { ref: false })])
    checkLog(running.lines, violations)
    const warm = looks.findLast((look) => look.seconds <= seconds / 3)?.requests ?? 0
    const isMemoryJudged = seconds >= FILLED.seconds && warm >= FILLED.requests
    if (isMemoryJudged) checkGrowthOf(looks, violations)
    await checkAfterDeath(started, store, seen, violations)
    const stored = {
      values: store.count('observation') + store.count('reading'),
      checked: store.checked,
      quarantined: store.count('quarantined'),
      vintage: store.vintage(),
    }
    return {
      violations,
      seen,
      pulled,
      replies: upstream.replies.sent,
      faults: upstream.faults,
      looks,
      stored,
      isMemoryJudged,
    }
  } finally {
    over.abort()
    await server?.end('SIGKILL')
    watch?.close()
    await upstream.close()
    // What went wrong can be looked into.
    if (violations.total > 0) onProgress?.(`Kept for a look: ${folder}`)
    else rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts the server anew with no source to ask: every answer, snapshot and row must be there as before. */
async function checkAfterDeath(
  started: Parameters<typeof startServerProcess>[0],
  store: StoreWatch,
  seen: Seen,
  violations: Violations,
): Promise<void> {
  const closed = { ...started, upstream: 'http://127.0.0.1:9' }
  const before = [
    store.count('observation'),
    store.count('reading'),
    store.count('snapshot'),
    store.vintage(),
  ]
  const again = await startServerProcess(closed)
  try {
    for (const [path, hash] of seen.pinned) {
      const body = await bodyOf(`${again.url}${path}`)
      if (fingerprint(body) !== hash) violations.add('another answer after a restart', path)
    }
    for (const [id, hash] of seen.snapshots) {
      const found = JSON.parse(await bodyOf(`${again.url}/api/v1/snapshots/${id}`)) as { hash?: string }
      if (found.hash !== hash) violations.add('a snapshot is lost', id)
    }
    const after = [
      store.count('observation'),
      store.count('reading'),
      store.count('snapshot'),
      store.vintage(),
    ]
    if (after.some((count, index) => count < (before[index] ?? 0)))
      violations.add('rows are lost', `${before.join(', ')} then ${after.join(', ')}`)
    store.checkNewValues()
    store.checkAllGrowth()
    store.checkIntegrity()
    const { code, said } = await runCommand(['lib/commands/verify.ts'], serverEnvironment(closed))
    if (code !== 0) violations.add('npm run verify', `${code} ${said}`)
    checkLog(again.lines, violations)
  } finally {
    const code = await again.end('SIGTERM')
    if (code !== 143 && code !== 0 && code !== null) violations.add('an end with an error', String(code))
  }
}

/** The body of an answer, asked for until the server is not busy. */
async function bodyOf(address: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const reply = await fetch(address, { signal: AbortSignal.timeout(90_000) })
    const body = await reply.text()
    if ((reply.status !== 429 && reply.status !== 503) || attempt === 20) return body
    await sleep(Math.min(5, Number(reply.headers.get('retry-after')) || 1) * 1000)
  }
}

/** What a healthy server never says. */
function checkLog(lines: readonly string[], violations: Violations): void {
  for (const line of lines) {
    const isError = /"level":(50|60)\b|"level":"(error|fatal)"/.test(line)
    if (isError || /unhandled|uncaught|heap out of memory|ERR_[A-Z]+|^\s+at /i.test(line))
      violations.add('an error in the log', line)
    if (line.includes(TOKEN) || line.includes('soak-key')) violations.add('a secret in the log', line)
  }
}

function checkGrowthOf(looks: readonly Look[], violations: Violations): void {
  const measures = {
    'the heap': [(look: Look) => look.heap, { factor: 1.1, more: 15 * MEGABYTE }],
    'the memory of the process': [(look: Look) => look.rss, { factor: 1.15, more: 40 * MEGABYTE }],
    'the number of open files': [(look: Look) => look.files, { factor: 1, more: 25 }],
  } as const
  for (const [name, [measure, allowed]] of Object.entries(measures)) {
    const { middle, last, isGrown } = growthOf(looks, measure, allowed)
    if (isGrown)
      violations.add('growth', `${name}: ${Math.round(middle)} in the middle, ${Math.round(last)} at the end`)
  }
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function drawer(seed: number): Draw {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
