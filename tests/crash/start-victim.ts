import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Job } from './job'

/**
 * Where a kill landed: before the store was asked for anything, after that but in no transaction yet, in one (or in the
 * copying of a backup), in its commit, after one; or too late, when the process had ended by itself.
 */
export type Phase = 'start' | 'reading' | 'transaction' | 'commit' | 'between' | 'too late'

/** When to kill: so many ms after the work began or, where one is named, after its n-th transaction began, from 0. */
export interface Moment {
  readonly transaction: number | null
  readonly ms: number
}

export interface Ended {
  /** What the process had printed until then: that is what it has acknowledged. */
  readonly said: string
  readonly phase: Phase
  /** Its exit code; null where it was killed. */
  readonly code: number | null
  readonly ms: number
  /** How long each transaction took that had ended, in ms. */
  readonly transactions: readonly number[]
}

export interface Victim {
  /** Has it do the work, and kills it at the moment unless it has ended; null lets it end. */
  run(job: Job, moment: Moment | null): Promise<Ended>
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
  const begun: number[] = []
  const transactions: number[] = []
  let timer: NodeJS.Timeout | undefined
  let aim: Moment | null = null
  const killIn = (ms: number) => {
    timer = setTimeout(() => child.kill('SIGKILL'), ms)
  }
  const note = (sign: string) => {
    marks += sign
    if (sign === 'b') {
      begun.push(performance.now())
      if (aim?.transaction === begun.length - 1) killIn(aim.ms)
    }
    if (sign === 'e') transactions.push(performance.now() - begun.at(-1)!)
  }
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (said += chunk))
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    ;(child.stdio[3] as Readable).on('data', (chunk) => {
      for (const sign of String(chunk)) note(sign)
      resolve()
    })
    void closed.then(() => reject(new Error(`The child did not start: ${said}`)))
  })
  return {
    child,
    async run(job, moment) {
      const started = performance.now()
      aim = moment
      child.stdin.end(JSON.stringify(job))
      if (moment?.transaction === null) killIn(moment.ms)
      const code = await closed
      clearTimeout(timer)
      return { said, code, phase: phaseOf(marks, code), ms: performance.now() - started, transactions }
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
