import { afterEach, describe, expect, it } from 'vitest'
import { createCoinMarketCap } from '@/lib/providers/coinmarketcap'
import { createCoinPaprika } from '@/lib/providers/coinpaprika'
import { type LoopbackServer, startLoopback } from './loopback-server'
import { coin, config, failure, NO_SIGNAL, total } from './quick'
import { replyFile } from './read-reply-file'

const NOW = '2025-10-08T18:00:00Z'
let server: LoopbackServer

afterEach(() => server?.close())

describe('the total at CoinPaprika', () => {
  async function paprika(body: unknown = replyFile('coinpaprika-global')) {
    server = await startLoopback({ '/v1/global': { body } })
    return createCoinPaprika(config(server.url, NOW))
  }

  it('is a reading at its last update', async () => {
    const { readings } = await (await paprika()).fetchReadings!([total()], NO_SIGNAL)
    expect(readings).toEqual([
      { asset: 'TOTAL', field: 'marketCap', instant: '2025-10-08T17:57:00.000Z', value: 4.24e12 },
    ])
  })

  it('is refused where it is not above zero', async () => {
    const { readings, refused } = await (await paprika({ market_cap_usd: 0, last_updated: 1759946100 }))
      .fetchReadings!([total()], NO_SIGNAL)
    expect(readings).toEqual([])
    expect(refused[0]?.reason).toBe('not above zero')
  })

  it('is all that CoinPaprika is asked for', async () => {
    const provider = await paprika()
    expect([total(), total('TOTAL-BTC'), coin('BTC')].map(provider.coversReading)).toEqual([
      true,
      false,
      false,
    ])
    expect(await failure(provider.fetchReadings!([coin('BTC')], NO_SIGNAL))).toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('the totals at CoinMarketCap', () => {
  const all = [total(), total('TOTAL-BTC'), total('TOTAL-STABLE')]

  async function marketCap(body: unknown, apiKey: string | null = 'cmc-key') {
    server = await startLoopback({ '/v1/global-metrics/quotes/latest': { body } })
    return createCoinMarketCap(config(server.url, NOW, { apiKey }))
  }

  it('without a part are refused where the part is no part', async () => {
    const reply = replyFile('coinmarketcap-global') as { data: Record<string, unknown> }
    const odd = { data: { ...reply.data, btc_dominance: -20, stablecoin_market_cap: -3e11 } }
    const { readings, refused } = await (await marketCap(odd)).fetchReadings!(all, NO_SIGNAL)
    expect(readings.map(({ asset }) => asset)).toEqual(['TOTAL'])
    expect(refused.map(({ asset }) => asset)).toEqual(['TOTAL-BTC', 'TOTAL-STABLE'])
  })

  it('are readings, without bitcoin by its share, without stablecoins by their market cap', async () => {
    const provider = await marketCap(replyFile('coinmarketcap-global'))
    const { readings } = await provider.fetchReadings!(all, NO_SIGNAL)
    expect(readings.map(({ asset, value }) => [asset, Math.round(value / 1e6)])).toEqual([
      ['TOTAL', 4_200_000],
      ['TOTAL-BTC', 1_764_000],
      ['TOTAL-STABLE', 3_900_000],
    ])
    expect(new Set(readings.map(({ instant }) => instant))).toEqual(new Set(['2025-10-08T17:56:59.999Z']))
    expect(server.requests[0]!.headers).toMatchObject({ 'x-cmc_pro_api_key': 'cmc-key' })
  })

  it('are refused one by one where their part is missing', async () => {
    const usd = { total_market_cap: 4e12, last_updated: '2025-10-08T17:00:00.000Z' }
    const provider = await marketCap({ data: { quote: { '2781': usd } } })
    const { readings, refused } = await provider.fetchReadings!(all, NO_SIGNAL)
    expect(readings.map(({ asset }) => asset)).toEqual(['TOTAL'])
    expect(refused.map(({ asset }) => asset)).toEqual(['TOTAL-BTC', 'TOTAL-STABLE'])
  })

  it('are not to be had in another currency', async () => {
    const provider = await marketCap({
      data: { quote: { EUR: { total_market_cap: 4e12, last_updated: '2025-10-08T17:00:00Z' } } },
    })
    const { readings, refused } = await provider.fetchReadings!([total()], NO_SIGNAL)
    expect(readings).toEqual([])
    expect(refused).toEqual([
      {
        asset: 'TOTAL',
        field: 'marketCap',
        at: '2025-10-08T17:00:00.000Z',
        value: '4000000000000',
        reason: 'given in EUR, not in USD',
      },
    ])
  })

  it('are not to be had without a key', async () => {
    const provider = await marketCap({}, null)
    expect(provider.coversReading(total())).toBe(false)
    const error = await failure(provider.fetchReadings!([total()], NO_SIGNAL))
    expect(error.message).toContain('COINMARKETCAP_API_KEY')
    expect(server.requests).toEqual([])
  })
})
