import type { Store } from '@/lib/store/connect'

interface Row {
  readonly id: number | bigint
  readonly observed: number | bigint
  readonly read: number | bigint
  readonly observations: number | bigint
  readonly readings: number | bigint
}

/** The vintages of a store at one moment, and those of them that are not whole, as sentences. */
export async function halfBatches(store: Store): Promise<{ vintages: number; faults: string[] }> {
  // One statement, so that everything in it is of one moment.
  const rows = await store.client.$queryRaw<Row[]>`
    select b.id, b.observed, b.read, coalesce(o.n, 0) as observations, coalesce(r.n, 0) as readings
    from batch b
    left join (select batch_id, count(*) as n from observation group by batch_id) o on o.batch_id = b.id
    left join (select batch_id, count(*) as n from reading group by batch_id) r on r.batch_id = b.id
    order by b.id`
  const faults = rows.flatMap(({ id, observed, read, observations, readings }, index) => [
    ...(Number(id) === index + 1 ? [] : [`vintage ${id} stands in place ${index + 1}`]),
    ...(Number(observed) === Number(observations) && Number(read) === Number(readings)
      ? []
      : [`vintage ${id} says ${observed} and ${read} rows and has ${observations} and ${readings}`]),
    ...(Number(observed) + Number(read) > 0 ? [] : [`vintage ${id} is empty`]),
  ])
  return { vintages: rows.length, faults }
}
