import { setTimeout as sleepFor } from 'node:timers/promises'

interface TokenBucket {
  /** Waits for its turn. Rejects with the signal's reason when that aborts first. */
  take(signal: AbortSignal): Promise<void>
}

interface TokenBucketOptions {
  /** How many may pass at once after a pause. */
  readonly burst: number
  /** Time after which one more may pass, in ms. */
  readonly everyMs: number
  readonly now?: () => number
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

/**
 * Spaces requests so that within any span of T ms at most `burst + T / everyMs` pass. Turns are handed out in
 * the order of asking: only the time at which the bucket will be full again is kept.
 */
export function createTokenBucket(options: TokenBucketOptions): TokenBucket {
  const {
    burst,
    everyMs,
    now = Date.now,
    sleep = (ms, signal) => sleepFor(ms, undefined, { signal }),
  } = options
  if (!(burst >= 1 && everyMs >= 0)) {
    throw new RangeError('A token bucket requires a burst of at least 1 and a spacing that is not negative.')
  }
  let fullAt = Number.NEGATIVE_INFINITY
  return {
    async take(signal) {
      signal.throwIfAborted()
      const present = now()
      fullAt = Math.max(fullAt, present) + everyMs
      const wait = fullAt - burst * everyMs - present
      if (wait > 0) await sleep(wait, signal)
    },
  }
}
