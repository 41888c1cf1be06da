import type { Day } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Store } from '@/lib/store/connect'
import { readSeries, type StoredSeries } from '@/lib/store/observations'

/** The assets and days of which each round brings other values. */
export const ASSETS = ['ORCL', 'NVDA', 'AMD']
export const DAYS: readonly Day[] = sessionsBetween('2019-01-02', '2022-12-30')

/** The value of a day in a round. That of the first day stays, as if it did not a source would have rescaled all. */
function valueIn(round: number, place: number): number {
  return place === 0 ? 100 : Math.round(10_000 + 10 * (place % 50) + ((place + round) % 7)) / 100
}

const seen = new Map<number, readonly number[]>()

/** The values of all days in a round. */
export function valuesIn(round: number): readonly number[] {
  const values = seen.get(round) ?? DAYS.map((_, place) => valueIn(round, place))
  seen.set(round, values)
  return values
}

/** Which of two rounds the stored closes of an asset are of; null where they are of neither: half of one. */
export async function roundOf(
  store: Store,
  asset: string,
  provider: string,
  round: number,
  field: 'close' | 'adjClose' = 'close',
): Promise<number | null> {
  const stored = await readSeries(store, { asset, field, provider })
  return [round, round - 1].find((one) => isOf(stored, one)) ?? null
}

/** Before the first round there is nothing. */
function isOf({ days, values }: StoredSeries, round: number): boolean {
  if (round === 0) return days.length === 0
  const expected = valuesIn(round)
  return days.length === DAYS.length && values.every((value, place) => value === expected[place])
}
