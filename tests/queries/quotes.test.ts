import { describe, expect, it } from 'vitest'
import { eachDay } from '@/lib/market/day'
import { getQuotes } from '@/lib/queries/quotes'
import { readStoreAsOf } from '@/lib/queries/store-as-of'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { storeWith } from './stores'

const NOW = new Date('2025-10-09T12:10:00Z')

/** A history of Coin Metrics, which has no readings, until the day before. */
function history(): Promise<Store> {
  return storeWith(
    eachDay('2025-08-01', '2025-10-08').map((day) => ({
      asset: 'TOTAL',
      field: 'marketCap',
      day,
      provider: 'coinmetrics',
      value: 3.5e12,
    })),
  )
}

async function addReading(store: Store, provider: string, instant: string, value: number): Promise<void> {
  const reading = { asset: 'TOTAL', field: 'marketCap', provider, instant, value, kind: 'now' } as const
  await writeBatch(
    store,
    { kind: 'ingest', provider, note: 'a test' },
    { observations: [], readings: [reading] },
  )
}

async function quote(store: Store, now = NOW) {
  const [total] = await getQuotes(await readStoreAsOf(store, null), ['TOTAL'], now)
  return total
}

describe('the quote of a total whose history and readings come from different providers', () => {
  it('compares a reading with what its own provider said a day earlier', async () => {
    const store = await history()
    await addReading(store, 'coingecko', '2025-10-08T12:02:00.000Z', 4e12)
    await addReading(store, 'coingecko', '2025-10-09T12:02:00.000Z', 4.2e12)
    const total = await quote(store)
    expect(total).toMatchObject({
      marketCap: 4.2e12,
      provider: 'coingecko',
      changeSince: '2025-10-08',
      state: 'live',
    })
    expect(total?.changeFraction).toBeCloseTo(0.05, 12)
  })

  it('compares it with the daily value of its own provider for the day before where there is one', async () => {
    const store = await history()
    const row = { asset: 'TOTAL', field: 'marketCap', day: '2025-10-08', provider: 'coingecko' } as const
    const observations = [{ ...row, value: 4.1e12 }]
    await writeBatch(store, { kind: 'ingest', provider: 'coingecko', note: 'a test' }, { observations })
    await addReading(store, 'coingecko', '2025-10-08T12:02:00.000Z', 4e12)
    await addReading(store, 'coingecko', '2025-10-09T12:02:00.000Z', 4.2e12)
    expect((await quote(store))?.changeFraction).toBeCloseTo(4.2 / 4.1 - 1, 12)
  })

  it('knows no change where the provider of the reading said nothing before', async () => {
    const store = await history()
    await addReading(store, 'coingecko', '2025-10-09T12:02:00.000Z', 4.2e12)
    expect(await quote(store)).toMatchObject({ provider: 'coingecko', change: null, changeSince: null })
  })

  it('keeps to the provider of the history while it has readings, whoever was asked last', async () => {
    const store = await history()
    await addReading(store, 'coinmetrics', '2025-10-09T12:01:00.000Z', 3.6e12)
    await addReading(store, 'coingecko', '2025-10-09T12:02:00.000Z', 4.2e12)
    const total = await quote(store)
    expect(total).toMatchObject({ provider: 'coinmetrics', marketCap: 3.6e12, changeSince: '2025-10-08' })
    expect(total?.change).toBeCloseTo(1e11, 0)
  })

  it('goes to another provider when that of the history has said nothing for 26 hours', async () => {
    const store = await history()
    await addReading(store, 'coinmetrics', '2025-10-09T12:01:00.000Z', 3.6e12)
    await addReading(store, 'coingecko', '2025-10-10T14:02:00.000Z', 4.2e12)
    const total = await quote(store, new Date('2025-10-10T14:05:00Z'))
    expect(total).toMatchObject({ provider: 'coingecko', marketCap: 4.2e12, change: null })
  })
})
