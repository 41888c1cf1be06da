import type { Store } from '@/lib/store/connect'
import { halfBatches } from './half-batches'

/** Everything in a store that can be known to be wrong without knowing what was written, as sentences. */
export async function storeFaults(store: Store): Promise<string[]> {
  const { faults } = await halfBatches(store)
  faults.push(...(store.dialect === 'sqlite' ? await damages(store) : await orphans(store)))
  const runs = await store.client.run.findMany({ where: { batch: { not: null } } })
  for (const { id, batch, written } of runs) {
    const row = await store.client.batch.findUnique({ where: { id: batch ?? 0 } })
    if (row === null || row.observed + row.read !== written)
      faults.push(`run ${id} has written ${written} rows, which vintage ${batch} does not have`)
  }
  return faults
}

async function damages(store: Store): Promise<string[]> {
  const found: string[] = []
  const checks = await store.client.$queryRawUnsafe<{ integrity_check: string }[]>('pragma integrity_check')
  for (const { integrity_check: said } of checks) if (said !== 'ok') found.push(`integrity_check: ${said}`)
  const keys = await store.client.$queryRawUnsafe<unknown[]>('pragma foreign_key_check')
  if (keys.length > 0) found.push(`${keys.length} rows refer to nothing`)
  return found
}

async function orphans(store: Store): Promise<string[]> {
  const [row] = await store.client.$queryRaw<{ lost: bigint }[]>`
    select count(*) as lost from observation o
    where not exists (select 1 from batch b where b.id = o.batch_id)
      or not exists (select 1 from series s where s.id = o.series_id)`
  return Number(row?.lost) === 0 ? [] : [`${row?.lost} rows refer to nothing`]
}
