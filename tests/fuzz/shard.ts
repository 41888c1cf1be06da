import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Outcome, RunOptions } from './run-inputs'
import type { SurfaceName } from './surfaces'

/** What a process is told to do. */
export interface ShardOrder extends Pick<RunOptions, 'kind' | 'seed' | 'inputs'> {
  readonly surface: SurfaceName
}

/** What it says of it. */
export interface ShardWord {
  readonly done?: number
  readonly outcome?: Outcome
  readonly broken?: string
}

/** Runs one part in a process of its own. A process that ends without an outcome is a failure of its own. */
export function runShard(order: ShardOrder, onProgress: (done: number) => void): Promise<Outcome> {
  const script = fileURLToPath(new URL('run-shard.ts', import.meta.url))
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  let done = 0
  return new Promise((resolve) => {
    const fail = (reason: string) =>
      resolve({ inputs: done, accepted: 0, refused: 0, seconds: 0, failures: [`${reason}\n${said}`] })
    child.once('message', () => child.send(order))
    child.on('message', (word: ShardWord) => {
      if (word.outcome !== undefined) resolve(word.outcome)
      if (word.broken !== undefined) fail(word.broken)
      if (word.done !== undefined) {
        done = word.done
        onProgress(done)
      }
    })
    child.once('error', (error) => fail(error.message))
    child.once('close', (code) => fail(`The process has ended with ${code} after ${done} inputs.`))
  })
}
