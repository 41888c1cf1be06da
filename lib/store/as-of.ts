import { Prisma } from '@/prisma/generated/sqlite/client'

/** Reads as of this vintage when the caller names none: whatever is committed by now. */
const LATEST = 2_147_483_647

/** The batches, by a column of their ids, that count as of a vintage: committed by then and not withdrawn by then. */
export function isVisible(batchId: Prisma.Sql, asof: number = LATEST): Prisma.Sql {
  return Prisma.sql`(${batchId} <= ${asof}
    and ${batchId} not in (select id from batch where withdrawn_in is not null and withdrawn_in <= ${asof}))`
}

/** The observations that stand as of a vintage: of each series and day the row of the latest visible batch. */
export function observationsAsOf(asof?: number, series?: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select o.series_id, o.day, o.value, o.batch_id from observation o
    where ${series ? Prisma.sql`o.series_id = ${series}` : Prisma.sql`true`} and ${isVisible(Prisma.sql`o.batch_id`, asof)}
      and not exists (
        select 1 from observation later
        where later.series_id = o.series_id and later.day = o.day and later.batch_id > o.batch_id
          and ${isVisible(Prisma.sql`later.batch_id`, asof)})`
}

/** The readings that stand as of a vintage, likewise; those of them that also fulfil a condition on `r`. */
export function readingsAsOf(asof?: number, which: Prisma.Sql = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`
    select r.series_id, r.instant, r.kind, r.value, r.batch_id from reading r
    where ${which} and ${isVisible(Prisma.sql`r.batch_id`, asof)}
      and not exists (
        select 1 from reading later
        where later.series_id = r.series_id and later.instant = r.instant and later.kind = r.kind
          and later.batch_id > r.batch_id and ${isVisible(Prisma.sql`later.batch_id`, asof)})`
}

/** That a reading `r` is of one of the assets and of the last instant that its series has as of a vintage, which the end of the index tells. */
export function isLastOfSeries(assets: readonly string[], asof?: number): Prisma.Sql {
  return Prisma.sql`(r.series_id, r.instant) in (
    select series.id, (
      select last.instant from reading last
      where last.series_id = series.id and ${isVisible(Prisma.sql`last.batch_id`, asof)}
      order by last.instant desc limit 1)
    from series where series.asset in (${Prisma.join([...assets])}))`
}
