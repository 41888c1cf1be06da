import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Piscina } from 'piscina'
import { inTurn } from '@/lib/limits/in-turn'
import { logger } from '@/lib/logger'
import type { Queue } from './questions'
import type { Task } from './worker'

export interface QueueLimits {
  readonly threads: number
  /** Questions that may wait; the next one is turned away. */
  readonly waiting: number
  /** From asking to the answer, waiting included. */
  readonly milliseconds: number
}

/** Each queue has threads of its own, so that a page never waits for somebody's bootstrap. */
export const QUEUE_LIMITS: Readonly<Record<Queue, QueueLimits>> = {
  quick: { threads: Math.max(1, availableParallelism() - 1), waiting: 500, milliseconds: 20_000 },
  long: { threads: Math.max(1, Math.floor(availableParallelism() / 2)), waiting: 48, milliseconds: 60_000 },
}

/** The threads of a queue, and the line before them: a pool of piscina would let callers in just as they come. */
interface Threads {
  readonly pool: Piscina
  readonly inTurn: ReturnType<typeof inTurn>
}

/** What one computation may hold; a larger one ends its thread, not the server. */
const HEAP_MEGABYTES = 512

/** On `globalThis`, because Next loads this module once for its start and once for its pages. */
const holder = globalThis as typeof globalThis & {
  spilloverThreads?: Map<Queue, Threads>
  spilloverInProgress?: Map<Queue, number>
  spilloverProofs?: WeakMap<Piscina, Promise<boolean>>
}

/** The threads of a queue, started when first asked for. */
export function threadsOf(queue: Queue): Threads {
  holder.spilloverThreads ??= new Map()
  const known = holder.spilloverThreads.get(queue)
  if (known !== undefined) return known
  const pool = new Piscina({
    filename: workerFile(),
    // As many as may be: below that, piscina starts none for what waits behind a computation that was ended.
    minThreads: QUEUE_LIMITS[queue].threads,
    maxThreads: QUEUE_LIMITS[queue].threads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    // The server's own flags (a loader, an inspector) are not the threads'.
    execArgv: [],
  })
  // Who asks is told that there is no thread, but not why; without a listener it would end the server.
  pool.on('error', (error: unknown) => logger().error({ error, queue }, 'A thread that computes has failed.'))
  const { threads: most, waiting } = QUEUE_LIMITS[queue]
  const threads = { pool, inTurn: inTurn(most, waiting) }
  holder.spilloverThreads.set(queue, threads)
  void proofOf(pool)
  return threads
}

/** What was bundled last. A pool goes on with the one that it began with: other formulas would bear the names of its own. */
function workerFile(): string {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), '.worker')
  return join(folder, readFileSync(join(folder, 'worker-name'), 'utf8'))
}

/** Whether there is a thread that computes, as far as can be told in so many milliseconds. */
export async function hasThread(queue: Queue, milliseconds: number): Promise<boolean> {
  const { pool } = threadsOf(queue)
  const isProven = await Promise.race([proofOf(pool), setTimeout(milliseconds, false, { ref: false })])
  return isProven && pool.threads.length > 0
}

/**
 * Resolves once a thread has answered, as a pool counts its first threads before they have started. Asked when the pool is made,
 * and only then: whoever asks later waits behind a computation.
 */
function proofOf(pool: Piscina): Promise<boolean> {
  holder.spilloverProofs ??= new WeakMap()
  const known = holder.spilloverProofs.get(pool)
  if (known !== undefined) return known
  const nothing: Task = { question: null, input: {}, histories: new Map(), progress: null }
  const proof = pool.run(nothing).then(
    () => true,
    () => {
      holder.spilloverProofs?.delete(pool)
      return false
    },
  )
  holder.spilloverProofs.set(pool, proof)
  return proof
}

/** Notes that a computation was handed to the threads of a queue, or has come back (by -1). */
export function countInProgress(queue: Queue, by: 1 | -1): void {
  holder.spilloverInProgress ??= new Map()
  holder.spilloverInProgress.set(queue, inProgress(queue) + by)
}

/** Computations handed to the threads of a queue that have not come back, those that wait included. */
export function inProgress(queue: Queue): number {
  return holder.spilloverInProgress?.get(queue) ?? 0
}
