import type { Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import { unbrokenSince } from '@/lib/market/unbroken-history'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { isVisible } from './as-of'
import { readVintage } from './batches'
import type { Store } from './connect'
import { jsonArray } from './dialect'
import { rememberer } from './remembered'
import { type SeriesKey, seriesName } from './series-ids'

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

/** What the last vintage that was asked for covers, by the client that read it: the next one differs in few series. */
const latest = new WeakMap<Store['client'], { readonly vintage: number; readonly coverage: Coverage[] }>()

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
  return remembered(store, String(vintage), async () => {
    const before = latest.get(store.client)
    if (before !== undefined && before.vintage > vintage) return coverageOf(store, vintage)
    const coverage =
      before === undefined ? await coverageOf(store, vintage) : await broughtUp(store, before, vintage)
    latest.set(store.client, { vintage, coverage })
    return coverage
  })
}

/** Where more series were written to, all are read. */
const MOST_TOUCHED = 1000

/** Reads anew only the series that a batch since then has written to, or that had values of one withdrawn since. */
async function broughtUp(
  store: Store,
  before: { readonly vintage: number; readonly coverage: Coverage[] },
  vintage: number,
): Promise<Coverage[]> {
  const since = (column: Prisma.Sql) =>
    Prisma.sql`(${column} > ${before.vintage} and ${column} <= ${vintage})`
  const batches = Prisma.sql`(${since(Prisma.sql`id`)} and observed > 0) or ${since(Prisma.sql`withdrawn_in`)}`
  // Most batches hold readings only: then no value is looked at.
  const [found] = await store.client.$queryRaw<{ id: number }[]>`
    select id from batch where ${batches} limit 1`
  if (found === undefined) return before.coverage
  const touched = await store.client.$queryRaw<(SeriesKey & { id: number })[]>`
    select id, asset, field, provider from series where id in (
      select series_id from observation where batch_id in (select id from batch where ${batches}))`
  if (touched.length === 0) return before.coverage
  if (touched.length > MOST_TOUCHED) return coverageOf(store, vintage)
  const names = new Set(touched.map(seriesName))
  const same = before.coverage.filter((row) => !names.has(seriesName(row)))
  // Named one by one, as databases do not see beforehand that there are few.
  const ids = Prisma.join(touched.map(({ id }) => id))
  const anew = await coverageOf(store, vintage, Prisma.sql`series_id in (${ids})`)
  return [...same, ...anew].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

async function coverageOf(
  store: Store,
  asof: number,
  which: Prisma.Sql = Prisma.sql`true`,
): Promise<Coverage[]> {
  const days = jsonArray(store.dialect, Prisma.sql`day`, Prisma.sql`day`)
  const rows = await store.client.$queryRaw<CoverageRow[]>`
    select s.asset, s.field, s.provider, c.days, b.recorded_at as "recordedAt"
    from (
      select series_id, ${days} as days, max(batch_id) as batch_id from (
        select series_id, day, max(batch_id) as batch_id from observation
        where ${which} and ${isVisible(Prisma.sql`batch_id`, asof)} group by series_id, day) as standing
      group by series_id) as c
    join series s on s.id = c.series_id join batch b on b.id = c.batch_id`
  return rows
    .map(({ days: text, ...row }) => {
      const known: Day[] = JSON.parse(text)
      return {
        ...row,
        firstDay: known[0]!,
        lastDay: known.at(-1)!,
        count: known.length,
        unbrokenSince: unbrokenSince(known)!,
      }
    })
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

/** By which coverage is sorted; no name holds the sign between them. */
function placeOf({ asset, field, provider }: SeriesKey): string {
  return [asset, field, provider].join('\n')
}
