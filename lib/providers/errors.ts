import { printable } from './printable'

/** Why a source failed. The table below says what follows from it; nothing else decides that. */
export type FailureKind =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'unauthorised'
  | 'not-found'
  | 'refused'
  | 'server-error'
  | 'not-the-format'
  | 'incomplete'
  | 'empty'
  | 'cancelled'
  | 'circuit-open'

/** What to do next: try this source again, go to the next source, or end the run. */
export const AFTER_FAILURE = {
  unreachable: 'retry',
  timeout: 'retry',
  'rate-limited': 'retry',
  'server-error': 'retry',
  incomplete: 'retry',
  unauthorised: 'next-source',
  'not-found': 'next-source',
  refused: 'next-source',
  'not-the-format': 'next-source',
  empty: 'next-source',
  'circuit-open': 'next-source',
  cancelled: 'stop',
} as const satisfies Record<FailureKind, 'retry' | 'next-source' | 'stop'>

/** A failure of a source, told in one sentence. Its message holds no key and no crumb. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'

  // A server loads this module twice, for its start and for its pages, and shares the providers: an error of one
  // copy must be known to the other.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ProviderError'
  }

  constructor(
    readonly provider: string,
    readonly kind: FailureKind,
    message: string,
    /** What the source asked us to wait, in ms, where it said so. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(printable(message))
  }
}
