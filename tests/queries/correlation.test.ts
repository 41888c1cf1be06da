import { describe, expect, it } from 'vitest'
import { eachDay } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { getCorrelation } from '@/lib/queries/correlation'
import { DEFAULT_VIEW, type View } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { storeWith } from './stores'

// The share ends on a Friday, the total on the Wednesday after it.
const SHARE_DAYS = sessionsBetween('2025-01-02', '2025-03-28')
const price = (row: number) => 100 + (row % 7) + row / 10
const total = (provider: string, from: string, to: string) =>
  eachDay(from, to).map((day, row) => ({
    asset: 'TOTAL',
    field: 'marketCap' as const,
    provider,
    day,
    value: 1e12 * price(row),
  }))
const share = SHARE_DAYS.map((day, row) => ({
  asset: 'ORCL',
  field: 'close' as const,
  provider: 'p',
  day,
  value: price(row),
}))

const ask = (store: Store, changes: Partial<View>) =>
  getCorrelation(store, { ...DEFAULT_VIEW, ...changes }, { joinWhereNeeded: false })

describe('getCorrelation', () => {
  it('answers up to a day from the provider that had the best history by then', async () => {
    const store = await storeWith([
      ...share,
      ...total('old', '2025-01-02', '2025-02-15'),
      ...total('new', '2025-02-10', '2025-04-02'),
    ])
    const answer = await ask(store, { to: '2025-02-14', window: 20 })
    expect(answer.y.chosen).toBe('old')
    expect(answer.results[0]?.last).toMatchObject({ n: 20, to: '2025-02-14' })
    expect((await ask(store, {})).y.chosen).toBe('new')
  })

  it('gives by the resolved view what it gave for the latest day, whoever lags', async () => {
    const store = await storeWith([
      ...share,
      // Eight days behind the last value of all, three behind the last common one.
      ...total('old', '2025-01-02', '2025-03-25'),
      ...total('new', '2025-02-03', '2025-04-02'),
    ])
    const answer = await ask(store, { window: 20 })
    expect(answer.resolved.to).toBe('2025-03-28')
    const again = await ask(store, answer.resolved)
    expect(again.results).toEqual(answer.results)
    expect(again.resolved).toEqual(answer.resolved)
  })
})
