import { BASE_DAYS, type HourlyMoves, hourlyMoves } from '@/lib/analysis/hourly-moves'
import { addDays, type Day } from '@/lib/market/day'
import { readReadings } from '@/lib/store/readings'
import { rememberer } from '@/lib/store/remembered'
import { knownAsset, type StoreAsOf } from './store-as-of'

const remembered = rememberer<HourlyMoves>(50)

/** What single assets did hour by hour on a UTC day, as far as the store has readings of it. */
export function getHoursOfDay(storeAsOf: StoreAsOf, ids: readonly string[], day: Day): Promise<HourlyMoves> {
  const { store, vintage: asof } = storeAsOf
  return remembered(store, JSON.stringify([asof, day, ids]), async () =>
    hourlyMoves(
      day,
      await Promise.all(
        ids.map(async (id) => {
          const asset = knownAsset(storeAsOf, id)
          const readings = await readReadings(store, {
            asset: asset.id,
            field: asset.mainField,
            from: `${addDays(day, -BASE_DAYS)}T00:00:00.000Z`,
            to: `${addDays(day, 1)}T00:00:00.000Z`,
            asof,
          })
          return { asset: asset.id, readings }
        }),
      ),
    ),
  )
}
