export interface LinkedAbort {
  readonly signal: AbortSignal
  readonly abort: () => void
  /** Lets go of the other signal; to be called when the work has ended. */
  readonly release: () => void
}

/**
 * A signal of one's own that also ends with another. `AbortSignal.any` would do, but on Node 20 a signal made of
 * `AbortSignal.timeout` by it may be collected before it fires.
 */
export function linkedAbort(other: AbortSignal): LinkedAbort {
  const controller = new AbortController()
  const abort = () => controller.abort()
  if (other.aborted) abort()
  else other.addEventListener('abort', abort, { once: true })
  return { signal: controller.signal, abort, release: () => other.removeEventListener('abort', abort) }
}
