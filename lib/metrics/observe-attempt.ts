import { meters } from './meters'

/** What came of asking a provider for an asset. */
export interface ObservedAttempt {
  readonly provider: string
  readonly status: 'ok' | 'unchanged' | 'partial' | 'failed'
  /** The kind of its failure; null without one. */
  readonly errorKind: string | null
  readonly written: number
  readonly unchanged: number
  readonly quarantined: number
}

/** Counts an attempt, and the values it brought. */
export function observeAttempt(attempt: ObservedAttempt): void {
  const { provider, status, errorKind, written, unchanged, quarantined } = attempt
  const { attempts, values } = meters()
  const kind = errorKind ?? (status === 'failed' ? 'other' : 'none')
  attempts.inc({ provider, result: status, kind })
  values.inc({ provider, outcome: 'written' }, written)
  values.inc({ provider, outcome: 'unchanged' }, unchanged)
  values.inc({ provider, outcome: 'refused' }, quarantined)
}
