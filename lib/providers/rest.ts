import { type FailureKind, ProviderError } from './errors'
import type { Politeness } from './polite'

interface Rest {
  /** Takes note of a failure by which the source asks for a pause. */
  remember(error: unknown): void
  /** The failure of whoever asks now; null when the source does not rest. */
  pause(): ProviderError | null
}

/** Remembers that a source asked for a longer pause than a retry waits, so that nothing is sent until it is over. */
export function createRest(
  id: string,
  name: string,
  { longestWaitMs, longestRestMs }: Pick<Politeness, 'longestWaitMs' | 'longestRestMs'>,
  now: () => number,
): Rest {
  let rest: { readonly until: number; readonly kind: FailureKind } | null = null
  return {
    remember(error) {
      if (!(error instanceof ProviderError)) return
      const { kind, retryAfterMs } = error
      if (retryAfterMs === null || retryAfterMs <= longestWaitMs) return
      rest = { until: now() + Math.min(retryAfterMs, longestRestMs), kind }
    },
    pause() {
      if (rest === null || rest.until <= now()) return null
      const leftMs = rest.until - now()
      const sentence = `${name} asked for a pause and is not asked again for ${Math.ceil(leftMs / 1000)} s.`
      return new ProviderError(id, rest.kind, sentence, leftMs)
    },
  }
}
