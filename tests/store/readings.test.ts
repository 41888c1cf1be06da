import { describe, expect, it } from 'vitest'
import { readBatches, withdrawBatch, writeBatch } from '@/lib/store/batches'
import { type ReadingInput, readLatestReadings, readReadings } from '@/lib/store/readings'
import { DIALECTS, openTestStore } from './databases'
import { IMPORT } from './observation-rows'

const TOTAL = { asset: 'TOTAL', field: 'marketCap', provider: 'test', kind: 'now' } as const
const ALL = { asset: 'TOTAL', field: 'marketCap', from: '2025-01-01', to: '2026-01-01' } as const

function batchOf(...readings: ReadingInput[]) {
  return { observations: [], readings }
}

describe.each(DIALECTS)('readings on %s', (dialect) => {
  it('come back in order of time, in one spelling, with provider, kind and batch', async () => {
    const store = await openTestStore(dialect)
    const later = { ...TOTAL, instant: '2025-10-07T22:00:00+02:00', value: 4.1e12 }
    const earlier = { ...TOTAL, instant: '2025-10-07T19:00:00Z', value: 4.2e12, kind: '1h' as const }
    expect(await writeBatch(store, IMPORT, batchOf(later, earlier))).toMatchObject({ batch: 1, written: 2 })
    expect(await readReadings(store, ALL)).toEqual([
      { instant: '2025-10-07T19:00:00.000Z', value: 4.2e12, provider: 'test', kind: '1h', batch: 1 },
      { instant: '2025-10-07T20:00:00.000Z', value: 4.1e12, provider: 'test', kind: 'now', batch: 1 },
    ])
    expect(await readBatches(store)).toMatchObject([{ observations: 0, readings: 2 }])
  })

  it('include both ends of the range', async () => {
    const store = await openTestStore(dialect)
    const hours = ['18', '19', '20', '21'].map((hour) => `2025-10-07T${hour}:00:00Z`)
    await writeBatch(store, IMPORT, batchOf(...hours.map((instant, value) => ({ ...TOTAL, instant, value }))))
    const range = { ...ALL, from: '2025-10-07T19:00:00Z', to: '2025-10-07T20:00:00Z' }
    expect((await readReadings(store, range)).map(({ value }) => value)).toEqual([1, 2])
  })

  it('can be asked for by kind, provider and vintage', async () => {
    const store = await openTestStore(dialect)
    const instant = '2025-10-07T20:00:00Z'
    const other = { ...TOTAL, instant, provider: 'other', value: 2 }
    await writeBatch(
      store,
      IMPORT,
      batchOf({ ...TOTAL, instant, value: 1 }, other, { ...TOTAL, instant, kind: '1h', value: 3 }),
    )
    await writeBatch(store, IMPORT, batchOf({ ...TOTAL, instant, value: 9 }))
    const values = async (query: object) =>
      (await readReadings(store, { ...ALL, ...query })).map(({ value }) => value)
    expect(await values({})).toEqual([2, 3, 9])
    expect(await values({ asof: 1 })).toEqual([2, 3, 1])
    expect(await values({ kind: 'now' })).toEqual([2, 9])
    expect(await values({ provider: 'other' })).toEqual([2])
  })

  it('are written once, and a withdrawn one no longer counts', async () => {
    const store = await openTestStore(dialect)
    const row = { ...TOTAL, instant: '2025-10-07T20:00:00Z', value: 1 }
    await writeBatch(store, IMPORT, batchOf(row))
    expect(await writeBatch(store, IMPORT, batchOf(row))).toMatchObject({ batch: null, unchanged: 1 })
    await withdrawBatch(store, 1, '')
    expect(await readReadings(store, ALL)).toEqual([])
    expect(await readReadings(store, { ...ALL, asof: 1 })).toHaveLength(1)
  })

  it('the latest of each field of each asset, whichever provider gave it', async () => {
    const store = await openTestStore(dialect)
    const at = (hour: string) => ({ ...TOTAL, instant: `2025-10-07T${hour}:00:00Z` })
    await writeBatch(
      store,
      IMPORT,
      batchOf(
        { ...at('18'), value: 1 },
        { ...at('20'), value: 2, provider: 'other' },
        { ...at('19'), value: 3 },
        { ...at('17'), value: 4, asset: 'BTC', field: 'close' },
        { ...at('17'), value: 5, asset: 'ETH', field: 'close' },
      ),
    )
    expect(await readLatestReadings(store, { assets: ['TOTAL', 'BTC'] })).toMatchObject([
      { asset: 'BTC', field: 'close', value: 4 },
      {
        asset: 'TOTAL',
        field: 'marketCap',
        value: 2,
        provider: 'other',
        instant: '2025-10-07T20:00:00.000Z',
      },
    ])
    expect(await readLatestReadings(store, { assets: [] })).toEqual([])
    expect(await readLatestReadings(store, { assets: ['TOTAL'], asof: 0 })).toEqual([])
  })

  it('the latest is the one before where the last batch is withdrawn, and again the last as of a vintage before that', async () => {
    const store = await openTestStore(dialect)
    const at = (hour: string, value: number) => ({ ...TOTAL, instant: `2025-10-07T${hour}:00:00Z`, value })
    await writeBatch(store, IMPORT, batchOf(at('18', 1), at('19', 2)))
    await writeBatch(store, IMPORT, batchOf(at('19', 3), at('20', 4)))
    const latest = async (asof?: number) =>
      (await readLatestReadings(store, { assets: ['TOTAL'], ...(asof === undefined ? {} : { asof }) })).map(
        ({ value, batch }) => [value, batch],
      )
    expect(await latest()).toEqual([[4, 2]])
    await withdrawBatch(store, 2, '')
    expect(await latest()).toEqual([[2, 1]])
    expect(await latest(2)).toEqual([[4, 2]])
    expect(await latest(1)).toEqual([[2, 1]])
  })

  it('an instant that is none is a RangeError', async () => {
    const store = await openTestStore(dialect)
    await expect(writeBatch(store, IMPORT, batchOf({ ...TOTAL, instant: 'noon', value: 1 }))).rejects.toThrow(
      RangeError,
    )
    await expect(readReadings(store, { ...ALL, from: 'noon' })).rejects.toThrow(RangeError)
  })
})
