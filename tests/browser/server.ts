import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built server under test listens. */
    serverUrl: string
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const patience = 60_000

/** Starts the built server with a fresh store and no way out; vitest calls this before the first browser test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  project.provide('serverUrl', server.url)
  return server.stop
}

/**
 * The server as `npm start` runs it: built, on a free loopback port, with an empty database that gets the
 * embedded sample, no schedule, and every provider's address pointing at a port where nothing listens.
 */
export async function startServer(extra: Record<string, string> = {}) {
  if (!existsSync(join(root, '.next/BUILD_ID'))) throw new Error('Nothing is built: run npm run build first.')
  const folder = await mkdtemp(join(tmpdir(), 'spillover-browser-'))
  const port = await freePort()
  const closed = `http://127.0.0.1:${await freePort()}`
  const providers = ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP']
  const child = spawn(process.execPath, [join(root, 'lib/commands/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...Object.fromEntries(providers.map((name) => [`${name}_BASE_URL`, closed])),
      NODE_ENV: 'production',
      DATABASE_URL: `file:${join(folder, 'spillover.db')}`,
      HOST: '127.0.0.1',
      PORT: String(port),
      INGEST_SCHEDULE: 'off',
      ...extra,
    },
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))

  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  /** Ends it as a power cut does. */
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const url = `http://127.0.0.1:${port}`
  const until = Date.now() + patience
  while (Date.now() < until && child.exitCode === null) {
    const healthy = await fetch(`${url}/api/v1/health`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (healthy) return { url, stop, kill, output: () => said }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`The server did not become healthy. It said:\n${said.slice(-3000)}`)
}

/** A loopback port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
