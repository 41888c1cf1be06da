import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Draw } from './faults'
import { yesterday } from './replies'
import { trueImport } from './truth'
import type { Violations } from './violations'

/** What came of the pulls. */
export interface Pulled {
  pulls: number
  busy: number
  abandoned: number
  /** Kept connections that the server closed just as they were used again. */
  closedIdle: number
  commands: number
  written: number
  failedAttempts: number
}

export interface IngestOptions {
  readonly url: string
  readonly token: string
  readonly environment: NodeJS.ProcessEnv
  readonly folder: string
  readonly draw: Draw
  readonly pulled: Pulled
  readonly violations: Violations
  readonly signal: AbortSignal
  /** Whether commands of other processes pull and import beside the server. */
  readonly hasCommands: boolean
}

const ASSETS = [
  'ORCL',
  'NVDA',
  'AMD',
  'SPY',
  'QQQ',
  'BTC',
  'ETH',
  'TAO',
  'TOTAL',
  'TOTAL-BTC',
  'TOTAL-STABLE',
]
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Pulls every few seconds over HTTP, leaves some pulls half-way, and now and then pulls or imports by a command. */
export async function keepIngesting(options: IngestOptions): Promise<void> {
  const { url, token, draw, pulled, violations, signal, hasCommands } = options
  let turn = 0
  // Twice in a row is no accident.
  let isLastClosed = false
  while (!signal.aborted) {
    turn += 1
    if (hasCommands && turn % 6 === 0) await byCommand(options, turn)
    const names = [ASSETS[Math.floor(draw() * ASSETS.length)], ...ASSETS.filter(() => draw() < 0.1)]
    const leaves = draw() < 0.15
    const patience = AbortSignal.timeout(leaves ? 500 + Math.floor(draw() * 3_000) : 290_000)
    try {
      const reply = await fetch(`${url}/api/v1/ingest?assets=${names.join(',')}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.any([signal, patience]),
      })
      const body = await reply.text()
      isLastClosed = false
      pulled.pulls += 1
      if (reply.status === 409) pulled.busy += 1
      else if (reply.ok) {
        const { written, failed } = JSON.parse(body) as { written: number; failed: number }
        pulled.written += written
        pulled.failedAttempts += failed
      } else if (reply.status !== 429) violations.add('a pull was not answered', `${reply.status} ${body}`)
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause?.code ?? ''
      const isClosed = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(cause)
      isLastClosed = isClosed && !isLastClosed
      if (patience.aborted && leaves) pulled.abandoned += 1
      else if (isLastClosed) pulled.closedIdle += 1
      else if (!signal.aborted)
        violations.add('a pull was not answered', String((error as Error).cause ?? error))
    }
    await sleep(500 + draw() * 2_000, undefined, { signal }).catch(() => {})
  }
}

/** In turn: a pull of one asset's whole history, and the import of a file of an asset of one's own. */
async function byCommand(options: IngestOptions, turn: number): Promise<void> {
  const { draw, folder, pulled, violations } = options
  const name = ASSETS[Math.floor(draw() * ASSETS.length)] ?? 'ORCL'
  const asset = `SOAK.${1 + (turn % 5)}`
  const isImport = turn % 12 === 0
  const file = join(folder, 'soak.csv')
  if (isImport) {
    const days = sessionsBetween('2025-01-02', yesterday(Date.now())).slice(0, 100 + turn)
    await writeFile(
      file,
      `day,asset,value\n${days.map((day) => `${day},${asset},${trueImport(asset, day)}\n`).join('')}`,
    )
  }
  const words = isImport
    ? ['lib/commands/import.ts', file, '--provider', 'soak-file']
    : ['lib/commands/ingest.ts', '--assets', name, '--from', '2024-01-02']
  const { code, said } = await runCommand(words, options.environment)
  pulled.commands += 1
  // A pull may fail with its sources, or find the server at it; an import may not.
  if (isImport ? code !== 0 : code === null || code > 2 || /\n\s+at /.test(said))
    violations.add('a command has failed', `${words.join(' ')}: ${code} ${said}`)
}

/** Runs a command of lib/commands to its end; what it said, and the code it ended with. */
export function runCommand(
  [file = '', ...words]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2_000)
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}
