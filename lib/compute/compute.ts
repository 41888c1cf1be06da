import { MessageChannel } from 'node:worker_threads'
import { isDevelopment } from '@/lib/env'
import { perClient } from '@/lib/limits/client-limits'
import { TurnedAway } from '@/lib/limits/turned-away'
import { ComputationStopped } from './computation-stopped'
import { QUEUE_LIMITS, threadsOf } from './pools'
import { type Answer, type Input, type OnProgress, QUESTIONS, type Question } from './questions'
import type { Task } from './worker'

export interface ComputeOptions {
  /** Ends the computation when whoever asked has gone. */
  readonly signal?: AbortSignal | undefined
  /** Instead of the time limit of the question's queue. */
  readonly milliseconds?: number
  /** Called now and then while it lasts, by the questions that draw thousands of samples. */
  readonly onProgress?: OnProgress | undefined
}

/**
 * Answers a question on a thread of the pool, so that the server goes on serving meanwhile. Ending it early ends the
 * thread, whatever it was at; the next question gets a new one.
 *
 * A development server computes on its own thread instead, where an edited formula counts at once.
 *
 * @throws ComputationStopped where there is no answer, TooMany where its client has too many others; an error of the analysis itself comes through as it was.
 */
export async function compute<Name extends Question>(
  question: Name,
  input: Input<Name>,
  options: ComputeOptions = {},
): Promise<Answer<Name>> {
  const { run, queue } = QUESTIONS[question]
  const { signal, onProgress, milliseconds = QUEUE_LIMITS[queue].milliseconds } = options
  if (isDevelopment) return (run as (...words: unknown[]) => Answer<Name>)(input, onProgress)

  const { pool, inTurn } = threadsOf(queue)
  const limit = AbortSignal.timeout(milliseconds)
  const ended = signal === undefined ? limit : AbortSignal.any([signal, limit])
  const channel = onProgress === undefined || queue === 'quick' ? null : new MessageChannel()
  channel?.port1.on('message', ([done, of]: [number, number]) => onProgress?.(done, of))
  const task: Task = { question, input, progress: channel?.port2 ?? null }
  const transferList = channel === null ? [] : [channel.port2]
  try {
    return await perClient(queue, () => inTurn(() => pool.run(task, { signal: ended, transferList }), ended))
  } catch (error) {
    if (error instanceof TurnedAway && error.why === 'busy') throw new ComputationStopped('busy')
    if (signal?.aborted) throw new ComputationStopped('cancelled')
    if (limit.aborted) throw new ComputationStopped('time-limit')
    throw error
  } finally {
    channel?.port1.close()
  }
}
