import { describe, expect, it } from 'vitest'
import { withdrawBatch, writeBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { DIALECTS, openAgain, openTestStore } from './databases'
import { closes, IMPORT, ORCL } from './observation-rows'

describe.each(DIALECTS)('coverage on %s', (dialect) => {
  it('an empty store covers nothing', async () => {
    expect(await readCoverage(await openTestStore(dialect))).toEqual([])
  })

  it('says from when to when, how many days, since when unbroken and how recent', async () => {
    const store = await openTestStore(dialect)
    const days = { '2025-09-01': 1, '2025-09-20': 2, '2025-09-28': 3, '2025-10-06': 4 }
    await writeBatch(store, { ...IMPORT, recordedAt: '2025-10-06T21:00:00Z' }, closes(days))
    expect(await readCoverage(store)).toEqual([
      {
        ...ORCL,
        firstDay: '2025-09-01',
        lastDay: '2025-10-06',
        count: 4,
        unbrokenSince: '2025-09-20',
        recordedAt: '2025-10-06T21:00:00.000Z',
      },
    ])
  })

  it('a corrected day counts once and makes the series more recent', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(
      store,
      { ...IMPORT, recordedAt: '2025-10-06T21:00:00Z' },
      closes({ '2025-10-06': 1, '2025-10-07': 2 }),
    )
    await writeBatch(store, { ...IMPORT, recordedAt: '2025-10-09T21:00:00Z' }, closes({ '2025-10-06': 5 }))
    expect(await readCoverage(store)).toMatchObject([{ count: 2, recordedAt: '2025-10-09T21:00:00.000Z' }])
    expect(await readCoverage(store, { asof: 1 })).toMatchObject([
      { count: 2, recordedAt: '2025-10-06T21:00:00.000Z' },
    ])
  })

  it('lists each provider and field by itself, in order', async () => {
    const store = await openTestStore(dialect)
    const others = [{}, { provider: 'other' }, { field: 'volume' }, { asset: 'NVDA' }] as const
    const observations = others.map((change) => ({ ...ORCL, ...change, day: '2025-10-07', value: 1 }))
    await writeBatch(store, IMPORT, { observations })
    expect(
      (await readCoverage(store)).map(({ asset, field, provider }) => `${asset} ${field} ${provider}`),
    ).toEqual(['NVDA close test', 'ORCL close other', 'ORCL close test', 'ORCL volume test'])
  })

  it('follows new batches, also those of another process, and withdrawals', async () => {
    const store = await openTestStore(dialect)
    await writeBatch(store, IMPORT, closes({ '2025-10-06': 1 }))
    expect(await readCoverage(store)).toMatchObject([{ lastDay: '2025-10-06' }])
    const other = await openAgain(store.databaseUrl)
    await writeBatch(other, IMPORT, closes({ '2025-10-07': 2 }))
    expect(await readCoverage(store)).toMatchObject([{ lastDay: '2025-10-07' }])
    await withdrawBatch(other, 2, '')
    expect(await readCoverage(store)).toMatchObject([{ lastDay: '2025-10-06' }])
    await withdrawBatch(other, 1, '')
    expect(await readCoverage(store)).toEqual([])
  })
})
