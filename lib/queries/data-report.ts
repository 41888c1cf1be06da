import { type SourceSpread, sourceSpread } from '@/lib/analysis/source-spread'
import type { Asset } from '@/lib/market/asset'
import { CATALOGUE } from '@/lib/market/catalogue'
import { dayEnd, isStale } from '@/lib/market/complete-day'
import type { Day } from '@/lib/market/day'
import { daysBehind } from '@/lib/market/days-behind'
import { missingDays } from '@/lib/market/missing-days'
import { nextValue } from '@/lib/market/next-value'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import { readBatches } from '@/lib/store/batches'
import { INGEST_LEASE, readLease } from '@/lib/store/lease'
import type { Store } from '@/lib/store/open-store'
import { countQuarantined, readQuarantined } from '@/lib/store/quarantine'
import { type LatestReading, readLatestReadings } from '@/lib/store/readings'
import { rememberer } from '@/lib/store/remembered'
import { readProviderRuns, readRuns } from '@/lib/store/runs'
import { writeProblem } from '@/lib/store/write-state'
import type {
  DataReport,
  LastValue,
  ReportedAsset,
  ReportedRun,
  ReportedSource,
} from '@/lib/views/data/data-report'
import { readHistory } from './asset-history'
import { providersOf } from './providers-of'
import { readStoreAsOf, type StoreAsOf } from './store-as-of'

/** How many of the last runs, batches and refused values are told one by one. */
const LISTED = 100

/** What of an asset stays as it is while the vintage does. */
interface Held {
  readonly last: Pick<LastValue, 'provider' | 'field' | 'day' | 'value'> | null
  readonly sources: readonly ReportedSource[]
  readonly gaps: ReportedAsset['gaps']
  readonly spread: SourceSpread | null
}

/** Reading every series takes a second on a large store, and a vintage never changes. */
const rememberedHeld = rememberer<ReadonlyMap<string, Held>>(2)

/** How far the numbers of the store can be trusted at `now`: one answer for the page, its JSON and its CSV. */
export async function getDataReport(store: Store, now: Date): Promise<DataReport> {
  const storeAsOf = await readStoreAsOf(store, null)
  const { assets, vintage } = storeAsOf
  const [held, readings, refusedOf, refusals, providers, runs, holder, batches] = await Promise.all([
    rememberedHeld(store, String(vintage), () => readHeld(storeAsOf)),
    readLatestReadings(store, { assets: assets.map(({ id }) => id) }),
    countQuarantined(store),
    readQuarantined(store, LISTED),
    readProviderRuns(store),
    readRuns(store, { limit: LISTED }),
    readLease(store, INGEST_LEASE),
    readBatches(store, LISTED),
  ])
  return {
    now: now.toISOString(),
    vintage,
    writeProblem: writeProblem(store),
    assets: inOrder(assets).map((asset) =>
      reported(asset, held.get(asset.id), readings, refusedOf.get(asset.id) ?? 0, now),
    ),
    refused: [...refusedOf.values()].reduce((sum, count) => sum + count, 0),
    refusals,
    providers,
    runs: withTheirEnd(runs, holder !== null),
    batches,
  }
}

async function readHeld(storeAsOf: StoreAsOf): Promise<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held>()
  for (const asset of storeAsOf.assets) held.set(asset.id, await readAsset(storeAsOf, asset))
  return held
}

async function readAsset(storeAsOf: StoreAsOf, asset: Asset): Promise<Held> {
  const { available, rows } = providersOf(storeAsOf, asset)
  const read = await Promise.all(
    available.flatMap((provider) => {
      const row = rows.find((one) => one.provider === provider)
      return row === undefined ? [] : [storeAsOf.read(row).then((series) => ({ row, series }))]
    }),
  )
  const [shown] = read
  const [day, value] = [shown?.series.days.at(-1), shown?.series.values.at(-1)]
  return {
    last:
      shown === undefined || day === undefined || value === undefined
        ? null
        : { provider: shown.row.provider, field: shown.row.field, day, value },
    sources: read.map(({ row: { provider, firstDay, lastDay, count, recordedAt }, series }) => ({
      provider,
      firstDay,
      lastDay,
      count,
      gaps: missingDays(asset.calendar, series.days),
      recordedAt,
    })),
    gaps: shown === undefined ? [] : missingDays(asset.calendar, await shownDays(storeAsOf, asset)),
    spread: sourceSpread(read.map(({ row: { provider }, series }) => ({ provider, ...series }))),
  }
}

/** The days of the history that a page over all days shows: joined where one source alone would begin later. */
async function shownDays(storeAsOf: StoreAsOf, { id }: Asset): Promise<readonly Day[]> {
  const choice = { provider: null, clock: 'day', to: null } as const
  const alone = await readHistory(storeAsOf, id, choice)
  const shown =
    alone.couldBegin === null ? alone : await readHistory(storeAsOf, id, { ...choice, provider: 'all' })
  return shown.levels.days
}

function reported(
  asset: Asset,
  held: Held | undefined,
  readings: readonly LatestReading[],
  refused: number,
  now: Date,
): ReportedAsset {
  const { id, calendar, mainField } = asset
  const { last = null, sources = [], gaps = [], spread = null } = held ?? {}
  const end = last === null ? '' : dayEnd(calendar, last.day)
  const newest = readings.find((one) => one.asset === id && one.field === mainField && one.instant > end)
  const isSample = last?.provider === SAMPLE_PROVIDER
  return {
    asset,
    state:
      last === null ? 'none' : isSample ? 'sample' : isStale(calendar, last.day, now) ? 'stale' : 'current',
    last:
      last === null
        ? null
        : {
            ...last,
            ageSeconds: Math.max(0, Math.round((now.getTime() - Date.parse(end)) / 1_000)),
            daysBehind: daysBehind(calendar, last.day, now),
          },
    next: last === null || isSample ? null : nextValue(calendar, last.day),
    reading:
      newest === undefined
        ? null
        : { provider: newest.provider, instant: newest.instant, value: newest.value },
    sources,
    gaps,
    refused,
    spread,
  }
}

/** Assets with the catalogue's first, in its order; what imports have added follows. */
function inOrder(assets: readonly Asset[]): Asset[] {
  const place = new Map(CATALOGUE.map(({ id }, index) => [id, index]))
  const placeOf = ({ id }: Asset) => place.get(id) ?? CATALOGUE.length
  return [...assets].sort((one, other) => placeOf(one) - placeOf(other) || one.id.localeCompare(other.id))
}

/**
 * A run whose process died stays 'running' in the store. Who ingests holds the lease and has one run at a time, the
 * newest: any other that has not ended never will.
 */
function withTheirEnd(
  runs: Awaited<ReturnType<typeof readRuns>>,
  isSomebodyIngesting: boolean,
): ReportedRun[] {
  return runs.map((run, index) =>
    run.status === 'running' && !(isSomebodyIngesting && index === 0) ? { ...run, status: 'died' } : run,
  )
}
