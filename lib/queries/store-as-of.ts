import type { Asset } from '@/lib/market/asset'
import { assetById } from '@/lib/market/catalogue'
import { readAssets } from '@/lib/store/assets'
import { readVintage, vintageAt } from '@/lib/store/batches'
import { type Coverage, readCoverage } from '@/lib/store/coverage'
import { readSeries, type StoredSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { type SeriesKey, seriesName } from '@/lib/store/series-ids'
import { QuestionProblem, unknownAsset } from './problem'

/** Series kept in memory: some 100 kB each for ten years of days. */
const rememberedSeries = rememberer<StoredSeries>(300)
const rememberedAssets = rememberer<Asset[]>(8)

/** The store as it was known at one vintage; every read of a question goes through the same one. */
export interface StoreAsOf {
  readonly store: Store
  readonly vintage: number
  /** The last vintage there is by now. */
  readonly latestVintage: number
  readonly assets: readonly Asset[]
  readonly coverage: readonly Coverage[]
  /** One series as of the vintage, read once however often it is asked for. */
  readonly read: (key: SeriesKey) => Promise<StoredSeries>
}

/** As of a vintage number, or of an instant, which stands for the last batch committed by then; null is now. */
export async function readStoreAsOf(store: Store, asof: string | null): Promise<StoreAsOf> {
  const latestVintage = await readVintage(store)
  const vintage = asof === null ? latestVintage : await vintageOf(store, asof, latestVintage)
  if (vintage > latestVintage)
    throw new QuestionProblem({ kind: 'future-vintage', given: vintage, latest: latestVintage })
  const [assets, coverage] = await Promise.all([
    assetsOf(store, latestVintage),
    readCoverage(store, { asof: vintage }),
  ])
  const reads = new Map<string, Promise<StoredSeries>>()
  // A question asks for the same series several times: for levels, for returns, for the quotes beside them.
  const read = (key: SeriesKey) => {
    const name = seriesName(key)
    const known =
      reads.get(name) ??
      rememberedSeries(store, `${vintage} ${name}`, () => readSeries(store, { ...key, asof: vintage }))
    reads.set(name, known)
    return known
  }
  return { store, vintage, latestVintage, assets, coverage, read }
}

async function vintageOf(store: Store, asof: string, latestVintage: number): Promise<number> {
  if (/^\d+$/.test(asof)) return Number(asof)
  // A batch may have been committed since the last vintage was read.
  return Math.min(await vintageAt(store, asof), latestVintage)
}

/** Every asset there is by now. */
export async function readKnownAssets(store: Store): Promise<readonly Asset[]> {
  return assetsOf(store, await readVintage(store))
}

/** Assets come with a batch or with a release, which a process reads at its start: those of a vintage stay as they are. */
function assetsOf(store: Store, latestVintage: number): Promise<readonly Asset[]> {
  return rememberedAssets(store, String(latestVintage), () => readAssets(store))
}

/** The asset of that name. One that nobody knows is a problem. */
export function knownAsset({ assets }: Pick<StoreAsOf, 'assets'>, id: string): Asset {
  const asset = assetById(id, assets)
  if (asset === null) throw unknownAsset(id, assets)
  return asset
}
