import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Job } from './job'

/**
 * Where a kill landed: before the store was asked for anything, after that but in no transaction yet, in one (or in the
 * copying of a backup), in its commit, after one; or too late, when the process had ended by itself.
 */
export type Phase = 'start' | 'reading' | 'transaction' | 'commit' | 'between' | 'too late'

export interface Ended {
  /** What the process had printed until then: that is what it has acknowledged. */
  readonly said: string
  readonly phase: Phase
  /** Its exit code; null where it was killed. */
  readonly code: number | null
  readonly ms: number
}

export interface Victim {
  /** Has it do the work, and kills it after so many ms unless it has ended; null lets it end. */
  run(job: Job, killAfterMs: number | null): Promise<Ended>
  /** The process itself, for those who do more to it than kill it. */
  readonly child: ChildProcess
  kill(): Promise<void>
}

/**
 * Starts such a process; resolves when it has loaded everything and waits for its work.
 *
 * @param before words before those that start it: a program that starts it under other conditions
 */
export async function startVictim(bundle: string, before: readonly string[] = []): Promise<Victim> {
  const [program = '', ...words] = [...before, process.execPath, bundle]
  const child = spawn(program, words, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  let marks = ''
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (said += chunk))
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    ;(child.stdio[3] as Readable).on('data', (chunk) => {
      marks += chunk
      resolve()
    })
    void closed.then(() => reject(new Error(`The child did not start: ${said}`)))
  })
  return {
    child,
    async run(job, killAfterMs) {
      const started = performance.now()
      child.stdin.end(JSON.stringify(job))
      const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
      const code = await closed
      clearTimeout(timer)
      return { said, code, phase: phaseOf(marks, code), ms: performance.now() - started }
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}

const PHASES: Readonly<Record<string, Phase>> = {
  r: 'start',
  o: 'reading',
  b: 'transaction',
  c: 'commit',
  e: 'between',
}

function phaseOf(marks: string, code: number | null): Phase {
  return code === null ? (PHASES[marks.at(-1) ?? ''] ?? 'start') : 'too late'
}
