import { env } from '@/lib/env'
import { observeAttempt } from '@/lib/metrics/observe-attempt'
import type { FailureKind } from '@/lib/providers/errors'
import { ProviderError } from '@/lib/providers/errors'
import { knownSecrets } from '@/lib/secrecy/known-secrets'
import { redact } from '@/lib/secrecy/redact'
import type { Store } from '@/lib/store/connect'
import { finishRun, startRun } from '@/lib/store/runs'
import { AllRefused } from './all-refused'

/** What set a run off. */
export type Trigger = 'schedule' | 'command' | 'view' | 'api'

export type AttemptStatus = 'ok' | 'unchanged' | 'partial' | 'failed'

/** What came of asking one provider for one asset. */
export interface Attempt {
  /** '*' where readings of all assets were asked for at once. */
  readonly asset: string
  /** Null where no provider could be asked. */
  readonly provider: string | null
  /** 'partial': stored, but some values were put aside. */
  readonly status: AttemptStatus
  readonly written: number
  readonly unchanged: number
  readonly quarantined: number
  readonly errorKind: FailureKind | null
  /** A sentence worth telling, or null. */
  readonly message: string | null
}

/** What the work of an attempt reports when it did not fail. */
export interface Gained {
  readonly written: number
  readonly unchanged: number
  readonly quarantined: number
  readonly batch: number | null
  readonly message: string | null
}

/**
 * Does the work of one attempt and keeps a run row of it, whatever comes of it. A `ProviderError` becomes a failed
 * attempt; any other error is no fault of a source, is noted in the row and thrown on.
 */
export async function recordAttempt(
  store: Store,
  about: { readonly asset: string; readonly provider: string; readonly trigger: Trigger },
  work: () => Promise<Gained>,
): Promise<Attempt> {
  const { asset, provider } = about
  const run = await startRun(store, about)
  try {
    const { batch, written, unchanged, quarantined, message } = await work()
    const status = quarantined > 0 ? 'partial' : written > 0 ? 'ok' : 'unchanged'
    const ended = { status, written, unchanged, quarantined, errorKind: null, message } as const
    await finishRun(store, run, { ...ended, batch })
    observeAttempt({ provider, ...ended })
    return { asset, provider, ...ended }
  } catch (error) {
    const errorKind = error instanceof ProviderError ? error.kind : null
    const message = redact(error instanceof Error ? error.message : String(error), knownSecrets(env()))
    const quarantined = error instanceof AllRefused ? error.quarantined : 0
    const failed = { status: 'failed', written: 0, unchanged: 0, quarantined, errorKind, message } as const
    observeAttempt({ provider, ...failed })
    await finishRun(store, run, { ...failed, batch: null })
    if (errorKind === null) throw error
    return { asset, provider, ...failed }
  }
}

/** An attempt that asked nobody. */
export function unasked(
  asset: string,
  provider: string | null,
  status: 'unchanged' | 'failed',
  message: string,
): Attempt {
  return { asset, provider, status, written: 0, unchanged: 0, quarantined: 0, errorKind: null, message }
}
