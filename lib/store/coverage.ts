import type { Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { unbrokenSince } from '@/lib/market/unbroken-history'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { isVisible } from './as-of'
import { readVintage } from './batches'
import type { Store } from './connect'
import { byCharacter, jsonArray } from './dialect'
import { rememberer } from './remembered'

/** What the store holds of one field of one asset from one provider. */
export interface Coverage {
  readonly asset: string
  readonly field: Field
  readonly provider: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly count: number
  /** First day of the last stretch without a gap, as `unbrokenSince` in the market room defines one. */
  readonly unbrokenSince: Day
  /** When the batch that came last was read at its source. */
  readonly recordedAt: Instant
}

interface CoverageRow extends Pick<Coverage, 'asset' | 'field' | 'provider' | 'recordedAt'> {
  /** A JSON array. */
  readonly days: string
}

/** A vintage never changes, so what it covers is computed once. */
const remembered = rememberer<Coverage[]>(8)

/**
 * What there is of every series that has values as of a vintage, by asset, field and provider.
 *
 * @param query `asof` is a vintage that there is; the last one where it is left out
 */
export async function readCoverage(
  store: Store,
  query: { readonly asof?: number } = {},
): Promise<Coverage[]> {
  const vintage = query.asof ?? (await readVintage(store))
  return remembered(store, String(vintage), () => computeCoverage(store, vintage))
}

async function computeCoverage(store: Store, asof: number): Promise<Coverage[]> {
  const days = jsonArray(store.dialect, Prisma.sql`day`, Prisma.sql`day`)
  const sorted = (name: string) => byCharacter(store.dialect, Prisma.raw(`s.${name}`))
  const rows = await store.client.$queryRaw<CoverageRow[]>`
    select s.asset, s.field, s.provider, c.days, b.recorded_at as "recordedAt"
    from (
      select series_id, ${days} as days, max(batch_id) as batch_id from (
        select series_id, day, max(batch_id) as batch_id from observation
        where ${isVisible(Prisma.sql`batch_id`, asof)} group by series_id, day) as standing
      group by series_id) as c
    join series s on s.id = c.series_id join batch b on b.id = c.batch_id
    order by ${sorted('asset')}, ${sorted('field')}, ${sorted('provider')}`
  return rows.map(({ days: text, ...row }) => {
    const known: Day[] = JSON.parse(text)
    return {
      ...row,
      firstDay: known[0]!,
      lastDay: known.at(-1)!,
      count: known.length,
      unbrokenSince: unbrokenSince(known)!,
    }
  })
}
