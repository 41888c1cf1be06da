import { beforeAll, describe, expect, it } from 'vitest'
import { RANGE_PRESETS } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { sampleStore } from '../queries/stores'
import { dashboardOf } from './dashboards'

let store: Store

beforeAll(async () => {
  store = await sampleStore()
})

const choices = async (query: string, language: 'en' | 'de' = 'en') =>
  (await dashboardOf(store, query, language)).choices

describe('the window field', () => {
  it('says how many weeks the sessions are', async () => {
    expect((await choices('')).windowLabel).toBe('Window (sessions) ≈ 12 weeks')
    expect((await choices('window=20')).windowLabel).toBe('Window (sessions) ≈ 4 weeks')
    expect((await choices('', 'de')).windowLabel).toBe('Fenster (Handelstage) ≈ 12 Wochen')
  })

  it('counts days of the calendar where both sides trade every day', async () => {
    expect((await choices('x=BTC')).windowLabel).toBe('Window (days) ≈ 9 weeks')
    expect((await choices('x=BTC', 'de')).windowLabel).toBe('Fenster (Tage) ≈ 9 Wochen')
  })

  it('counts sessions where what is held fixed trades only then', async () => {
    expect((await choices('x=BTC&given=QQQ')).windowLabel).toBe('Window (sessions) ≈ 12 weeks')
  })

  it.each(['ewma', 'dcc'])('says no weeks for %s, which looks at no window', async (method) => {
    expect((await choices(`method=${method}`)).windowLabel).toBe('Window (sessions)')
  })
})

describe('the range', () => {
  it('is said in days, also where it is no preset', async () => {
    expect((await choices('')).rangeLabel).toBe('Range: 8 May 2025 – 21 Aug 2026')
    expect((await choices('from=2025-08-07&to=2026-03-02')).rangeLabel).toBe('Range: 7 Aug 2025 – 2 Mar 2026')
    expect((await choices('from=2025-08-07&to=2026-03-02', 'de')).rangeLabel).toBe(
      'Zeitraum: 7. Aug. 2025 – 2. März 2026',
    )
  })

  it('has presets that say how far they reach and where they end', async () => {
    const hints = (await choices('')).ranges.map(({ hint }) => hint)
    expect(hints).toHaveLength(RANGE_PRESETS.length)
    expect(hints[1]).toBe('Last 3 months, up to 21 Aug 2026')
    expect(hints.at(-1)).toBe('All there is, up to 21 Aug 2026')
    expect((await choices('', 'de')).ranges[1]?.hint).toBe('Letzte 3 Monate, bis zum 21. Aug. 2026')
  })

  it('has presets that name no day where the page ends on another one', async () => {
    expect((await choices('to=2026-03-02')).ranges[1]?.hint).toBe('Last 3 months, up to the newest day')
    expect((await choices('to=2026-03-02', 'de')).ranges[1]?.hint).toBe(
      'Letzte 3 Monate, bis zum neuesten Tag',
    )
  })
})
