import type { Field } from '@/lib/market/asset'
import type { Instant } from '@/lib/market/day'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { isLastOfSeries, isVisible, readingsAsOf } from './as-of'
import type { Store, Transaction } from './connect'
import { byCharacter, type Dialect, jsonValues } from './dialect'
import { drawSeriesIds, type SeriesKey } from './series-ids'
import { jsonTexts, type SeriesValues, valuesBySeries } from './values-by-series'

/** 'now' was the present when it was read; '1h' is an intraday value of a provider's history. */
export type ReadingKind = 'now' | '1h'

const KINDS: readonly ReadingKind[] = ['now', '1h']

/** A value at an instant, in the unit of the asset. */
export interface ReadingInput extends SeriesKey {
  readonly instant: Instant
  readonly value: number
  readonly kind: ReadingKind
}

export interface ReadingRow {
  readonly instant: Instant
  readonly value: number
  readonly provider: string
  readonly kind: ReadingKind
  readonly batch: number
}

export interface LatestReading extends ReadingRow {
  readonly asset: string
  readonly field: Field
}

export interface ReadingsQuery {
  readonly asset: string
  readonly field: Field
  /** Both ends are included. */
  readonly from: Instant
  readonly to: Instant
  readonly provider?: string
  readonly kind?: ReadingKind
  readonly asof?: number
}

/** Readings of one asset and field in a range of time, ascending. */
export async function readReadings(store: Store, query: ReadingsQuery): Promise<ReadingRow[]> {
  const { asset, field, provider, kind, asof } = query
  return store.client.$queryRaw<ReadingRow[]>`
    select r.instant, r.value, s.provider, r.kind, r.batch_id as batch
    from (${readingsAsOf(asof)}) as r join series s on s.id = r.series_id
    where s.asset = ${asset} and s.field = ${field}
      and r.instant >= ${isoInstant(query.from)} and r.instant <= ${isoInstant(query.to)}
      and ${provider === undefined ? Prisma.sql`true` : Prisma.sql`s.provider = ${provider}`}
      and ${kind === undefined ? Prisma.sql`true` : Prisma.sql`r.kind = ${kind}`}
    order by r.instant, ${byCharacter(store.dialect, Prisma.sql`s.provider`)}, ${byCharacter(store.dialect, Prisma.sql`r.kind`)}`
}

/** The latest reading of each field of each of the assets, whichever provider gave it; on a tie the last written. */
export async function readLatestReadings(
  store: Store,
  query: { readonly assets: readonly string[]; readonly asof?: number },
): Promise<LatestReading[]> {
  const { assets, asof } = query
  if (assets.length === 0) return []
  return store.client.$queryRaw<LatestReading[]>`
    select asset, field, instant, value, provider, kind, batch from (
      select s.asset, s.field, r.instant, r.value, s.provider, r.kind, r.batch_id as batch,
        row_number() over (partition by s.asset, s.field order by r.instant desc, r.batch_id desc, r.series_id) as place
      from (${readingsAsOf(asof, isLastOfSeries(assets, asof))}) as r join series s on s.id = r.series_id) as placed
    where place = 1
    order by ${byCharacter(store.dialect, Prisma.sql`asset`)}, ${byCharacter(store.dialect, Prisma.sql`field`)}`
}

/** Checks and sorts readings, by kind, before anything is locked. See `valuesBySeries` for what it refuses. */
export function sortReadings(rows: readonly ReadingInput[]): Map<ReadingKind, SeriesValues[]> {
  const ofKind = (kind: ReadingKind) => rows.filter((row) => row.kind === kind)
  return new Map(
    KINDS.map((kind) => [
      kind,
      valuesBySeries(
        ofKind(kind),
        (row) => isoInstant(row.instant),
        () => true,
      ),
    ]),
  )
}

/** Inserts the readings that differ from the latest standing row of their series, kind and instant; how many. */
export async function insertReadings(
  tx: Transaction,
  dialect: Dialect,
  batch: number,
  byKind: ReadonlyMap<ReadingKind, readonly SeriesValues[]>,
): Promise<number> {
  let written = 0
  for (const [kind, groups] of byKind) {
    if (groups.length === 0) continue
    const ids = await drawSeriesIds(
      tx,
      groups.map((group) => group.key),
    )
    for (const json of jsonTexts(groups, ids)) {
      written += await tx.$executeRaw`
        insert into reading (series_id, instant, kind, batch_id, value)
        select given.outer_key, given.inner_key, cast(${kind} as text), cast(${batch} as integer), given.value
        from (${jsonValues(dialect, json)}) as given
        where given.value is distinct from (
          select r.value from reading r
          where r.series_id = given.outer_key and r.instant = given.inner_key and r.kind = ${kind}
            and ${isVisible(Prisma.sql`r.batch_id`)}
          order by r.batch_id desc limit 1)`
    }
  }
  return written
}

/** One spelling, with milliseconds, so that instants compare as text. @throws RangeError when it is none */
export function isoInstant(instant: Instant): Instant {
  return new Date(instant).toISOString()
}
