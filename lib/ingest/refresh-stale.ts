import type { Asset } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import type { Provider } from '@/lib/providers/provider'
import type { Store } from '@/lib/store/connect'
import { readCoverage } from '@/lib/store/coverage'
import { readRuns } from '@/lib/store/runs'
import { lastCompleteDay } from './complete-day'
import { IngestBusy } from './ingest-lease'
import { ingestOnce } from './ingest-once'
import { linkedAbort } from './linked-abort'
import type { IngestSummary } from './run-ingest'

/** An asset is not asked for again by a view within this time of the last asking, in ms. */
const COOL_DOWN_MS = 15 * 60_000

/** A pull that a view started ends after this time, in ms. */
const LIMIT_MS = 60_000

/**
 * The last day an asset should have: its last complete session or UTC day, for the latter no later than the last
 * complete session. So a weekend does not make a total stale that has its Friday.
 */
export function expectedDay(asset: Asset, now: Instant): Day {
  const session = lastCompleteDay('nyse', now)
  const own = lastCompleteDay(asset.calendar, now)
  return [session, own].sort()[0]!
}

/** Whether an asset's last stored day lies before the one it should have; also where nothing is stored. */
export function isStale(asset: Asset, lastDay: Day | null, now: Instant): boolean {
  return lastDay === null || lastDay < expectedDay(asset, now)
}

export interface RefreshOptions {
  readonly store: Store
  readonly providers: readonly Provider[]
  readonly now?: () => Instant
  readonly limitMs?: number
  /** Told what came of a pull, or what went wrong; for the log. */
  readonly onEnd?: (result: IngestSummary | Error) => void
}

export interface Refresher {
  /**
   * Starts a pull of those of the assets that are stale, in the background. Returns at once and never throws.
   * While one pull runs no other is started.
   */
  requestRefresh(assets: readonly Asset[]): void
  /** Resolves when no pull is running. For shutting down and for tests. */
  settled(): Promise<void>
  /** Ends a running pull and starts no more. */
  stop(): void
}

/** What pulls stale assets when somebody looks at them. One for each process. */
export function createRefresher(options: RefreshOptions): Refresher {
  const { store, providers, limitMs = LIMIT_MS, onEnd } = options
  const now = options.now ?? (() => new Date().toISOString())
  const lastAsked = new Map<string, number>()
  const stopped = new AbortController()
  let running: Promise<void> | null = null

  async function refresh(assets: readonly Asset[]): Promise<void> {
    const due = await staleAndRested(store, providers, assets, now())
    if (due.length === 0) return
    const linked = linkedAbort(stopped.signal)
    const timer = setTimeout(linked.abort, limitMs)
    try {
      const run = {
        store,
        providers,
        assets: due,
        trigger: 'view',
        now: now(),
        signal: linked.signal,
      } as const
      const summary = await ingestOnce(run, ['history', 'readings'])
      onEnd?.(summary)
    } finally {
      clearTimeout(timer)
      linked.release()
    }
  }

  return {
    requestRefresh(assets) {
      if (running !== null || stopped.signal.aborted) return
      const moment = Date.parse(now())
      const rested = assets.filter(
        (asset) => moment - (lastAsked.get(asset.id) ?? Number.NEGATIVE_INFINITY) >= COOL_DOWN_MS,
      )
      if (rested.length === 0) return
      for (const asset of rested) lastAsked.set(asset.id, moment)
      running = refresh(rested)
        .catch((error: unknown) => {
          // Somebody else is at it already: nothing to tell.
          if (error instanceof IngestBusy) return
          onEnd?.(error instanceof Error ? error : new Error(String(error)))
        })
        .finally(() => {
          running = null
        })
    },
    settled: async () => {
      await running
    },
    stop: () => stopped.abort(),
  }
}

/** The assets that are stale, that a provider covers, and that no process has asked for lately. */
async function staleAndRested(
  store: Store,
  providers: readonly Provider[],
  assets: readonly Asset[],
  now: Instant,
): Promise<Asset[]> {
  const lastDay = new Map<string, Day>()
  for (const { asset, field, lastDay: day } of await readCoverage(store)) {
    if (field === assets.find(({ id }) => id === asset)?.mainField && day > (lastDay.get(asset) ?? ''))
      lastDay.set(asset, day)
  }
  const due: Asset[] = []
  for (const asset of assets) {
    const isCovered = providers.some(
      (provider) => provider.coversHistory(asset) || provider.coversReading(asset),
    )
    if (!isCovered || !isStale(asset, lastDay.get(asset.id) ?? null, now)) continue
    const [last] = await readRuns(store, { limit: 1, asset: asset.id })
    const hasRested = last === undefined || Date.parse(now) - Date.parse(last.startedAt) >= COOL_DOWN_MS
    if (hasRested) due.push(asset)
  }
  return due
}
