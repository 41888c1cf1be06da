// cockatiel, because backoff with jitter and a half-open breaker are small to describe and easy to get wrong.
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  type FailureReason,
  handleWhen,
  type IBackoff,
  type IRetryBackoffContext,
  retry,
  TimeoutStrategy,
  timeout,
} from 'cockatiel'
import { AFTER_FAILURE, ProviderError } from './errors'
import { createRest } from './rest'
import { createTokenBucket } from './token-bucket'

/** How a source is treated. Times in ms. */
export interface Politeness {
  /** Requests that may go out at once, and the time until one more may. */
  readonly burst: number
  readonly everyMs: number
  /** Attempts after the first. */
  readonly retries: number
  /** First pause before a retry; it grows with each, with jitter, up to `longestWaitMs`. */
  readonly backoffMs: number
  /** A source that asks for a longer pause than this is given up for now, and left alone until the pause is over. */
  readonly longestWaitMs: number
  /** However long the pause is that a source asks for, it is asked again after this. */
  readonly longestRestMs: number
  /** Time without a byte after which an attempt ends. */
  readonly silenceMs: number
  /** Time for one attempt from the first byte sent to the last received. */
  readonly deadlineMs: number
  /** Failed attempts in a row after which nothing is sent for `breakForMs`. */
  readonly breakAfter: number
  readonly breakForMs: number
}

export const POLITENESS: Politeness = {
  burst: 2,
  everyMs: 1000,
  retries: 3,
  backoffMs: 500,
  longestWaitMs: 30_000,
  longestRestMs: 24 * 3_600_000,
  silenceMs: 10_000,
  deadlineMs: 30_000,
  breakAfter: 8,
  breakForMs: 60_000,
}

/** Runs one attempt, again where the failure allows it. Rejects with a ProviderError only. */
type Polite = <T>(attempt: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>

/**
 * The manners shared by all sources: at most so many requests in a time, a deadline, retries with growing
 * pauses that honour Retry-After, rest for a source that asked for more of it than a retry can wait, and a breaker
 * that leaves a failing source alone.
 *
 * @param name as readers know the source, for the messages
 */
export function createPolite(id: string, name: string, politeness: Politeness, now: () => number): Polite {
  const bucket = createTokenBucket({ burst: politeness.burst, everyMs: politeness.everyMs, now })
  const deadline = timeout(politeness.deadlineMs, TimeoutStrategy.Cooperative)
  const breaker = circuitBreaker(handleWhen(isTransient), {
    halfOpenAfter: politeness.breakForMs,
    breaker: new ConsecutiveBreaker(politeness.breakAfter),
  })
  const again = retry(
    handleWhen((error) => isTransient(error) && askedWait({ error }) <= politeness.longestWaitMs),
    { maxAttempts: politeness.retries, backoff: politeBackoff(politeness) },
  )
  const rest = createRest(id, name, politeness, now)
  const cancelled = () => new ProviderError(id, 'cancelled', `The request to ${name} was cancelled.`)

  return (attempt, signal) => {
    const pause = signal.aborted ? null : rest.pause()
    if (pause !== null) return Promise.reject(pause)
    const once = async () => {
      if (signal.aborted) throw cancelled()
      await bucket.take(signal)
      const pause = rest.pause()
      if (pause !== null) throw pause
      return deadline.execute(async ({ signal: either }) => {
        try {
          return await attempt(either)
        } catch (error) {
          rest.remember(error)
          if (!either.aborted) throw error
          throw new ProviderError(id, 'timeout', `${name} did not answer within ${politeness.deadlineMs} ms.`)
        }
      }, signal)
    }
    const work = again
      .execute(() => breaker.execute(once), signal)
      .catch((error: unknown) => {
        if (!(error instanceof BrokenCircuitError)) throw error
        throw new ProviderError(
          id,
          'circuit-open',
          `${name} failed ${politeness.breakAfter} times in a row and is left alone for ${politeness.breakForMs / 1000} s.`,
        )
      })
    // The pause before a retry does not end with the signal, so the caller is released here.
    return unlessAborted(work, signal, cancelled)
  }
}

function isTransient(error: Error): boolean {
  return error instanceof ProviderError && AFTER_FAILURE[error.kind] === 'retry'
}

function askedWait(result: FailureReason<unknown>): number {
  const error = 'error' in result ? result.error : null
  return error instanceof ProviderError ? (error.retryAfterMs ?? 0) : 0
}

function politeBackoff({ backoffMs, longestWaitMs }: Politeness) {
  const growing = new ExponentialBackoff({ initialDelay: backoffMs, maxDelay: longestWaitMs })
  return new DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>>((context, previous) => {
    const step = previous === undefined ? growing.next() : previous.next(undefined)
    return { delay: Math.max(step.duration, askedWait(context.result)), state: step }
  })
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal, cancelled: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled())
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
