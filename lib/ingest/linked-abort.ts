export interface LinkedAbort {
  readonly signal: AbortSignal
  readonly abort: () => void
  /** Lets go of the other signal and of the time limit; to be called when the work has ended. */
  readonly release: () => void
}

/**
 * A signal of one's own that also ends with another, and after a time where one is given. `AbortSignal.any` would do, but
 * on Node 20 a signal made of `AbortSignal.timeout` by it may be collected before it fires.
 */
export function linkedAbort(other: AbortSignal, limitMs?: number): LinkedAbort {
  const controller = new AbortController()
  const abort = () => controller.abort()
  if (other.aborted) abort()
  else other.addEventListener('abort', abort, { once: true })
  const timer = limitMs === undefined ? undefined : setTimeout(abort, limitMs)
  return {
    signal: controller.signal,
    abort,
    release: () => {
      clearTimeout(timer)
      other.removeEventListener('abort', abort)
    },
  }
}
