import { afterEach, describe, expect, it } from 'vitest'
import { createCoinGecko } from '@/lib/providers/coingecko'
import type { ProviderConfig } from '@/lib/providers/http'
import { type LoopbackServer, startLoopback } from './loopback-server'
import { coin, config, equity, failure, history, NO_SIGNAL, total } from './quick'
import { replyFile } from './read-reply-file'

const NOW = '2025-10-08T18:00:00Z'
const CHART = '/coins/bitcoin/market_chart'
let server: LoopbackServer

afterEach(() => server?.close())

async function start(
  script: Parameters<typeof startLoopback>[0],
  more: Partial<ProviderConfig> = {},
  base = '',
) {
  server = await startLoopback(script)
  return createCoinGecko(config(`${server.url}${base}`, NOW, more))
}

describe('daily history of a coin at CoinGecko', () => {
  async function daily(from = '2025-10-04', to = '2025-10-08') {
    const provider = await start({ [CHART]: { body: replyFile('coingecko-market-chart') } })
    return provider.fetchHistory!(history(coin('BTC'), from, to))
  }

  it('files a value stamped 00:00 UTC under the day that ended then', async () => {
    const { values } = await daily()
    expect(values.filter(({ field }) => field === 'close').map(({ day, value }) => [day, value])).toEqual([
      ['2025-10-04', 122000.5],
      ['2025-10-05', 123500.25],
      ['2025-10-06', 124700.75],
      ['2025-10-07', 121450.5],
    ])
  })

  it('drops the last point, which is now and no day’s end', async () => {
    const { values } = await daily()
    expect(values.map(({ value }) => value)).not.toContain(121800.1)
  })

  it('refuses a market cap of zero', async () => {
    const { values, refused } = await daily()
    expect(refused).toEqual([
      { asset: 'BTC', field: 'marketCap', at: '2025-10-06', value: '0', reason: 'not above zero' },
    ])
    expect(values.filter(({ field }) => field === 'marketCap')).toHaveLength(3)
  })

  it('asks for as many days as the range reaches back', async () => {
    await daily('2025-10-04')
    expect(Object.fromEntries(server.requests[0]!.query)).toEqual({
      vs_currency: 'usd',
      days: '4',
      interval: 'daily',
    })
  })

  it('asks for at most 365 days without a paid key, and says so', async () => {
    const { notes } = await daily('2020-01-01')
    expect(server.requests[0]!.query.get('days')).toBe('365')
    expect(notes).toEqual([
      'BTC: CoinGecko gives 365 days without a paid key, so values begin on 2024-10-08.',
    ])
  })

  it('refuses a range of which nothing can be had without a paid key', async () => {
    expect(await failure(daily('2020-01-01', '2021-01-01'))).toMatchObject({ kind: 'refused' })
  })
})

describe('the total at CoinGecko', () => {
  it('is a reading at the time it was computed, and without bitcoin by bitcoin’s share', async () => {
    const provider = await start({ '/global': { body: replyFile('coingecko-global') } })
    const { readings } = await provider.fetchReadings!([total(), total('TOTAL-BTC')], NO_SIGNAL)
    expect(readings.map(({ asset, instant }) => [asset, instant])).toEqual([
      ['TOTAL', '2025-10-08T17:55:00.000Z'],
      ['TOTAL-BTC', '2025-10-08T17:55:00.000Z'],
    ])
    expect(readings[0]!.value).toBe(4.25e12)
    expect(readings[1]!.value).toBeCloseTo(4.25e12 * 0.43, -3)
  })

  it('is not given without bitcoin where the share is missing', async () => {
    const body = { data: { total_market_cap: { usd: 4e12 }, updated_at: 1759946100 } }
    const provider = await start({ '/global': { body } })
    const { readings, refused } = await provider.fetchReadings!([total('TOTAL-BTC')], NO_SIGNAL)
    expect(readings).toEqual([])
    expect(refused[0]?.reason).toBe('no marketCap given')
  })

  it.each([
    ['the future', Date.parse('2025-10-09T00:00:00Z') / 1000, '2025-10-09T00:00:00.000Z lies in the future'],
    ['no time at all', -1, 'no legible time'],
  ])('is refused where its time is %s', async (_, updated_at, reason) => {
    const provider = await start({
      '/global': { body: { data: { total_market_cap: { usd: 4e12 }, updated_at } } },
    })
    const { readings, refused } = await provider.fetchReadings!([total()], NO_SIGNAL)
    expect(readings).toEqual([])
    expect(refused[0]?.reason).toBe(reason)
  })

  it('has a history only with a paid key at the address for paid keys', async () => {
    const body = replyFile('coingecko-total-chart')
    const free = await start({}, { apiKey: 'CG-demo' })
    expect(free.coversHistory(total())).toBe(false)
    expect(await failure(free.fetchHistory!(history(total(), '2025-10-05', '2025-10-08')))).toMatchObject({
      kind: 'not-found',
    })
    await server.close()
    const paid = await start(
      { '/pro-api/v3/global/market_cap_chart': { body } },
      { apiKey: 'CG-paid' },
      '/pro-api/v3',
    )
    expect(paid.coversHistory(total())).toBe(true)
    const { values } = await paid.fetchHistory!(history(total(), '2025-10-05', '2025-10-08'))
    expect(values.map(({ day, value }) => [day, value])).toEqual([
      ['2025-10-05', 4.29e12],
      ['2025-10-06', 4.35e12],
      ['2025-10-07', 4.26e12],
    ])
  })
})

describe('the key of CoinGecko', () => {
  const script = {
    '/pro-api/global': { body: replyFile('coingecko-global') },
    '/global': { body: replyFile('coingecko-global') },
  }

  it('is sent as a demo key, or as a paid key to the address for paid keys', async () => {
    await (await start(script, { apiKey: 'CG-key' })).fetchReadings!([total()], NO_SIGNAL)
    expect(server.requests[0]!.headers).toMatchObject({ 'x-cg-demo-api-key': 'CG-key' })
    await server.close()
    await (await start(script, { apiKey: 'CG-key' }, '/pro-api')).fetchReadings!([total()], NO_SIGNAL)
    expect(server.requests[0]!.headers).toMatchObject({ 'x-cg-pro-api-key': 'CG-key' })
  })

  it('is sent to no other host: a redirect there is not followed', async () => {
    const other = await startLoopback({ '/global': { body: replyFile('coingecko-global') } })
    const location = `${other.url.replace('127.0.0.1', 'localhost')}/global`
    const provider = await start({ '/global': { status: 302, headers: { location } } }, { apiKey: 'CG-key' })
    expect(await failure(provider.fetchReadings!([total()], NO_SIGNAL))).toMatchObject({
      kind: 'refused',
      message: 'CoinGecko redirected to another site.',
    })
    expect(other.requests).toEqual([])
    await other.close()
  })

  it('is not needed', async () => {
    await (await start(script)).fetchReadings!([total()], NO_SIGNAL)
    expect(Object.keys(server.requests[0]!.headers).filter((name) => name.startsWith('x-cg'))).toEqual([])
  })
})

describe('coins now at CoinGecko', () => {
  it('are readings of price and market cap; a null is refused, a coin that is missing too', async () => {
    const provider = await start({ '/coins/markets': { body: replyFile('coingecko-markets') } })
    const { readings, refused } = await provider.fetchReadings!(
      [coin('BTC'), coin('TAO'), coin('ETH')],
      NO_SIGNAL,
    )
    expect(server.requests[0]!.query.get('ids')).toBe('bitcoin,bittensor,ethereum')
    expect(readings.map(({ asset, field, value }) => [asset, field, value])).toEqual([
      ['BTC', 'close', 121800.5],
      ['BTC', 'marketCap', 2426e9],
      ['TAO', 'close', 330.25],
    ])
    expect(refused.map(({ asset, reason }) => [asset, reason])).toEqual([
      ['ETH', 'not in the reply'],
      ['TAO', 'no marketCap given'],
    ])
  })

  it('do not include equities', async () => {
    const provider = await start({})
    expect(provider.coversReading(equity('ORCL'))).toBe(false)
    expect(await failure(provider.fetchReadings!([equity('ORCL')], NO_SIGNAL))).toMatchObject({
      kind: 'not-found',
    })
  })
})
