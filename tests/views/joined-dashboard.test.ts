import { beforeAll, describe, expect, it } from 'vitest'
import { eachDay } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import type { Store } from '@/lib/store/open-store'
import { walk } from '../analysis/histories'
import { storeWith } from '../queries/stores'
import { dashboardOf } from './dashboards'

const FROM = '2025-01-02'
const TO = '2025-12-31'
const JUNCTION = '2025-07-01'

let store: Store

beforeAll(async () => {
  const sessions = sessionsBetween(FROM, TO)
  const days = eachDay(FROM, TO)
  const [oracle, total] = [walk(sessions.length, 2, 0.5), walk(days.length, 3, 0.5)]
  store = await storeWith([
    ...sessions
      .map((day, row) => ({
        asset: 'ORCL',
        field: 'close' as const,
        provider: 'yahoo',
        day,
        value: oracle[row]!,
      }))
      .filter(({ day }) => day !== '2025-03-05'),
    ...days.map((day, row) => ({
      asset: 'TOTAL',
      field: 'marketCap' as const,
      provider: day < JUNCTION ? 'coingecko' : 'coinmarketcap',
      day,
      value: total[row]! * 1e10,
    })),
  ])
})

const texts = async (query: string, language: 'en' | 'de' = 'en') =>
  (await dashboardOf(store, query, language)).notices.map(({ text }) => text)

describe('a page whose range needs two providers', () => {
  it('gives no change for the day on which the provider changes, and one for those around it', async () => {
    const { charts } = await dashboardOf(store, '')
    const total = charts[0]?.lines[1]
    const day = charts[0]?.days.indexOf(JUNCTION) ?? -1
    expect([-1, 0, 1].map((step) => typeof total?.changes?.[day + step])).toEqual([
      'number',
      'object',
      'number',
    ])
  })

  it('gives the change across a missing day on the last value before it', async () => {
    const { charts } = await dashboardOf(store, '')
    const oracle = charts[0]?.lines[0]
    const gap = charts[0]?.days.indexOf('2025-03-05') ?? -1
    const [before, , after] = oracle?.values.slice(gap - 1) ?? []
    expect(oracle?.changes?.[gap]).toBeNull()
    expect(oracle?.changes?.[gap + 1]).toBeCloseTo((after ?? 0) / (before ?? 1) - 1, 12)
  })

  it('joins them of its own accord, and says so, what is left out and what a jump means', async () => {
    expect(await texts('')).toEqual([
      'The total crypto market cap is joined from CoinMarketCap and CoinGecko; the return across the junction on 1 Jul 2025 is left out.',
      'The total crypto market cap changes its provider on 1 Jul 2025; a jump of the level there is not a move of the market.',
      expect.stringMatching(/^\d+ days of the total crypto market cap between sessions/),
      'Left out for Oracle: 1 day without a value (5 Mar 2025).',
    ])
  })

  it('says the same in German', async () => {
    expect(await texts('', 'de')).toEqual([
      'Der Krypto-Gesamtmarkt ist aus CoinMarketCap und CoinGecko zusammengesetzt; die Rendite über die Nahtstelle am 1. Juli 2025 ist ausgelassen.',
      'Der Krypto-Gesamtmarkt wechselt am 1. Juli 2025 den Anbieter; ein Sprung des Niveaus ist dort keine Bewegung des Marktes.',
      expect.stringMatching(/^Der Krypto-Gesamtmarkt hat \d+ Tage zwischen den Handelstagen/),
      'Oracle, ausgelassen: 1 Tag ohne Wert (5. März 2025).',
    ])
  })

  it('says at the levels, in chart and summary, where the provider changes', async () => {
    const [levels] = (await dashboardOf(store, '')).charts
    expect(levels?.subtitle).toBe(
      'Indexed, 2 Jan 2025 = 100; provider of TOTAL changes on 1 Jul 2025: the step there is no move',
    )
    expect(levels?.summary).toMatch(/%, across a change of provider on 1 Jul 2025\)\.$/)
    const [german] = (await dashboardOf(store, '', 'de')).charts
    expect(german?.subtitle).toMatch(/; Anbieter von TOTAL wechselt am 1\. Juli 2025: die Stufe dort ist/)
    const [later] = (await dashboardOf(store, 'from=2025-07-01')).charts
    expect(later?.subtitle).not.toContain('provider')
  })

  it.each(['', 'on=levels'])('says so at the correlation of levels for ?%s', async (query) => {
    const { evidence } = await dashboardOf(store, query)
    const row = evidence.find(({ key }) => key === (query === '' ? 'levels' : 'whole-ORCL'))
    expect(row?.note).toBe('The provider changes within these values, on 1 Jul 2025.')
  })

  it('speaks of no return where levels are the question', async () => {
    const [joined, junction] = await texts('on=levels')
    expect(joined).toBe('The total crypto market cap is joined from CoinMarketCap and CoinGecko.')
    expect(junction).toContain('changes its provider on 1 Jul 2025')
  })

  it('keeps to one provider where the range allows it, and says that another reaches further', async () => {
    const page = await dashboardOf(store, 'from=2025-09-01')
    expect(page.notices[0]?.text).toBe(
      'The total crypto market cap is shown from CoinMarketCap, which begins on 1 Jul 2025; provider=all would join CoinGecko.',
    )
    expect(page.charts[0]?.source).toContain('CoinMarketCap (TOTAL)')
  })

  it('names under its charts who gave the values of the range, and no other', async () => {
    const page = await dashboardOf(store, 'to=2025-05-30')
    expect(page.charts[0]?.source).toBe(
      'Source: Yahoo Finance (ORCL), CoinGecko (TOTAL). 2 Jan 2025 – 30 May 2025.',
    )
  })

  it('leaves the missing day as a gap in chart and table', async () => {
    const page = await dashboardOf(store, 'from=2025-03-03&to=2025-03-07')
    expect(page.charts[0]?.lines[0]?.values.map((value) => value === null)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ])
    expect(page.table.rows[2]?.slice(0, 2)).toEqual(['2025-03-05', ''])
  })

  it('warns where one asset ends long before the other', async () => {
    const page = await dashboardOf(store, 'provider=coingecko')
    expect(page.notices[0]).toEqual({
      tone: 'warning',
      text: 'The total crypto market cap ends on 30 Jun 2025, while Oracle goes on: the pair ends there.',
    })
  })

  it('does not warn of an end that lies after the range', async () => {
    const page = await dashboardOf(store, 'provider=coingecko&to=2025-05-30')
    expect(page.notices.map(({ text }) => text).join(' ')).not.toContain('the pair ends there')
  })

  it('offers each provider, and joining them', async () => {
    const { choices } = await dashboardOf(store, '')
    expect(choices.providers.map(({ value }) => value)).toEqual([
      '',
      'all',
      'yahoo',
      'coinmarketcap',
      'coingecko',
    ])
  })

  it('names what the automatic choice would be beside the one chosen', async () => {
    const { choices } = await dashboardOf(store, 'provider=coingecko')
    expect(choices.providers[0]?.label).toBe('Automatic (Yahoo Finance, CoinMarketCap)')
  })

  it('says from when each provider has what is shown', async () => {
    expect((await dashboardOf(store, '')).dataLine).toBe(
      'ORCL: Yahoo Finance, 2 January 2025 to 31 December 2025; TOTAL: CoinMarketCap + CoinGecko, 2 January 2025 to 31 December 2025',
    )
  })

  it('gives the terms of each provider shown', async () => {
    const { terms } = await dashboardOf(store, '')
    expect(terms).toHaveLength(3)
    expect(terms.join()).toContain('Data provided by CoinGecko')
  })

  it('offers the providers by name, and asks for them by id', async () => {
    const { choices } = await dashboardOf(store, '')
    expect(choices.providers.slice(2).map(({ label }) => label)).toEqual([
      'Yahoo Finance',
      'CoinMarketCap',
      'CoinGecko',
    ])
  })

  it('has nothing to say about the weak figures of a sample that it does not show', async () => {
    expect((await dashboardOf(store, '')).caveats).toEqual([])
  })
})

describe('a basket of members from several providers', () => {
  it('names each of them, and gives the terms of each', async () => {
    const sessions = sessionsBetween(FROM, TO)
    const values = walk(sessions.length, 2, 0.5)
    const rows = (asset: string, provider: string) =>
      sessions.map((day, row) => ({ asset, field: 'close' as const, provider, day, value: values[row]! }))
    const mixed = await storeWith([
      ...rows('ORCL', 'yahoo'),
      ...rows('NVDA', 'my-file'),
      ...rows('SPY', 'yahoo'),
    ])
    const page = await dashboardOf(mixed, 'x=ORCL%2BNVDA&y=SPY')
    expect(page.charts[0]?.source).toContain('my-file + Yahoo Finance (ORCL+NVDA), Yahoo Finance (SPY)')
    expect(page.terms).toEqual([
      'my-file: imported by the operator of this server, under terms known to them.',
      expect.stringMatching(/^Data: Yahoo Finance\. /),
    ])
  })
})

describe('a page with one asset from the sample and one from elsewhere', () => {
  it('names both, each with its days', async () => {
    const sessions = sessionsBetween(FROM, TO)
    const days = eachDay(FROM, TO)
    const mixed = await storeWith([
      ...sessions.map((day, row) => ({
        asset: 'ORCL',
        field: 'close' as const,
        provider: SAMPLE_PROVIDER,
        day,
        value: 100 + row,
      })),
      ...days.map((day, row) => ({
        asset: 'TOTAL',
        field: 'marketCap' as const,
        provider: 'coinmarketcap',
        day,
        value: 1e12 + row * 1e9,
      })),
    ])
    const page = await dashboardOf(mixed, '')
    expect(page.dataLine).toBe(
      'ORCL: embedded sample, 2 January 2025 to 31 December 2025; TOTAL: CoinMarketCap, 2 January 2025 to 31 December 2025',
    )
    expect((await dashboardOf(mixed, '', 'de')).dataLine).toContain('ORCL: mitgelieferte Beispieldaten')
    expect(page.caveats).toEqual([expect.stringContaining('unadjusted')])
  })
})
