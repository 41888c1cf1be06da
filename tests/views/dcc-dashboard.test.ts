import { describe, expect, it } from 'vitest'
import { eachDay } from '@/lib/market/day'
import { storeWith } from '../queries/stores'
import { dccResiduals } from '../stats/volatility/draw-residuals'
import { dashboardOf } from './dashboards'

const DAYS = eachDay('2024-01-01', '2026-06-30')

const store = await storeWith(
  dccResiduals(DAYS.length, { a: 0.05, b: 0.92 }).flatMap((returns, k) => {
    let price = 100
    return DAYS.map((day, row) => {
      price *= Math.exp(0.01 * returns[row]!)
      return { asset: ['BTC', 'ETH'][k]!, field: 'close' as const, provider: 'test', day, value: price }
    })
  }),
)
const QUERY = 'x=BTC&y=ETH&method=dcc&at=2025-01-06'

describe('a page by DCC', () => {
  it('gives the value of the last day, from all the returns of the range', async () => {
    const { answer, evidence } = await dashboardOf(store, QUERY)
    expect(answer.figures).toMatch(
      /The dynamic conditional correlation \(DCC\) of daily returns was .* n = 911\) on 30 June 2026, from the returns since 1 January 2024\.$/,
    )
    expect(evidence[0]).toMatchObject({
      n: '911 returns',
      method: 'DCC(1,1) on GARCH(1,1); interval if the DCC model holds',
    })
    expect(evidence.map(({ key }) => key)).not.toContain('last-BTC')
    expect(evidence.find(({ key }) => key === 'pinned')?.label).toBe('Value of 6 Jan 2025')
  })
  it('draws the line with its band, and says that it is fitted to the whole range', async () => {
    const { charts } = await dashboardOf(store, QUERY)
    expect(charts[1]).toMatchObject({
      title: 'Dynamic conditional correlation of daily returns',
      subtitle: expect.stringContaining('by weights fitted to the whole range'),
      band: { label: '95 % interval if the model holds (Bitcoin)' },
    })
  })
  it.each([
    ['en', /^DCC: that the correlation moved is distinguishable from a constant one/],
    ['de', /^DCC: Dass sich die Korrelation bewegt hat, ist von einer gleichbleibenden zu unterscheiden/],
  ] as const)(
    'says in %s whether the movement is told from a constant correlation',
    async (language, sentence) => {
      const { notices } = await dashboardOf(store, QUERY, language)
      expect(notices.filter(({ text }) => text.startsWith('DCC'))).toEqual([
        { tone: 'info', text: expect.stringMatching(sentence) },
      ])
    },
  )
})
