import { env } from '@/lib/env'
import { logger } from '@/lib/logger'
import type { Asset } from '@/lib/market/asset'
import type { Instant } from '@/lib/market/day'
import type { Provider } from '@/lib/providers/provider'
import { createProviders } from '@/lib/providers/registry'
import { readAssets } from '@/lib/store/assets'
import type { Store } from '@/lib/store/connect'
import { sharedStore } from '@/lib/store/shared-store'
import type { IngestPart } from './ingest-parts'
import { ingestWhenDue } from './ingest-when-due'
import { logPull } from './log-pull'
import { namedAssets } from './named-assets'
import type { Refresher } from './refresh-stale'
import { createRefresher } from './refresh-stale'
import type { IngestSummary } from './run-ingest'
import { scheduleFromEnv, startSchedule } from './schedule'

interface Background {
  readonly store: Store
  /** Made once: each provider keeps count of its own requests and failures. */
  readonly providers: readonly Provider[]
  readonly refresher: Refresher
}

/** On `globalThis`, as the server loads this module once for pages and once for its start. */
const holder = globalThis as typeof globalThis & { spilloverBackground?: Promise<Background> }

/** The store, the providers and the refresher of this process, made on first use. */
export function background(): Promise<Background> {
  holder.spilloverBackground ??= createBackground().catch((error: unknown) => {
    delete holder.spilloverBackground
    throw error
  })
  return holder.spilloverBackground
}

async function createBackground(): Promise<Background> {
  const store = await sharedStore(env().databaseUrl)
  const providers = createProviders(env())
  return {
    store,
    providers,
    refresher: createRefresher({ store, providers, onEnd: (result) => tell('view', result) }),
  }
}

/** Has the stale ones among assets and the members of baskets pulled in the background. Returns at once, never throws. */
export function requestRefresh(names: readonly string[]): void {
  Promise.all([background(), readNamedAssets(names)])
    .then(([{ refresher }, assets]) => refresher.requestRefresh(assets))
    .catch((error: unknown) => logger().error({ error }, 'A view could not start a pull.'))
}

/** The assets of these names, those that imports have added among them. @throws UnknownAsset */
export async function readNamedAssets(names: readonly string[]): Promise<Asset[]> {
  const { store } = await background()
  return namedAssets(names, await readAssets(store))
}

/**
 * Starts the schedule of INGEST_SCHEDULE in this process.
 *
 * @returns what stops it, a running pull included, and resolves once that has said so in the store.
 */
export async function startBackgroundIngest(): Promise<() => Promise<void>> {
  const schedule = scheduleFromEnv(env().ingestSchedule)
  const { store, providers, refresher } = await background()
  const stopping = new AbortController()
  const running = startSchedule({
    schedule,
    pull: async (part, due) =>
      tell(part, await pullAll(store, providers, { part, due, signal: stopping.signal })),
    onError: (error, part) => {
      if (!stopping.signal.aborted) tell(part, error instanceof Error ? error : new Error(String(error)))
    },
  })
  for (const { part, at } of running.nextDue())
    logger().info({ part, at: at.toISOString() }, 'Next scheduled pull.')
  return async () => {
    running.stop()
    refresher.stop()
    stopping.abort()
    await Promise.all([running.settled(), refresher.settled()])
  }
}

async function pullAll(
  store: Store,
  providers: readonly Provider[],
  { part, due, signal }: { readonly part: IngestPart; readonly due: Instant; readonly signal: AbortSignal },
): Promise<IngestSummary | null> {
  const assets = (await readAssets(store)).filter((asset) =>
    providers.some((provider) =>
      part === 'history' ? provider.coversHistory(asset) : provider.coversReading(asset),
    ),
  )
  return ingestWhenDue({ store, providers, assets, trigger: 'schedule', signal }, part, due)
}

/** null: another process did it. */
function tell(what: string, result: IngestSummary | Error | null): void {
  if (result === null) {
    logger().info({ what }, 'Another process has pulled.')
    return
  }
  if (result instanceof Error) {
    logger().warn({ what, reason: result.message }, 'A pull did not run.')
    return
  }
  logPull(what, result)
}
