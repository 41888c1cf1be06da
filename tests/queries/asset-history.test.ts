import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '@/lib/market/day'
import { sessionClose, sessionsBetween } from '@/lib/market/nyse-calendar'
import { readHistory } from '@/lib/queries/asset-history'
import { readStoreAsOf } from '@/lib/queries/store-as-of'
import { writeBatch } from '@/lib/store/batches'
import type { ObservationInput } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { emptyStore, storeWith } from './stores'

const DAYS = sessionsBetween('2025-01-02', '2025-03-31')

function observations(
  asset: string,
  field: ObservationInput['field'],
  provider: string,
  value: (row: number) => number,
  days: readonly Day[] = DAYS,
): ObservationInput[] {
  return days.map((day, row) => ({ asset, field, provider, day, value: value(row) }))
}

const read = async (store: Store, id: string, choice = {}) =>
  readHistory(await readStoreAsOf(store, null), id, { provider: null, clock: 'day', to: null, ...choice })

describe('readHistory', () => {
  it('takes levels from closes and returns from adjusted closes', async () => {
    const store = await storeWith([
      ...observations('ORCL', 'close', 'p', (row) => 100 + row),
      ...observations('ORCL', 'adjClose', 'p', (row) => 50 + row),
    ])
    const { levels, forReturns } = await read(store, 'ORCL')
    expect([levels.field, levels.values[0]]).toEqual(['close', 100])
    expect([forReturns.field, forReturns.values[0]]).toEqual(['adjClose', 50])
  })

  it('takes returns from closes where adjusted closes are fewer: a half-adjusted history invents returns', async () => {
    const store = await storeWith([
      ...observations('ORCL', 'close', 'p', (row) => 100 + row),
      ...observations('ORCL', 'adjClose', 'p', (row) => 50 + row, DAYS.slice(5)),
    ])
    expect((await read(store, 'ORCL')).forReturns.field).toBe('close')
  })

  it('takes both from adjusted closes where there are no others', async () => {
    const store = await storeWith(observations('ORCL', 'adjClose', 'p', (row) => 50 + row))
    const { levels, forReturns } = await read(store, 'ORCL')
    expect([levels.field, forReturns.field]).toEqual(['adjClose', 'adjClose'])
  })

  it('is kept by what it comes from: the same for any end, another for another provider, clock or vintage', async () => {
    const store = await storeWith([
      ...observations('TOTAL', 'marketCap', 'old', () => 4e12, DAYS.slice(0, 20)),
      ...observations('TOTAL', 'marketCap', 'new', () => 3.9e12, DAYS.slice(20)),
    ])
    const first = await read(store, 'TOTAL')
    expect(await read(store, 'TOTAL', { to: '2031-01-01' })).toBe(first)
    expect(await read(store, 'TOTAL', { provider: 'nobody' })).toBe(first)
    expect((await read(store, 'TOTAL', { provider: 'old' })).chosen).toBe('old')
    expect((await read(store, 'TOTAL', { clock: 'close' })).clock).toBe('close')
    expect(await read(store, 'TOTAL')).toBe(first)

    const next = observations('TOTAL', 'marketCap', 'new', () => 5e12, [addDays(DAYS.at(-1)!, 1)])
    await writeBatch(
      store,
      { kind: 'import', provider: 'new', note: 'One more day.' },
      { observations: next },
    )
    expect((await read(store, 'TOTAL')).levels.values.at(-1)).toBe(5e12)
  })

  it("knows an asset of the user's own once an import has brought it", async () => {
    const store = await storeWith(observations('ORCL', 'close', 'p', (row) => 100 + row))
    await expect(read(store, 'MINE')).rejects.toMatchObject({ problem: { kind: 'unknown-asset' } })
    const own = {
      id: 'MINE',
      name: 'Mine',
      kind: 'own',
      calendar: 'nyse',
      currency: 'USD',
      unit: 'USD',
      mainField: 'close',
    } as const
    const mine = observations('MINE', 'close', 'file', (row) => 10 + row)
    const batch = { kind: 'import', provider: 'file', note: 'Mine.' } as const
    await writeBatch(store, batch, { observations: mine, assets: [own] })
    expect((await read(store, 'MINE')).levels.values[0]).toBe(10)
  })

  it('shows one provider by default and says who else there is and how far back', async () => {
    const store = await storeWith([
      ...observations('TOTAL', 'marketCap', 'old', () => 4e12, DAYS.slice(0, 20)),
      ...observations('TOTAL', 'marketCap', 'new', () => 3.9e12, DAYS.slice(20)),
    ])
    const history = await read(store, 'TOTAL')
    expect(history).toMatchObject({ chosen: 'new', available: ['new', 'old'], couldBegin: DAYS[0] })
    expect(history.levels.providers).toEqual(['new'])
  })

  it('chooses among what providers had by the end of the range', async () => {
    const store = await storeWith([
      ...observations('TOTAL', 'marketCap', 'old', () => 4e12, DAYS.slice(0, 30)),
      ...observations('TOTAL', 'marketCap', 'new', () => 3.9e12, DAYS.slice(20)),
    ])
    expect(await read(store, 'TOTAL')).toMatchObject({ chosen: 'new', available: ['new', 'old'] })
    const until = async (to: Day) => read(store, 'TOTAL', { to })
    expect(await until(DAYS[25]!)).toMatchObject({ chosen: 'old', available: ['old', 'new'] })
    expect((await until(DAYS[25]!)).levels.providers).toEqual(['old'])
    expect((await until(DAYS[50]!)).chosen).toBe('new')
  })

  it('takes the provider shown otherwise where nobody had anything by the end of the range', async () => {
    const store = await storeWith([
      ...observations('TOTAL', 'marketCap', 'old', () => 4e12, DAYS.slice(0, 30)),
      ...observations('TOTAL', 'marketCap', 'new', () => 3.9e12, DAYS.slice(20)),
    ])
    expect(await read(store, 'TOTAL', { to: '2024-12-31' })).toMatchObject({ chosen: 'new' })
  })

  it('takes the provider named, although it begins after the range', async () => {
    const store = await storeWith([
      ...observations('TOTAL', 'marketCap', 'old', () => 4e12, DAYS.slice(0, 30)),
      ...observations('TOTAL', 'marketCap', 'new', () => 3.9e12, DAYS.slice(20)),
    ])
    expect(await read(store, 'TOTAL', { provider: 'new', to: DAYS[10] })).toMatchObject({ chosen: 'new' })
  })

  it('joins all providers only when asked to', async () => {
    const store = await storeWith([
      ...observations('TOTAL', 'marketCap', 'old', () => 4e12, DAYS.slice(0, 20)),
      ...observations('TOTAL', 'marketCap', 'new', () => 3.9e12, DAYS.slice(20)),
    ])
    const { levels, couldBegin } = await read(store, 'TOTAL', { provider: 'all' })
    expect(levels.days).toEqual(DAYS)
    expect(levels.providers).toEqual(['new', 'old'])
    expect(couldBegin).toBeNull()
  })

  it('never joins the embedded sample, whose level is its own, nor offers to', async () => {
    const store = await storeWith([
      ...observations('BTC', 'close', 'sample', () => 110_000, DAYS.slice(0, 40)),
      ...observations('BTC', 'close', 'coingecko', () => 100_000, DAYS.slice(30)),
    ])
    const all = await read(store, 'BTC', { provider: 'all' })
    expect(all.levels.providers).toEqual(['coingecko'])
    expect(new Set(all.levels.values)).toEqual(new Set([100_000]))
    const available = ['coingecko', 'sample']
    expect(await read(store, 'BTC')).toMatchObject({ chosen: 'coingecko', couldBegin: null, available })
    expect((await read(store, 'BTC', { provider: 'sample' })).levels.days).toEqual(DAYS.slice(0, 40))
    const early = await read(store, 'BTC', { provider: 'all', to: DAYS[20] })
    expect(early.levels.providers).toEqual(['sample'])
  })

  it('shows the sample where others end long before it, and offers no junction with them', async () => {
    const store = await storeWith([
      ...observations('BTC', 'close', 'file', () => 100_000, DAYS.slice(0, 25)),
      ...observations('BTC', 'close', 'sample', () => 110_000, DAYS.slice(20)),
    ])
    const available = ['sample', 'file']
    expect(await read(store, 'BTC')).toMatchObject({ chosen: 'sample', couldBegin: null, available })
    expect((await read(store, 'BTC', { provider: 'all' })).levels.providers).toEqual(['sample'])
  })

  it('builds a basket from the members that have values', async () => {
    const store = await storeWith([
      ...observations('ORCL', 'close', 'p', (row) => 100 * 1.01 ** row),
      ...observations('NVDA', 'close', 'p', (row) => 100 * 1.03 ** row),
    ])
    const { levels, members } = await read(store, 'ORCL+NVDA+AMD')
    expect(members.map(({ id }) => id)).toEqual(['ORCL', 'NVDA'])
    expect(levels.values[0]).toBe(100)
    expect(levels.values[1]).toBeCloseTo(102, 10)
  })

  it('passes on what a basket left out', async () => {
    const store = await storeWith([
      ...observations('ORCL', 'close', 'p', (row) => 100 + row),
      ...observations('NVDA', 'close', 'old', (row) => 100 + row, DAYS.slice(0, 30)),
      ...observations('NVDA', 'close', 'new', (row) => 100 + row, DAYS.slice(30)),
    ])
    const { dropped } = await read(store, 'ORCL+NVDA', { provider: 'all' })
    expect(dropped).toContainEqual({ reason: 'junction', asset: 'NVDA', days: [DAYS[30]] })
  })

  it('is a problem for an asset without values, and for one that nobody knows', async () => {
    const store = await emptyStore()
    await expect(read(store, 'TAO')).rejects.toMatchObject({ problem: { kind: 'no-values', asset: 'TAO' } })
    await expect(read(store, 'GOLD')).rejects.toMatchObject({ problem: { kind: 'unknown-asset' } })
    await expect(read(store, 'G'.repeat(500))).rejects.toMatchObject({ problem: { given: 'G'.repeat(60) } })
  })

  it('reads a 24/7 asset at the New York close where that is asked for and readings exist', async () => {
    const days = sessionsBetween('2025-01-06', '2025-01-10')
    const store = await storeWith(
      observations('BTC', 'close', 'p', () => 1, [...days, addDays(days.at(-1)!, 1)]),
    )
    const readings = days.slice(1).map((day, row) => ({
      asset: 'BTC',
      field: 'close' as const,
      provider: 'p',
      kind: '1h' as const,
      instant: sessionClose(day)!,
      value: 90_000 + row,
    }))
    await writeBatch(store, { kind: 'ingest', provider: 'p', note: 'hours' }, { observations: [], readings })
    const { clock, levels } = await read(store, 'BTC', { clock: 'close' })
    expect(clock).toBe('close')
    expect(levels.days).toEqual(days.slice(1))
    expect(levels.values).toEqual([90_000, 90_001, 90_002])
    expect((await read(store, 'BTC')).levels.values[0]).toBe(1)
  })
})
