import type { MessagePort } from 'node:worker_threads'
import { type OnProgress, QUESTIONS, type Question } from './questions'

export interface Task {
  readonly question: Question
  readonly input: unknown
  /** Where to say how far it has come; null where nobody asks. */
  readonly progress: MessagePort | null
}

/** What a thread of the pool runs: bundled to `.worker/worker.mjs`, since a thread reads no TypeScript. */
export default function answer({ question, input, progress }: Task): unknown {
  const run = QUESTIONS[question].run as (input: unknown, onProgress?: OnProgress) => unknown
  return run(input, progress ? (done, of) => progress.postMessage([done, of]) : undefined)
}
