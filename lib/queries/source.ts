import { readAssets } from '@/lib/store/assets'
import { readVintage, vintageAt } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import type { Source, StoredSeries } from './asset-history'
import { QuestionProblem } from './problem'

/**
 * The store as it was known at a vintage: a number, or an instant that stands for the last batch committed by
 * then; null is now.
 */
export async function readSource(
  store: Store,
  asof: string | null,
): Promise<Source & { latestVintage: number }> {
  const latestVintage = await readVintage(store)
  const vintage =
    asof === null ? latestVintage : /^\d+$/.test(asof) ? Number(asof) : await vintageAt(store, asof)
  if (vintage > latestVintage)
    throw new QuestionProblem({ kind: 'future-vintage', given: vintage, latest: latestVintage })
  const [assets, coverage] = await Promise.all([readAssets(store), readCoverage(store, { asof: vintage })])
  const reads = new Map<string, Promise<StoredSeries>>()
  // A question asks for the same series several times: for levels, for returns, for the quotes beside them.
  const read: Source['read'] = (key) => {
    const name = `${key.asset} ${key.field} ${key.provider}`
    const known = reads.get(name) ?? readSeries(store, { ...key, asof: vintage })
    reads.set(name, known)
    return known
  }
  return { store, vintage, latestVintage, assets, coverage, read }
}
