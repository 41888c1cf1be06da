import { describe, expect, it } from 'vitest'
import type { Asset } from '@/lib/market/asset'
import { CATALOGUE } from '@/lib/market/catalogue'
import { readAssets, syncCatalogue } from '@/lib/store/assets'
import { writeBatch } from '@/lib/store/batches'
import { DIALECTS, openAgain, openTestStore } from './databases'
import { IMPORT } from './observation-rows'

const OWN: Asset = {
  id: 'MINE',
  name: 'My basket',
  kind: 'own',
  calendar: 'utc-days',
  currency: 'USD',
  unit: 'USD',
  mainField: 'close',
}

describe.each(DIALECTS)('assets on %s', (dialect) => {
  it('come back as the catalogue has them', async () => {
    const store = await openTestStore(dialect)
    const stored = new Map((await readAssets(store)).map((asset) => [asset.id, asset]))
    for (const asset of CATALOGUE) expect(stored.get(asset.id)).toEqual(asset)
  })

  it('an own asset stays when the store is opened again', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, { observations: [], assets: [OWN] })
    expect(await readAssets(await openAgain(store.databaseUrl))).toContainEqual(OWN)
  })

  it('one that is known already keeps its unit', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, { observations: [], assets: [OWN] })
    await writeBatch(store, IMPORT, {
      observations: [],
      assets: [
        { ...OWN, unit: 'points' },
        { ...OWN, id: 'ORCL' },
      ],
    })
    const assets = await readAssets(store)
    expect(assets).toContainEqual(OWN)
    expect(assets.find(({ id }) => id === 'ORCL')).toEqual(CATALOGUE.find(({ id }) => id === 'ORCL'))
  })

  it('only own assets can be added', async () => {
    const store = await openTestStore(dialect)
    const rows = { observations: [], assets: [{ ...OWN, kind: 'coin' as const }] }
    await expect(writeBatch(store, IMPORT, rows)).rejects.toThrow(
      new RangeError("asset MINE must be of kind 'own' to be added"),
    )
  })

  it('a changed catalogue entry is brought up to date', async () => {
    const store = await openTestStore(dialect)
    await store.writer.asset.update({ where: { id: 'ORCL' }, data: { name: 'Former name' } })
    await store.writer.asset.delete({ where: { id: 'ETH' } })
    await syncCatalogue(store)
    const assets = await readAssets(store)
    for (const id of ['ORCL', 'ETH'])
      expect(assets).toContainEqual(CATALOGUE.find((asset) => asset.id === id))
  })
})
