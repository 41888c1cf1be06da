import { beforeAll, describe, expect, it } from 'vitest'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Store } from '@/lib/store/open-store'
import { presetsOf } from '@/lib/views/presets'
import { sampleStore } from '../queries/stores'
import { dashboardOf } from './dashboards'

let store: Store

beforeAll(async () => {
  store = await sampleStore()
})

describe('the story on a first visit', () => {
  it('is told in the figures of both assets, from close to close', async () => {
    // Oracle 291.59 to 284.24; the total 4.23 to 4.14 trillion.
    const { story, charts } = await dashboardOf(store, '')
    expect(story).toMatch(
      /^In the session of 7 October 2025.*: Oracle −2\.5\u00a0%, total crypto market cap −2\.1\u00a0%/,
    )
    const marked = charts[0]?.markers.filter(({ isStory }) => isStory)
    expect(marked).toMatchObject([{ day: '2025-10-07' }])
  })

  it('is not told where it concerns neither asset, nor where its day is out of range', async () => {
    expect((await dashboardOf(store, 'x=AMD')).story).toBeNull()
    expect((await dashboardOf(store, 'from=2026-01-02')).story).toBeNull()
  })
})

describe('presetsOf', () => {
  const text = dashboardText('en')

  it('offers what the sample can answer, as queries without what is default', async () => {
    const { presets } = await dashboardOf(store, '')
    expect(presets.map(({ query }) => query)).toEqual([
      'at=2025-10-07',
      'x=NVDA&y=BTC&window=90',
      'x=AI&given=QQQ',
      'x=NVDA&band=constant',
    ])
  })

  it('offers March 2024 only where the history reaches that far', () => {
    const since = (day: string) => new Map(['ORCL', 'NVDA', 'BTC', 'TOTAL'].map((id) => [id, day]))
    const keys = (day: string) => presetsOf(since(day), text).map(({ key }) => key)
    expect(keys('2018-01-02')).toContain('march2024')
    expect(keys('2024-01-02')).not.toContain('march2024')
  })

  it('offers nothing of an empty store', () => {
    expect(presetsOf(new Map(), text)).toEqual([])
  })
})

describe('the end of old data', () => {
  it('is marked on both charts with its day and age, where the range goes up to now', async () => {
    const { charts } = await dashboardOf(store, '')
    for (const { staleEnd } of charts)
      expect(staleEnd).toMatchObject({
        day: '2026-08-21',
        label: expect.stringMatching(/^data end on 21 Aug 2026, .+ old$/),
      })
  })

  it('is no matter where the range ends on a day of its own', async () => {
    const { charts } = await dashboardOf(store, 'to=2026-06-30')
    expect(charts.map(({ staleEnd }) => staleEnd)).toEqual([null, null])
  })
})

describe('the band of a constant correlation', () => {
  it('stands on the rolling chart where it is asked for, with both its ends', async () => {
    const references = async (query: string) => (await dashboardOf(store, query)).charts[1]?.references ?? []
    expect(await references('')).toHaveLength(1)
    const [zero, lower, upper] = await references('band=constant')
    expect(zero).toMatchObject({ value: 0, kind: 'base' })
    expect(lower!.value).toBeLessThan(upper!.value)
    expect(lower).toMatchObject({
      kind: 'bound',
      label: expect.stringContaining('a constant correlation would keep'),
    })
    expect(upper!.label).toBe(lower!.label)
  })

  it('is not there for methods and series it says nothing of', async () => {
    for (const query of ['band=constant&method=kendall', 'band=constant&on=levels'])
      expect((await dashboardOf(store, query)).charts[1]?.references).toHaveLength(1)
  })
})
