import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Held {
  /** Bytes on the heap and beside it after a collection. */
  readonly heap: number
  readonly rss: number
  /** Delay of the event loop since the last look, in ms. */
  readonly p99: number
  readonly longest: number
  readonly files: number
}

export interface ServerProcess {
  readonly url: string
  /** What it has said on both outputs, line by line. */
  readonly lines: readonly string[]
  look(): Promise<Held>
  /** Ends it by a signal; the code it ended with, null where the signal did it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export interface ServerOptions {
  readonly folder: string
  readonly port: number
  readonly upstream: string
  readonly token: string
}

/** What the server and the commands beside it are told. */
export function serverEnvironment({ folder, port, upstream, token }: ServerOptions): NodeJS.ProcessEnv {
  const providers = ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP']
  return {
    ...process.env,
    ...Object.fromEntries(providers.map((name) => [`${name}_BASE_URL`, upstream])),
    NODE_ENV: 'production',
    DATABASE_URL: `file:${join(folder, 'soak.db')}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    INGEST_SCHEDULE: 'off',
    ADMIN_TOKEN: token,
    COINGECKO_API_KEY: 'soak-key',
    COINMARKETCAP_API_KEY: 'soak-key',
    LICENSED_SOURCES: 'yahoo,coingecko,coinmetrics,coinpaprika,coinmarketcap',
  }
}

/** Starts the built server as `npm start` does, with a probe inside, and waits until it answers. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  // A server that was killed leaves its socket behind.
  const socket = join(options.folder, `probe-${Date.now()}`)
  const probe = pathToFileURL(fileURLToPath(new URL('probe.mjs', import.meta.url)))
  const child = spawn(process.execPath, [join(root, 'lib/commands/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...serverEnvironment(options), SOAK_PROBE: socket, NODE_OPTIONS: `--import=${probe.href}` },
  })
  // Whatever becomes of this process, the server goes with it.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop() ?? ''
      lines.push(...parts)
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  void ended.then(() => process.removeListener('exit', kill))
  const url = `http://127.0.0.1:${options.port}`
  const until = Date.now() + 120_000
  for (;;) {
    const isUp = await fetch(`${url}/api/v1/assets`).then(
      async (reply) => (await reply.text()) !== '' && reply.ok,
      () => false,
    )
    if (child.exitCode === null && isUp) break
    if (Date.now() > until || child.exitCode !== null) {
      kill()
      throw new Error(`The server does not answer. It said:\n${lines.slice(-30).join('\n')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    lines,
    look: async () => ({ ...(await askProbe(socket)), files: openFiles(child.pid ?? 0) }),
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

function askProbe(socketPath: string): Promise<Omit<Held, 'files'>> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path: '/', timeout: 30_000 }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve(JSON.parse(text)))
    })
    asked.on('timeout', () => asked.destroy(new Error('The event loop of the server stands still.')))
    asked.on('error', reject)
    asked.end()
  })
}

/** Linux tells; elsewhere none are counted. */
function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return 0
  }
}
