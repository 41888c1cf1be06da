import type { Asset } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import type { Provider } from '@/lib/providers/provider'
import type { Store } from '@/lib/store/connect'
import { readCoverage } from '@/lib/store/coverage'
import type { Attempt, Trigger } from './attempt'
import { unasked } from './attempt'
import type { Held } from './plan'
import type { Interval } from './pull-asset'
import { endsRun, pullAsset } from './pull-asset'

/** Told before each step and once at the end. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly asset: string
  /** Null before it is known, and at the end. */
  readonly provider: string | null
}

export interface IngestOptions {
  readonly store: Store
  /** In the order of preference. */
  readonly providers: readonly Provider[]
  readonly assets: readonly Asset[]
  /** Asks for everything from this day on, whatever is stored. */
  readonly from?: Day
  /** '1d' unless said otherwise; '1h' stores hourly readings. */
  readonly interval?: Interval
  readonly trigger: Trigger
  readonly now: Instant
  readonly onProgress?: (progress: Progress) => void
  readonly signal: AbortSignal
}

export interface IngestSummary {
  /** Each asking of a provider for an asset, in order. */
  readonly assets: readonly Attempt[]
  /** Whether all of what was asked for is now up to date. A provider that failed and was replaced does no harm. */
  readonly outcome: 'all' | 'some' | 'none'
  readonly isCancelled: boolean
  readonly written: number
}

/**
 * Brings the history of the assets up to date: one transaction for each asset and provider, one run row for each
 * asking. A failure leaves what is stored as it is and does not stop the other assets; cancelling does.
 */
export async function runIngest(options: IngestOptions): Promise<IngestSummary> {
  const { store, assets, interval = '1d', onProgress, signal } = options
  const held = await readHeld(store)
  const attempts: Attempt[] = []
  const verdicts: boolean[] = []
  let isStopped = false
  for (const [index, asset] of assets.entries()) {
    if (isStopped || signal.aborted) {
      isStopped = true
      attempts.push(unasked(asset.id, null, 'failed', 'Not asked for: the run was cancelled before.'))
      verdicts.push(false)
      continue
    }
    onProgress?.({ done: index, total: assets.length, asset: asset.id, provider: null })
    const pulled = await pullAsset({ ...options, interval }, asset, held.get(asset.id) ?? [])
    attempts.push(...pulled.attempts)
    verdicts.push(pulled.isGood)
    isStopped = pulled.attempts.some(endsRun)
  }
  onProgress?.({ done: assets.length, total: assets.length, asset: '', provider: null })
  return summaryOf(attempts, verdicts, isStopped || signal.aborted)
}

/** Sums up attempts and whether each thing asked for came out well. */
export function summaryOf(
  attempts: readonly Attempt[],
  verdicts: readonly boolean[],
  isCancelled: boolean,
): IngestSummary {
  const good = verdicts.filter(Boolean).length
  return {
    assets: attempts,
    outcome: good === verdicts.length ? 'all' : good > 0 ? 'some' : 'none',
    isCancelled,
    written: attempts.reduce((sum, attempt) => sum + attempt.written, 0),
  }
}

async function readHeld(store: Store): Promise<Map<string, Held[]>> {
  const held = new Map<string, Held[]>()
  for (const series of await readCoverage(store)) {
    held.set(series.asset, [...(held.get(series.asset) ?? []), series])
  }
  return held
}
