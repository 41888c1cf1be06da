import { isDevelopment } from '@/lib/env'
import { inProgress, QUEUE_LIMITS, threadsOf } from './pools'
import type { Queue } from './questions'

export interface QueueState {
  readonly queue: Queue
  readonly waiting: number
  readonly running: number
  /** Threads that are ready. */
  readonly threads: number
}

/** How busy each queue is. Threads that were not yet needed are started, so that the first question need not wait. */
export function queueStates(): QueueState[] {
  // A development server computes on its own thread.
  if (isDevelopment) return []
  return (Object.keys(QUEUE_LIMITS) as Queue[]).map((queue) => {
    const { pool } = threadsOf(queue)
    const all = inProgress(queue)
    const running = Math.min(all, QUEUE_LIMITS[queue].threads)
    return { queue, waiting: all - running, running, threads: pool.threads.length }
  })
}
