import { getQuotes } from '@/lib/queries/quotes'
import { readStoreAsOf } from '@/lib/queries/store-as-of'
import type { Store } from '@/lib/store/open-store'
import { readQuarantined } from '@/lib/store/quarantine'
import { NOW } from './scene'

export interface Row {
  readonly series: string
  readonly at: string
  readonly batch: number
  readonly value: number
}

/** Everything of a store that a pull may touch, and what a page shows of the asset. */
export async function look(store: Store, asset: string) {
  const [observations, readings, series] = await Promise.all([
    store.client.observation.findMany({ orderBy: [{ batchId: 'asc' }, { seriesId: 'asc' }, { day: 'asc' }] }),
    store.client.reading.findMany({ orderBy: [{ batchId: 'asc' }, { seriesId: 'asc' }, { instant: 'asc' }] }),
    store.client.series.findMany(),
  ])
  const nameOf = new Map(
    series.map(({ id, assetId, field, provider }) => [id, `${provider} ${assetId} ${field}`]),
  )
  const rows: Row[] = [
    ...observations.map(({ seriesId, day: at, batchId: batch, value }) => ({ seriesId, at, batch, value })),
    ...readings.map(({ seriesId, instant: at, batchId: batch, value }) => ({ seriesId, at, batch, value })),
  ]
    .map(({ seriesId, ...row }) => ({ series: nameOf.get(seriesId) ?? '', ...row }))
    .sort((a, b) => a.batch - b.batch)
  const [quote] = await getQuotes(await readStoreAsOf(store, null), [asset], new Date(NOW))
  return { rows, quote: quote!, quarantined: await readQuarantined(store, 10_000) }
}

/** Nothing stored may change, nothing be there twice, and nothing new be no value. */
export function* brokenRows(before: readonly Row[], after: readonly Row[]): Generator<string> {
  const standing = new Map<string, number>()
  for (const [index, row] of before.entries()) {
    if (JSON.stringify(after[index]) !== JSON.stringify(row)) yield `${row.series} of ${row.at} has changed.`
    standing.set(`${row.series} ${row.at}`, row.value)
  }
  for (const row of after.slice(before.length)) {
    const key = `${row.series} ${row.at}`
    if (standing.get(key) === row.value) yield `${key} was written a second time.`
    standing.set(key, row.value)
    if (!(Number.isFinite(row.value) && row.value > 0)) yield `${key} is ${row.value}.`
    if (new Date(row.at).toISOString() > NOW.replace('12:00', '12:05')) yield `${key} lies in the future.`
  }
}

export type Seen = Awaited<ReturnType<typeof look>>

/** A page goes on showing the last good value, and how old it has become. */
export function* brokenPage(before: Seen['quote'], after: Seen['quote'], added: number): Generator<string> {
  if (before.instant === null || after.instant === null) {
    yield 'The page shows no value.'
    return
  }
  const age = (Date.parse(NOW) - Date.parse(after.instant)) / 1000
  if (after.ageSeconds !== Math.max(0, age))
    yield `The page gives an age of ${after.ageSeconds} s, not of ${age} s.`
  const [was, is] = [before, after].map(({ price, marketCap, instant }) =>
    JSON.stringify([price, marketCap, instant]),
  )
  if (added === 0 && was !== is)
    yield `The page shows ${is} after a pull that wrote nothing; before it ${was}.`
  if (added === 0 && after.state !== 'stale') yield `The page calls an old value ${after.state}.`
}
