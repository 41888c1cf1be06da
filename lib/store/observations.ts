import { type Day, isDay } from '@/lib/market/day'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { isVisible, observationsAsOf } from './as-of'
import type { Store, Transaction } from './connect'
import { type Dialect, jsonArray, jsonValues } from './dialect'
import { drawSeriesIds, type SeriesKey } from './series-ids'
import { jsonTexts, type SeriesValues, valuesBySeries } from './values-by-series'

/** A value filed under a day, in the unit of the asset. */
export interface ObservationInput extends SeriesKey {
  readonly day: Day
  readonly value: number
}

export interface SeriesQuery extends SeriesKey {
  /** A vintage; the latest when absent. */
  readonly asof?: number
}

/** A series in columns, by ascending day, with the batch that brought each value. */
export interface StoredSeries {
  readonly days: readonly Day[]
  readonly values: readonly number[]
  readonly batches: readonly number[]
}

/** One series of one provider as of a vintage; empty where nothing had been written by then. */
export async function readSeries(store: Store, query: SeriesQuery): Promise<StoredSeries> {
  const { asset, field, provider, asof } = query
  const id = Prisma.sql`(select id from series where asset = ${asset} and field = ${field} and provider = ${provider})`
  const column = (name: string) =>
    Prisma.sql`${jsonArray(store.dialect, Prisma.raw(name), Prisma.sql`day`)} as ${Prisma.raw(name)}`
  const [row] = await store.client.$queryRaw<{ day: string; value: string; batch_id: string }[]>`
    select ${column('day')}, ${column('value')}, ${column('batch_id')} from (${observationsAsOf(asof, id)}) as standing`
  return { days: JSON.parse(row!.day), values: JSON.parse(row!.value), batches: JSON.parse(row!.batch_id) }
}

/** Checks and sorts observations before anything is locked. See `valuesBySeries` for what it refuses. */
export function sortObservations(rows: readonly ObservationInput[]): SeriesValues[] {
  return valuesBySeries(rows, (row) => row.day, isDay)
}

/** Inserts the observations that differ from the latest standing row of their series and day; how many. */
export async function insertObservations(
  tx: Transaction,
  dialect: Dialect,
  batch: number,
  groups: readonly SeriesValues[],
): Promise<number> {
  if (groups.length === 0) return 0
  const ids = await drawSeriesIds(
    tx,
    groups.map((group) => group.key),
  )
  let written = 0
  for (const json of jsonTexts(groups, ids)) {
    written += await tx.$executeRaw`
      insert into observation (series_id, day, batch_id, value)
      select given.outer_key, given.inner_key, cast(${batch} as integer), given.value
      from (${jsonValues(dialect, json)}) as given
      where given.value is distinct from (
        select o.value from observation o
        where o.series_id = given.outer_key and o.day = given.inner_key and ${isVisible(Prisma.sql`o.batch_id`)}
        order by o.batch_id desc limit 1)`
  }
  return written
}
