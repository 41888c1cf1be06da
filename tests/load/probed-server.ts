import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { awaitHealth } from '@/lib/commands/serve.mjs'
import { freePort } from '../browser/server'

/** Bytes, after a collection of garbage. */
export interface Memory {
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
}

/** How late the event loop came to what was due, in ms. */
export interface LoopDelay {
  readonly p99: number
  readonly max: number
}

/** A server that tells of its own memory and event loop. */
export interface ProbedServer {
  readonly url: string
  readonly memory: () => Promise<Memory>
  /** What the process has worked since its start, all threads together, in ms. */
  readonly cpu: () => Promise<number>
  readonly watchDelay: () => Promise<void>
  /** Since it was last watched. */
  readonly delay: () => Promise<LoopDelay>
  readonly output: () => string
  readonly stop: () => Promise<void>
}

const PROBE = fileURLToPath(new URL('probe.mjs', import.meta.url))
const PATIENCE_MS = 60_000

/**
 * The server of a built tree as `npm start` runs it, with an empty database that gets the embedded sample, no schedule, and
 * every provider's address pointing at a port where nothing listens.
 */
export async function startProbedServer(
  tree: string,
  extra: Record<string, string> = {},
): Promise<ProbedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'spillover-load-'))
  const port = await freePort()
  const closed = `http://127.0.0.1:${await freePort()}`
  const providers = ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP']
  const words = ['--expose-gc', '--import', PROBE, join(tree, 'lib/commands/start.mjs')]
  const child = spawn(process.execPath, words, {
    cwd: tree,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...Object.fromEntries(providers.map((name) => [`${name}_BASE_URL`, closed])),
      NODE_ENV: 'production',
      DATABASE_URL: `file:${join(folder, 'spillover.db')}`,
      HOST: '127.0.0.1',
      PORT: String(port),
      INGEST_SCHEDULE: 'off',
      // A thousand connections of one address are no thousand readers.
      CLIENT_LIMITS: 'off',
      ...extra,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await Promise.race([
      awaitHealth(url, PATIENCE_MS),
      ended.then(() => Promise.reject(new Error('The server has ended.'))),
    ])
  } catch (error) {
    await stop()
    throw new Error(`${error instanceof Error ? error.message : error} It said:\n${said.slice(-3000)}`)
  }
  const ask = asker(child)
  return {
    url,
    memory: () => ask<Memory>('memory'),
    cpu: () => ask<number>('cpu'),
    watchDelay: () => ask<void>('watch-delay'),
    delay: () => ask<LoopDelay>('delay'),
    output: () => said,
    stop,
  }
}

function asker(child: ChildProcess) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let asked = 0
  child.on('message', (message: { readonly id?: number; readonly value?: unknown }) => {
    const { id = 0, value } = message
    waiting.get(id)?.resolve(value)
    waiting.delete(id)
  })
  child.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The server ended before it answered.'))
  })
  return <Value>(probe: string) =>
    new Promise<Value>((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve: resolve as (value: unknown) => void, reject })
      child.send({ probe, id: asked })
    })
}
