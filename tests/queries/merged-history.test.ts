import { beforeAll, describe, expect, it } from 'vitest'
import { getCorrelationData } from '@/lib/queries/correlation-data'
import { getQuotes } from '@/lib/queries/quotes'
import { readStoreAsOf } from '@/lib/queries/store-as-of'
import type { Store } from '@/lib/store/open-store'
import { sharedFolder } from '../shared-folder'
import { dashboardOf, NOW } from '../views/dashboards'
import { mergedStore } from './stores'

const shared = sharedFolder()
const API = { language: 'en', urlLanguage: null, isStrict: true } as const

describe.runIf(shared)('eight years of 28 assets', () => {
  let store: Store
  const data = async (query: string) =>
    (await getCorrelationData(store, new URLSearchParams(query), API)).data

  beforeAll(async () => {
    store = await mergedStore(shared ?? '')
  })

  it('give r 0.1671 on 2,165 pairs for ORCL with TOTAL over all, the junction dropped and said', async () => {
    const answer = await data('provider=all')
    expect(answer.r).toBeCloseTo(0.1671, 4)
    expect(answer.n).toBe(2165)
    expect(answer.dropped).toContainEqual({
      reason: 'junction',
      asset: 'TOTAL',
      count: 1,
      days: ['2025-05-07'],
    })
    expect(answer.warnings).toContain(
      'The total crypto market cap is joined from CoinMarketCap and CoinGecko; the return across the junction on 7 May 2025 is left out.',
    )
  })

  it('give the same on the page of its own accord', async () => {
    const page = await dashboardOf(store, '')
    expect(page.evidence[0]).toMatchObject({ value: '0.17', n: '2,165 returns' })
    expect(page.notices.map(({ text }) => text).join()).toContain(
      'the return across the junction on 7 May 2025',
    )
  })

  it('give 0.90 for the levels of NVDA with TOTAL on 15 March 2024 and 0.01 for their returns', async () => {
    const answer = await data('x=NVDA&to=2024-03-15&window=90&provider=all')
    expect(answer.levels.lastWindow.r?.toFixed(2)).toBe('0.90')
    expect(answer.levels.lastWindow).toMatchObject({ n: 90, to: '2024-03-15' })
    expect(answer.last.r?.toFixed(2)).toBe('0.01')
    expect(answer.last).toMatchObject({ n: 90, day: '2024-03-15' })
  })

  it('tell of it on the page of any pair, beside what its levels would suggest', async () => {
    const page = await dashboardOf(store, 'x=AMD&y=BTC')
    expect(page.caveat).toMatch(
      /over the 90 sessions up to 15 March 2024 the levels of Nvidia and the total crypto market cap correlate at 0\.90, their daily returns at 0\.01 \(95 % interval −0\.\d+ to 0\.\d+.*, n = 90\)\./,
    )
  })

  it('give the same without a provider named, from the one that had them by then', async () => {
    const answer = await data('x=NVDA&y=TOTAL&to=2024-03-15&window=90')
    expect(answer.providers.TOTAL).toEqual(['coingecko'])
    expect(answer.last.r).toBeCloseTo(0.012, 3)
    expect(answer.last).toMatchObject({ n: 90, day: '2024-03-15' })
    expect(answer.levels.lastWindow.r).toBeCloseTo(0.899, 3)
  })

  it('show one provider where the API is not asked to join, and say that another reaches further', async () => {
    const answer = await data('')
    expect(answer.providers.TOTAL).toEqual(['coinmarketcap'])
    expect(answer.from).toBe('2025-05-07')
    expect(answer.warnings.join()).toContain('provider=all would join CoinGecko')
  })

  it('leave what is held fixed at about 0', async () => {
    const { partial } = await data('provider=all&given=QQQ')
    expect(Math.abs(partial?.r ?? 1)).toBeLessThan(0.01)
    expect(partial?.upper ?? 1).toBeLessThan(0.05)
  })

  it('flag the junction at the levels that lie across it', async () => {
    const { evidence } = await dashboardOf(store, 'from=2025-04-01&to=2025-06-30')
    expect(evidence.find(({ key }) => key === 'levels')?.note).toBe(
      'The provider changes within these values, on 7 May 2025.',
    )
  })

  it('quote the market cap that a provider filed beside the price of a coin', async () => {
    const [ether] = await getQuotes(await readStoreAsOf(store, null), ['ETH'], NOW)
    expect(ether).toMatchObject({ marketCapFrom: 'provider' })
    expect(ether?.marketCap ?? 0).toBeGreaterThan(1e11)
  })

  it('take little time once the first page has been asked for', async () => {
    await dashboardOf(store, '')
    const start = process.cpuUsage()
    for (let run = 0; run < 5; run++) await dashboardOf(store, '')
    const { user, system } = process.cpuUsage(start)
    // About 65 ms of processor time each; ten times as much would mean a series read or aligned over and over.
    expect((user + system) / 5 / 1000).toBeLessThan(650)
  })
})
