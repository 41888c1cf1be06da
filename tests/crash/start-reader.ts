import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

export interface Seen {
  readonly looks: number
  /** How many different states of the store it saw. */
  readonly states: number
  readonly faults: readonly string[]
}

/** Starts a process that reads a store all the time; `end` ends it and resolves to what it saw. */
export async function startReader(bundle: string, databaseUrl: string): Promise<{ end(): Promise<Seen> }> {
  const child = spawn(process.execPath, [bundle, databaseUrl], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test' },
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  })
  const said = text(child.stdout!)
  await new Promise<void>((resolve, reject) => {
    ;(child.stdio[3] as Readable).once('data', () => resolve())
    child.once('close', () => reject(new Error('The reader did not start.')))
  })
  return {
    async end() {
      child.stdin?.end()
      return JSON.parse(await said)
    },
  }
}
