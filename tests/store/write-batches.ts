import { addDays } from '@/lib/market/day'
import { writeBatch } from '@/lib/store/batches'
import { closeStore, openStore } from '@/lib/store/open-store'

/** A process of its own that opens a store and writes batches: URL, name of the provider, how many. */
const [databaseUrl = '', provider = '', count = '0'] = process.argv.slice(2)

const store = await openStore(databaseUrl)
for (let batch = 0; batch < Number(count); batch += 1) {
  const observations = Array.from({ length: 20 }, (_, index) => ({
    asset: 'ORCL',
    field: 'close' as const,
    provider,
    day: addDays('2025-01-01', 20 * batch + index),
    value: 100 + batch + index / 8,
  }))
  await writeBatch(store, { kind: 'import', provider, note: `${provider} ${batch}` }, { observations })
}
await closeStore(store)
