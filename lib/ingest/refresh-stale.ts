import type { Asset } from '@/lib/market/asset'
import { chooseProvider, shownCoverage } from '@/lib/market/choose-provider'
import { dayEnd, isStale } from '@/lib/market/complete-day'
import type { Instant } from '@/lib/market/day'
import { latestReading, PREFERRED_HOURS, readingState } from '@/lib/market/latest-reading'
import type { Provider } from '@/lib/providers/provider'
import type { Store } from '@/lib/store/connect'
import { type Coverage, readCoverage } from '@/lib/store/coverage'
import { type LatestReading, readLatestReadings, readReadings } from '@/lib/store/readings'
import { readRuns } from '@/lib/store/runs'
import { IngestBusy } from './ingest-lease'
import { ingestOnce } from './ingest-once'
import { linkedAbort } from './linked-abort'
import type { IngestSummary } from './run-ingest'

/** An asset is not asked for again by a view within this time of the last asking, in ms. */
const COOL_DOWN_MS = 15 * 60_000

const MS_PER_HOUR = 3_600_000

/** A pull that a view started ends after this time, in ms. */
const LIMIT_MS = 60_000

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
    const linked = linkedAbort(stopped.signal, limitMs)
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
  const covered = assets.filter((asset) =>
    providers.some((provider) => provider.coversHistory(asset) || provider.coversReading(asset)),
  )
  const coverage = await readCoverage(store)
  const newest = await readLatestReadings(store, { assets: covered.map(({ id }) => id) })
  const due: Asset[] = []
  for (const asset of covered) {
    const reading = newest.find((row) => row.asset === asset.id && row.field === asset.mainField) ?? null
    if (!(await looksStale(store, asset, coverage, reading, now))) continue
    const [last] = await readRuns(store, { limit: 1, asset: asset.id })
    const hasRested = last === undefined || Date.parse(now) - Date.parse(last.startedAt) >= COOL_DOWN_MS
    if (hasRested) due.push(asset)
  }
  return due
}

/**
 * Whether what a page shows of the asset is stale: the history of the provider that is shown, be it the embedded
 * sample, ends too early, or there is none, or the quote is a reading that has grown old.
 */
async function looksStale(
  store: Store,
  asset: Asset,
  coverage: readonly Coverage[],
  newest: LatestReading | null,
  now: Instant,
): Promise<boolean> {
  const rows = shownCoverage(asset, coverage)
  const { chosen } = chooseProvider(rows)
  const lastDay = rows.find(({ provider }) => provider === chosen)?.lastDay
  if (lastDay === undefined || isStale(asset.calendar, lastDay, now)) return true
  if (newest === null) return false
  const from = new Date(Date.parse(newest.instant) - PREFERRED_HOURS * MS_PER_HOUR).toISOString()
  const readings = await readReadings(store, {
    asset: asset.id,
    field: newest.field,
    from,
    to: newest.instant,
  })
  const { instant } = latestReading(readings, chosen) ?? newest
  return instant > dayEnd(asset.calendar, lastDay) && readingState(asset.calendar, instant, now) === 'stale'
}
