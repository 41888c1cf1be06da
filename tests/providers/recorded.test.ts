import { afterEach, describe, expect, it } from 'vitest'
import { createCoinGecko } from '@/lib/providers/coingecko'
import { createCoinMarketCap } from '@/lib/providers/coinmarketcap'
import { createYahoo } from '@/lib/providers/yahoo'
import { sharedFolder } from '../shared-folder'
import { type LoopbackServer, type ScriptedReply, startLoopback } from './loopback-server'
import { coin, config, equity, etf, failure, history, NO_SIGNAL, total } from './quick'
import { recording } from './recordings'

const shared = sharedFolder()
let server: LoopbackServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(script: Readonly<Record<string, ScriptedReply | ScriptedReply[]>>): Promise<string> {
  server = await startLoopback(script)
  return server.url
}

describe.runIf(shared)('recorded replies of Yahoo', () => {
  const yahoo = (name: string) => recording(shared!, `yahoo/${name}.json`)

  async function daily(symbol: string, file: string, from: string, to: string) {
    const url = await start({ [`/v8/finance/chart/${symbol}`]: yahoo(file) })
    const asset = symbol.endsWith('-USD') ? coin(symbol.slice(0, -4)) : equity(symbol)
    return createYahoo(config(url, '2025-02-20T12:00:00Z')).fetchHistory!(history(asset, from, to))
  }

  it('give Apple’s closes of autumn 2020, with split and dividend named', async () => {
    const { values, refused, notes } = await daily(
      'AAPL',
      'chart-AAPL-2020-08-31-to-2020-11-07',
      '2020-08-31',
      '2020-11-06',
    )
    const closes = values.filter(({ field }) => field === 'close')
    expect(closes).toHaveLength(49)
    expect(closes[0]).toEqual({ field: 'close', day: '2020-08-31', value: 129.04 })
    expect(closes.at(-1)?.day).toBe('2020-11-06')
    expect(values.filter(({ field }) => field === 'adjClose')).toHaveLength(49)
    expect(refused).toEqual([])
    expect(notes).toEqual([
      'AAPL split 4:1 on 2020-08-31: Yahoo Finance has restated every earlier close.',
      'AAPL paid 0.205 USD per share on 2020-11-06: earlier adjusted closes are lowered by it.',
    ])
  })

  it('give Nvidia’s year of the split of 2021', async () => {
    const file = 'historical-via-chart-NVDA-split-2021-02-01-to-2022-01-31.csv'
    const { values, notes } = await daily('NVDA', file, '2021-02-01', '2022-01-28')
    expect(values.filter(({ field }) => field === 'close')).toHaveLength(252)
    expect(notes).toEqual(['NVDA split 4:1 on 2021-07-20: Yahoo Finance has restated every earlier close.'])
  })

  it('give bitcoin by UTC day', async () => {
    const { values } = await daily(
      'BTC-USD',
      'chart-BTC-USD-2020-01-01-to-2020-01-03',
      '2020-01-01',
      '2020-01-02',
    )
    expect(values.filter(({ field }) => field === 'close')).toEqual([
      { field: 'close', day: '2020-01-01', value: 7200.1743 },
      { field: 'close', day: '2020-01-02', value: 6985.47 },
    ])
  })

  it('give no bars of a weekend', async () => {
    const file = 'chart-AAPL-2025-02-01-to-2025-02-02-includePrePost-false-interval-1m'
    const { values, notes } = await daily('AAPL', file, '2025-02-01', '2025-02-02')
    expect(values).toEqual([])
    expect(notes).toEqual(['AAPL: Yahoo Finance has no bar from 2025-02-01 to 2025-02-02.'])
  })

  it.each([
    'chart-notimestamp-quotes-length.fake',
    'chart-notimestamp-weird-quote.fake',
    'old-weirdJsonResult.fake',
    'quoteSummary-price-ADH',
  ])('are not taken where they have another form: %s', async (file) => {
    expect(await failure(daily('AAPL', file, '2020-01-01', '2020-01-02'))).toMatchObject({
      kind: 'not-the-format',
    })
  })

  it('say that there is nothing at an address', async () => {
    const error = await failure(daily('AAPL', 'old-pageWith404andJson.fake', '2020-01-01', '2020-01-02'))
    expect(error).toMatchObject({ kind: 'not-found' })
  })

  it.each([
    ['quote-AAPL', [equity('AAPL')], { AAPL: 244.6 }],
    ['quote-QQQ', [etf('QQQ')], { QQQ: 538.15 }],
    ['quote-BTC-USD', [coin('BTC')], { BTC: 96077.45 }],
    ['quote-AAPL-BABA', [equity('AAPL'), equity('BABA')], { AAPL: 244.6, BABA: 124.73 }],
    ['old-quote-marketState-CLOSED.fake', [equity('AAPL')], { AAPL: 136.76 }],
  ])('give quotes after consent, cookie and crumb: %s', async (file, assets, prices) => {
    const url = await start({
      '/quote/AAPL': [
        yahoo('getCrumb-quote-AAPL.json'),
        yahoo('getCrumb-quote-AAPL-consent-final-redirect.html'),
      ],
      '/consent': yahoo('getCrumb-quote-AAPL-consent.html'),
      'GET /v2/collectConsent': yahoo('getCrumb-quote-AAPL-collectConsent.html'),
      'POST /v2/collectConsent': yahoo('getCrumb-quote-AAPL-collectConsentSubmit'),
      '/copyConsent': yahoo('getCrumb-quote-AAPL-copyConsent'),
      '/v1/test/getcrumb': yahoo('getCrumb-getcrumb'),
      '/v7/finance/quote': yahoo(file),
    })
    const { readings } = await createYahoo(config(url, '2025-02-20T12:00:00Z')).fetchReadings!(
      assets,
      NO_SIGNAL,
    )
    const closes = readings.filter(({ field }) => field === 'close')
    expect(Object.fromEntries(closes.map(({ asset, value }) => [asset, value]))).toEqual(prices)
    const sent = server!.requests.at(-1)!
    expect(sent.query.get('crumb')).toBe('haT3oykhHqZ')
    expect(sent.headers.cookie).toContain('A3=')
    const form = server!.requests.find(({ method }) => method === 'POST')
    expect(form?.body).toMatch(/csrfToken=.+&agree=agree$/)
  })
})

describe.runIf(shared)('recorded replies of CoinGecko', () => {
  const gecko = (name: string) => recording(shared!, `coingecko/${name}.json`)

  async function daily(file: string, now: string, from: string, to: string) {
    const url = await start({ '/coins/bitcoin/market_chart': gecko(file) })
    return createCoinGecko(config(url, now)).fetchHistory!(history(coin('BTC'), from, to))
  }

  it('give bitcoin’s days of spring 2021', async () => {
    const { values, refused } = await daily(
      'daily_historical_prices_for_one_coin.0.200',
      '2021-05-15T14:42:26Z',
      '2021-02-14',
      '2021-05-15',
    )
    const closes = values.filter(({ field }) => field === 'close')
    expect(closes).toHaveLength(90)
    expect(closes[0]).toEqual({ field: 'close', day: '2021-02-14', value: 48607.8745224845 })
    expect(closes.at(-1)).toEqual({ field: 'close', day: '2021-05-14', value: 49913.26314398822 })
    expect(values.filter(({ field }) => field === 'marketCap')).toHaveLength(90)
    expect(refused).toEqual([])
  })

  it('give from hourly points those at the end of a day only', async () => {
    const { values } = await daily(
      'hourly_historical_prices_for_one_coin.0.200',
      '2021-05-15T14:42:23Z',
      '2021-04-15',
      '2021-05-15',
    )
    const days = values.filter(({ field }) => field === 'close').map(({ day }) => day)
    expect(days).toEqual([...new Set(days)].sort())
    expect(days.length).toBeLessThanOrEqual(30)
  })

  it('say that points within a day are the end of none', async () => {
    const { values, notes } = await daily(
      'demo_coins_id_market_chart.200',
      '2026-05-18T12:00:00Z',
      '2026-05-10',
      '2026-05-18',
    )
    expect(values).toEqual([])
    expect(notes).toEqual(['BTC: the reply of CoinGecko holds no value at the end of a day.'])
  })

  it('are refusals and server errors', async () => {
    const error = await failure(
      daily('daily_historical_prices_for_one_coin.1.422', '2021-07-19T04:00:00Z', '2021-07-10', '2021-07-18'),
    )
    expect(error).toMatchObject({ kind: 'refused' })
    expect(error.message).toContain('Missing parameter vs_currency')
    await server?.close()
    const broken = await failure(
      daily(
        'ohlc_data_for_one_coin_in_the_last_7_days.1.500',
        '2021-07-19T04:00:00Z',
        '2021-07-10',
        '2021-07-18',
      ),
    )
    expect(broken).toMatchObject({ kind: 'server-error' })
  })

  it.each([
    ['global_crypto_data.0.200', '2021-05-18T14:05:00Z', 2142953338976.9612],
    ['demo_global.200', '2026-05-27T12:00:00Z', 2621040321355.0405],
  ])('give the total now: %s', async (file, now, value) => {
    const url = await start({ '/global': gecko(file) })
    const { readings } = await createCoinGecko(config(url, now)).fetchReadings!(
      [total(), total('TOTAL-BTC')],
      NO_SIGNAL,
    )
    expect(readings[0]).toMatchObject({ asset: 'TOTAL', value })
    expect(readings[1]!.value / value).toBeGreaterThan(0.3)
    expect(readings[1]!.value / value).toBeLessThan(0.7)
  })

  it('give coins now', async () => {
    const url = await start({ '/coins/markets': gecko('demo_coins_markets.200') })
    const { readings } = await createCoinGecko(config(url, '2026-05-18T12:50:00Z')).fetchReadings!(
      [coin('BTC')],
      NO_SIGNAL,
    )
    expect(readings.map(({ field, instant, value }) => [field, instant, value])).toEqual([
      ['close', '2026-05-18T12:49:21.599Z', 77671],
      ['marketCap', '2026-05-18T12:49:21.599Z', 1555886872303],
    ])
  })

  it('hold the total at noon, which is no day’s end', async () => {
    const url = await start({ '/pro-api/global/market_cap_chart': gecko('pro_global_market_cap_chart.200') })
    const provider = createCoinGecko(config(`${url}/pro-api`, '2026-05-26T14:00:00Z', { apiKey: 'CG-key' }))
    const { values, notes } = await provider.fetchHistory!(history(total(), '2026-05-20', '2026-05-26'))
    expect(values).toEqual([])
    expect(notes).toHaveLength(1)
  })
})

describe.runIf(shared)('the recorded reply of CoinMarketCap', () => {
  it('gives all totals', async () => {
    const url = await start({
      '/v1/global-metrics/quotes/latest': recording(shared!, 'coinmarketcap/global-metrics.1.json'),
    })
    const provider = createCoinMarketCap(config(url, '2025-07-26T13:22:00Z', { apiKey: 'key' }))
    const { readings } = await provider.fetchReadings!(
      [total(), total('TOTAL-BTC'), total('TOTAL-STABLE')],
      NO_SIGNAL,
    )
    expect(readings.map(({ asset, instant, value }) => [asset, instant, Math.round(value / 1e6)])).toEqual([
      ['TOTAL', '2025-07-26T13:19:59.999Z', 3885179],
      ['TOTAL-BTC', '2025-07-26T13:19:59.999Z', 1532653],
      ['TOTAL-STABLE', '2025-07-26T13:19:59.999Z', 3638199],
    ])
  })
})
