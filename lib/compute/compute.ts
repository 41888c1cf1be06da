import { MessageChannel } from 'node:worker_threads'
import type { AssetHistory } from '@/lib/analysis/asset-history'
import { isDevelopment } from '@/lib/env'
import { perClient } from '@/lib/limits/client-limits'
import { TooMany } from '@/lib/limits/too-many'
import { TurnedAway } from '@/lib/limits/turned-away'
import { type ObservedComputation, observeComputation } from '@/lib/metrics/observe-computation'
import { ComputationStopped, type StopReason } from './computation-stopped'
import { countInProgress, QUEUE_LIMITS, threadsOf } from './pools'
import { type Answer, type Input, type OnProgress, QUESTIONS, type Question, type Queue } from './questions'
import { namedHistories } from './sent-histories'
import type { Answered, Task } from './worker'

export interface ComputeOptions {
  /** Ends the computation when whoever asked has gone. */
  readonly signal?: AbortSignal | undefined
  /** Instead of the time limit of the question's queue. */
  readonly milliseconds?: number
  /** Called now and then while it lasts, by the questions that draw thousands of samples. */
  readonly onProgress?: OnProgress | undefined
}

/** What the threads of each queue were sent before, and most likely still have. */
const sent: Readonly<Record<Queue, WeakSet<AssetHistory>>> = { quick: new WeakSet(), long: new WeakSet() }

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

  const began = performance.now()
  const tell = (outcome: ObservedComputation['outcome']) =>
    observeComputation({ queue, outcome, seconds: (performance.now() - began) / 1_000 })
  const stopped = (why: StopReason) => {
    tell(why)
    return new ComputationStopped(why)
  }
  const { pool, inTurn } = threadsOf(queue)
  // Not AbortSignal.timeout, whose timers and signals outlive thousands of quick computations by the whole limit.
  const ending = new AbortController()
  const end = () => ending.abort()
  let isLate = false
  const limit = setTimeout(() => {
    isLate = true
    end()
  }, milliseconds)
  if (signal?.aborted) end()
  else signal?.addEventListener('abort', end, { once: true })
  const send = async (named: object, histories: Task['histories']): Promise<Answered> => {
    const channel = onProgress === undefined || queue === 'quick' ? null : new MessageChannel()
    channel?.port1.on('message', ([done, of]: [number, number]) => onProgress?.(done, of))
    const task: Task = { question, input: named, histories, progress: channel?.port2 ?? null }
    try {
      const transferList = channel === null ? [] : [channel.port2]
      return await pool.run(task, { signal: ending.signal, transferList })
    } finally {
      channel?.port1.close()
    }
  }
  const onThread = async (): Promise<Answer<Name>> => {
    const { input: named, histories } = namedHistories(input)
    const unknown = new Map([...histories].filter(([, history]) => !sent[queue].has(history)))
    // A thread that is new, or has forgotten one, is sent them all.
    const found = (await send(named, unknown)) ?? (await send(named, histories))
    if (found === null) throw new Error('A thread lacks a history that it was sent.')
    for (const history of histories.values()) sent[queue].add(history)
    return found.answer as Answer<Name>
  }
  countInProgress(queue, 1)
  try {
    const answer = await perClient(queue, () => inTurn(onThread, ending.signal))
    tell('answered')
    return answer
  } catch (error) {
    if (error instanceof TurnedAway && error.why === 'busy') throw stopped('busy')
    if (signal?.aborted) throw stopped('cancelled')
    if (isLate) throw stopped('time-limit')
    tell(error instanceof TooMany ? 'refused' : 'failed')
    throw error
  } finally {
    countInProgress(queue, -1)
    clearTimeout(limit)
    signal?.removeEventListener('abort', end)
  }
}
