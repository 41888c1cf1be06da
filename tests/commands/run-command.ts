import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Environment {
  readonly DATABASE_URL: string
  readonly [name: string]: string
}

/** Runs a command of `lib/commands` as its npm script does, with nothing in its environment but what is given. */
export function runCommand(
  name: 'ingest' | 'import' | 'withdraw' | 'verify' | 'backup' | 'restore',
  words: readonly string[],
  environment: Environment,
  onStderr?: (text: string, stop: () => void) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', `lib/commands/${name}.ts`, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
    onStderr?.(String(text), () => child.kill('SIGINT'))
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Base addresses of all providers at a port of this machine on which nobody listens. */
export async function closedAddresses(): Promise<Record<string, string>> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const names = ['YAHOO', 'COINGECKO', 'COINMETRICS', 'COINPAPRIKA', 'COINMARKETCAP']
  return Object.fromEntries(names.map((name) => [`${name}_BASE_URL`, `http://127.0.0.1:${port}`]))
}
