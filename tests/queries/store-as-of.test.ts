import { describe, expect, it } from 'vitest'
import { knownAsset, readStoreAsOf } from '@/lib/queries/store-as-of'
import { readVintage, writeBatch } from '@/lib/store/batches'
import { emptyStore, storeWith } from './stores'

const PRICES = [{ asset: 'ORCL', field: 'close', provider: 'p', day: '2025-01-02', value: 100 }] as const

describe('readStoreAsOf', () => {
  it('reads a series once, however often it is asked for', async () => {
    const store = await storeWith(PRICES)
    const { read: readOnce } = await readStoreAsOf(store, null)
    const key = { asset: 'ORCL', field: 'close', provider: 'p' } as const
    expect(readOnce(key)).toBe(readOnce(key))
  })

  it('is a problem for a vintage that does not exist yet', async () => {
    const store = await storeWith(PRICES)
    await expect(readStoreAsOf(store, '2')).rejects.toMatchObject({
      problem: { kind: 'future-vintage', given: 2, latest: 1 },
    })
  })

  it('maps an instant to the last batch committed by then', async () => {
    const store = await storeWith(PRICES)
    expect((await readStoreAsOf(store, '2001-01-01T00:00:00.000Z')).vintage).toBe(0)
    expect((await readStoreAsOf(store, '9999-01-01T00:00:00.000Z')).vintage).toBe(1)
  })

  it('knows an instant also where a batch is committed while it looks', async () => {
    const store = await storeWith(PRICES)
    const read = async () => {
      const vintage = await readVintage(store)
      const observations = [{ ...PRICES[0], value: 101 }]
      await writeBatch(store, { kind: 'correction', provider: 'p', note: 'meanwhile' }, { observations })
      return vintage
    }
    const busy = { ...store, vintage: { ...store.vintage, read } }
    expect(await readStoreAsOf(busy, '9999-01-01T00:00:00.000Z')).toMatchObject({
      vintage: 1,
      latestVintage: 1,
    })
  })
})

describe('knownAsset', () => {
  it('finds an asset by any of its names', async () => {
    const storeAsOf = await readStoreAsOf(await emptyStore(), null)
    expect(knownAsset(storeAsOf, 'crypto_total').id).toBe('TOTAL')
  })

  it('is a problem for a name that nobody knows, cut where it is long', async () => {
    const storeAsOf = await readStoreAsOf(await emptyStore(), null)
    expect(() => knownAsset(storeAsOf, 'G'.repeat(500))).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ given: 'G'.repeat(60) }) }),
    )
  })
})
