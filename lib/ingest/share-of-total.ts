import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Store } from '@/lib/store/connect'
import { readCoverage } from '@/lib/store/coverage'
import { readSeries } from '@/lib/store/observations'

/**
 * Says what share of a whole total a provider's partial one covers, beside the provider whose total is known for
 * the latest day in common; beside the embedded sample only where there is no other. Null where nothing is in
 * common.
 */
export async function shareOfTotal(store: Store, asset: Asset, provider: string): Promise<string | null> {
  const read = (one: string) => readSeries(store, { asset: asset.id, field: asset.mainField, provider: one })
  const others = (await readCoverage(store))
    .filter((row) => row.asset === asset.id && row.field === asset.mainField && row.provider !== provider)
    .map((row) => row.provider)
  const part = await read(provider)
  const valueOn = new Map(part.days.map((day, index) => [day, part.values[index]!]))

  const shares: { provider: string; day: Day; percent: number }[] = []
  for (const other of others) {
    const whole = await read(other)
    const index = whole.days.findLastIndex((day) => valueOn.has(day))
    if (index < 0) continue
    const day = whole.days[index]!
    shares.push({ provider: other, day, percent: (100 * valueOn.get(day)!) / whole.values[index]! })
  }
  shares.sort(
    (a, b) =>
      Number(a.provider === SAMPLE_PROVIDER) - Number(b.provider === SAMPLE_PROVIDER) ||
      b.day.localeCompare(a.day),
  )
  const [best] = shares
  if (best === undefined) return null
  return `It covers ${best.percent.toFixed(1)} % of the total of ${best.provider} on ${best.day}.`
}
