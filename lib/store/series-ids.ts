import type { Field } from '@/lib/market/asset'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Transaction } from './connect'

/** What tells one stored series from another. */
export interface SeriesKey {
  readonly asset: string
  readonly field: Field
  readonly provider: string
}

export function seriesName({ asset, field, provider }: SeriesKey): string {
  return `${asset} ${field} ${provider}`
}

/**
 * The number of each series by `seriesName`; series that are new get the next free ones. Only within a write
 * transaction, whose lock keeps two writers from drawing the same number.
 *
 * @throws RangeError when an asset is unknown
 */
export async function drawSeriesIds(
  tx: Transaction,
  keys: readonly SeriesKey[],
): Promise<Map<string, number>> {
  const wanted = new Map(keys.map((key) => [seriesName(key), key]))
  const ids = await readSeriesIds(tx)
  const added = [...wanted].filter(([name]) => !ids.has(name)).map(([, key]) => key)
  if (added.length === 0) return ids
  await checkAssets(tx, added)
  let last = Math.max(0, ...ids.values())
  for (const key of added) {
    last += 1
    await tx.$executeRaw`insert into series (id, asset, field, provider)
      values (${last}, ${key.asset}, ${key.field}, ${key.provider})`
    ids.set(seriesName(key), last)
  }
  return ids
}

async function readSeriesIds(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<
    (SeriesKey & { id: number })[]
  >`select id, asset, field, provider from series`
  return new Map(rows.map((row) => [seriesName(row), row.id]))
}

async function checkAssets(tx: Transaction, keys: readonly SeriesKey[]): Promise<void> {
  const names = [...new Set(keys.map((key) => key.asset))]
  const rows = await tx.$queryRaw<{ id: string }[]>`select id from asset where id in (${Prisma.join(names)})`
  const known = new Set(rows.map((row) => row.id))
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0) throw new RangeError(`no such asset: ${unknown.join(', ')}`)
}
