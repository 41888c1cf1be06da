import { writeBatch } from '@/lib/store/batches'
import { closeStore, openStore } from '@/lib/store/open-store'
import { ASSETS, DAYS, valuesIn } from './round-values'
import type { ScratchDatabases } from './scratch-databases'

/** A closed store with the values of so many rounds, one vintage for each. */
export async function filledStore(databases: ScratchDatabases, rounds: number): Promise<string> {
  const databaseUrl = await databases.fresh()
  const store = await openStore(databaseUrl)
  for (let round = 1; round <= rounds; round += 1) {
    const values = valuesIn(round)
    const observations = ASSETS.flatMap((asset) =>
      DAYS.map((day, place) => ({
        asset,
        field: 'close' as const,
        provider: 'import',
        day,
        value: values[place]!,
      })),
    )
    await writeBatch(store, { kind: 'import', provider: 'import', note: `round ${round}` }, { observations })
  }
  await closeStore(store)
  return databaseUrl
}
