import type { MessagePort } from 'node:worker_threads'
import type { AssetHistory } from '@/lib/analysis/asset-history'
import { type OnProgress, QUESTIONS, type Question } from './questions'
import { withHistories } from './sent-histories'

export interface Task {
  /** Null asks for nothing but an answer, which shows that the thread has started. */
  readonly question: Question | null
  /** With its histories named. */
  readonly input: object
  /** Those that this thread may not have yet, by name. */
  readonly histories: ReadonlyMap<string, AssetHistory>
  /** Where to say how far it has come; null where nobody asks. */
  readonly progress: MessagePort | null
}

/** What a thread answers; null where it lacks a history and has to be sent them all. */
export type Answered = { readonly answer: unknown } | null

/** Histories that a thread keeps: up to some megabyte each for forty years of days. */
const MOST_KEPT = 64

const kept = new Map<string, AssetHistory>()

/** What a thread of the pool runs: bundled by lib/commands/bundle-worker.mjs, since a thread reads no TypeScript. */
export default function answer({ question, input, histories, progress }: Task): Answered {
  if (question === null) return null
  const given = withHistories(input, (name) => kept.get(name) ?? histories.get(name))
  for (const [name, history] of histories) if (!kept.has(name)) keep(name, history)
  if (!given.isWhole) return null
  const run = QUESTIONS[question].run as (input: unknown, onProgress?: OnProgress) => unknown
  return { answer: run(given.input, progress ? (done, of) => progress.postMessage([done, of]) : undefined) }
}

/** The first ones go first: of one vintage all are sent at about the same time, and it is the older one that is over. */
function keep(name: string, history: AssetHistory): void {
  kept.set(name, history)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}
