import { afterEach, describe, expect, it } from 'vitest'
import type { Asset } from '@/lib/market/asset'
import { assetById } from '@/lib/market/catalogue'
import { addDays } from '@/lib/market/day'
import { createCoinGecko } from '@/lib/providers/coingecko'
import { createCoinMetrics } from '@/lib/providers/coinmetrics'
import { createYahoo } from '@/lib/providers/yahoo'
import { config, history, NO_SIGNAL } from '../providers/quick'
import { trueCoinMetrics } from './replies'
import { trueDay, trueMinute, trueTotal } from './truth'
import { startUpstream, type Upstream } from './upstream'

let upstream: Upstream

afterEach(() => upstream?.close())

const asset = (id: string): Asset => assetById(id) ?? expect.fail(id)
const never = () => 0.999

describe('what the sources of a soak say when they do not fail', () => {
  it('is the truth as each client reads it', async () => {
    upstream = await startUpstream(never, 0.2)
    const now = new Date().toISOString()
    const [yahoo, gecko, metrics] = [createYahoo, createCoinGecko, createCoinMetrics].map((create) =>
      create(config(upstream.url, now)),
    )
    const from = addDays(now.slice(0, 10), -90)
    const shares = await yahoo!.fetchHistory!(history(asset('ORCL'), from, now.slice(0, 10)))
    const coins = await gecko!.fetchHistory!(history(asset('ETH'), from, now.slice(0, 10)))
    const sums = await metrics!.fetchHistory!(history(asset('TOTAL'), from, now.slice(0, 10)))
    expect([shares, coins, sums].map(({ refused }) => refused)).toEqual([[], [], []])
    for (const { field, day, value } of shares.values) expect(value).toBe(trueDay('ORCL', field, day))
    for (const { field, day, value } of coins.values) expect(value).toBe(trueDay('ETH', field, day))
    for (const { day, value } of sums.values) expect(value / trueCoinMetrics('TOTAL', day)).toBeCloseTo(1, 12)
    const { readings } = await yahoo!.fetchReadings!([asset('ORCL'), asset('BTC')], NO_SIGNAL)
    expect(readings).toHaveLength(4)
    for (const { asset: id, field, instant, value } of readings)
      expect(value).toBe(trueMinute(id, field, Date.parse(instant)))
  })

  it('is a hundred times too much where that fault is drawn, and counted', async () => {
    upstream = await startUpstream(() => 0.1, 0.2)
    const asked = async () => {
      const reply = await fetch(`${upstream.url}/v1/global`)
      return ((await reply.json()) as { market_cap_usd: number }).market_cap_usd
    }
    const wrong = await asked()
    expect(wrong / trueTotal('coinpaprika', Date.now())).toBeGreaterThan(99)
    expect([...upstream.faults]).toEqual([['a hundred times', 1]])
    expect(upstream.replies.sent).toBe(1)
  })
})
