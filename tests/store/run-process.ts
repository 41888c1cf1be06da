import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Starts a TypeScript file of this folder in a process of its own. */
export function startProcess(file: string, ...args: string[]): ChildProcessByStdio<null, null, Readable> {
  const script = fileURLToPath(new URL(file, import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Runs such a process to its end; rejects with what it said when it fails. */
export function runProcess(file: string, ...args: string[]): Promise<void> {
  const child = startProcess(file, ...args)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said))))
  })
}
