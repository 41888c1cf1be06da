import { afterEach, describe, expect, it } from 'vitest'
import { createYahoo } from '@/lib/providers/yahoo'
import { type LoopbackServer, startLoopback } from './loopback-server'
import { coin, config, equity, etf, failure, NO_SIGNAL } from './quick'
import { replyFile } from './read-reply-file'

let server: LoopbackServer

afterEach(() => server?.close())

describe('quotes of Yahoo', () => {
  const cookie = { headers: { 'set-cookie': ['A3=abc; Max-Age=1800; Domain=.yahoo.com; Path=/'] } }
  const pages = { '/quote/AAPL': cookie, '/v1/test/getcrumb': { body: 'crumbcrumb' } }
  const quotes = { body: replyFile('yahoo-quotes') }
  const assets = [equity('ORCL'), equity('NVDA'), etf('SPY'), coin('BTC')]

  async function ask(script: Parameters<typeof startLoopback>[0], asked = assets, times = 1) {
    server = await startLoopback(script)
    const provider = createYahoo(config(server.url, '2025-10-08T18:00:00Z'))
    for (let turn = 1; turn < times; turn++) await provider.fetchReadings!(asked, NO_SIGNAL)
    return provider.fetchReadings!(asked, NO_SIGNAL)
  }
  const paths = () => server.requests.map(({ path }) => path)

  const quoted = (more: object) => ({
    body: { quoteResponse: { error: null, result: [{ symbol: 'ORCL', currency: 'USD', ...more }] } },
  })

  it('give no market cap where price and shares are both below zero', async () => {
    const quote = quoted({
      regularMarketTime: 1759867200,
      regularMarketPrice: -284.24,
      sharesOutstanding: -2.85e9,
    })
    const { readings, refused } = await ask({ ...pages, '/v7/finance/quote': quote }, [equity('ORCL')])
    expect(readings).toEqual([])
    expect(refused.map(({ reason }) => reason)).toEqual(['not above zero'])
  })

  it('are refused with a time that no quote can have', async () => {
    for (const regularMarketTime of [0, 1759867, -62_167_219_200]) {
      const quote = quoted({ regularMarketTime, regularMarketPrice: 284.24 })
      const { readings, refused } = await ask({ ...pages, '/v7/finance/quote': quote }, [equity('ORCL')])
      expect(readings).toEqual([])
      expect(refused[0]?.reason).toMatch(/lies before 1998-01-01|no legible time/)
      await server.close()
    }
  })

  it('are readings of price and market cap at the time of the last trade', async () => {
    const { readings, notes } = await ask({ ...pages, '/v7/finance/quote': quotes })
    const oracle = readings.filter(({ asset }) => asset === 'ORCL')
    expect(oracle).toEqual([
      { asset: 'ORCL', field: 'close', instant: '2025-10-07T20:00:01.000Z', value: 284.24 },
      { asset: 'ORCL', field: 'marketCap', instant: '2025-10-07T20:00:01.000Z', value: 810e9 },
    ])
    expect(readings).toContainEqual({
      asset: 'NVDA',
      field: 'marketCap',
      instant: '2025-10-07T20:00:00.000Z',
      value: 185.5 * 24.3e9,
    })
    expect(notes).toEqual(['Market cap of NVDA is price times shares outstanding: none was given.'])
  })

  it('have no market cap of a fund', async () => {
    const { readings } = await ask({ ...pages, '/v7/finance/quote': quotes })
    expect(readings.filter(({ asset }) => asset === 'SPY').map(({ field }) => field)).toEqual(['close'])
  })

  it('are refused for a symbol that is not in the reply', async () => {
    const { refused } = await ask({ ...pages, '/v7/finance/quote': quotes }, [equity('ORCL'), equity('NBIS')])
    expect(refused).toMatchObject([
      { asset: 'NBIS', reason: 'no legible quote for this symbol in the reply' },
    ])
  })

  it('are refused where one of them is not as expected, without cost to the others', async () => {
    const body = {
      quoteResponse: {
        result: [
          { symbol: 'ORCL', regularMarketTime: 'soon' },
          { symbol: 'NVDA', currency: 'EUR', regularMarketPrice: 5, regularMarketTime: 1759867200 },
          { symbol: 'AMD', currency: 'USD', regularMarketPrice: 210.5, regularMarketTime: 1759867200 },
        ],
        error: null,
      },
    }
    const { readings, refused } = await ask({ ...pages, '/v7/finance/quote': { body } }, [
      equity('ORCL'),
      equity('NVDA'),
      equity('AMD'),
    ])
    expect(readings.map(({ asset }) => asset)).toEqual(['AMD'])
    expect(refused.map(({ reason }) => reason)).toEqual([
      'no legible quote for this symbol in the reply',
      'quoted in EUR, not in USD',
    ])
  })

  it('fail where Yahoo knows none of the symbols', async () => {
    const body = { quoteResponse: { result: [], error: null } }
    expect(await failure(ask({ ...pages, '/v7/finance/quote': { body } }))).toMatchObject({
      kind: 'not-found',
    })
  })

  it('are sent with cookie and crumb, which are fetched once for several calls', async () => {
    await ask({ ...pages, '/v7/finance/quote': quotes }, assets, 3)
    expect(paths()).toEqual(['/quote/AAPL', '/v1/test/getcrumb', ...Array(3).fill('/v7/finance/quote')])
    const last = server.requests.at(-1)!
    expect(last.query.get('crumb')).toBe('crumbcrumb')
    expect(last.headers.cookie).toContain('A3=abc')
  })

  it('renew a crumb that is no longer taken, once', async () => {
    const stale = {
      status: 401,
      body: { finance: { result: null, error: { code: 'Unauthorized', description: 'Invalid Crumb' } } },
    }
    await ask({ ...pages, '/v7/finance/quote': [quotes, stale, quotes] }, assets, 2)
    expect(paths()).toEqual([
      '/quote/AAPL',
      '/v1/test/getcrumb',
      '/v7/finance/quote',
      '/v7/finance/quote',
      '/quote/AAPL',
      '/v1/test/getcrumb',
      '/v7/finance/quote',
    ])
  })

  it('are not asked for again with a crumb that was new', async () => {
    const stale = {
      status: 401,
      body: { finance: { result: null, error: { code: 'Unauthorized', description: 'Invalid Crumb' } } },
    }
    expect(await failure(ask({ ...pages, '/v7/finance/quote': stale }))).toMatchObject({
      kind: 'unauthorised',
    })
    expect(paths()).toEqual(['/quote/AAPL', '/v1/test/getcrumb', '/v7/finance/quote'])
  })

  it('go by way of the consent pages where Yahoo wants consent', async () => {
    const to = (location: string, more = {}) => ({ status: 302, headers: { location, ...more } })
    const cookies = (name: string) => ({
      'set-cookie': [`${name}=1; Max-Age=1800; Domain=.yahoo.com; Path=/`],
    })
    await ask({
      'GET /quote/AAPL': [
        to('https://guce.yahoo.com/consent?gcrumb=abc', cookies('GUCS')),
        { headers: cookies('A3') },
      ],
      '/consent': to('https://consent.yahoo.com/v2/collectConsent?sessionId=7'),
      'GET /v2/collectConsent': {
        body: '<form><input type="hidden" name="csrfToken" value="t&#x3D;1"></form>',
      },
      'POST /v2/collectConsent': to('https://guce.yahoo.com/copyConsent?sessionId=7', cookies('CFC')),
      '/copyConsent': to('https://finance.yahoo.com/quote/AAPL?guccounter=1', cookies('GUC')),
      '/v1/test/getcrumb': { body: 'crumbcrumb' },
      '/v7/finance/quote': quotes,
    })
    expect(paths()).toEqual([
      '/quote/AAPL',
      '/consent',
      '/v2/collectConsent',
      '/v2/collectConsent',
      '/copyConsent',
      '/quote/AAPL',
      '/v1/test/getcrumb',
      '/v7/finance/quote',
    ])
    expect(server.requests[3]!.body).toContain('csrfToken=t%3D1')
  })

  it.each([
    [
      'too many requests for a crumb',
      { ...pages, '/v1/test/getcrumb': { status: 429, body: 'Too Many Requests' } },
      'rate-limited',
    ],
    [
      'a page instead of a crumb',
      { ...pages, '/v1/test/getcrumb': { body: '<html>hello</html>' } },
      'not-the-format',
    ],
    ['no crumb', { ...pages, '/v1/test/getcrumb': { body: '' } }, 'not-the-format'],
    ['no cookie', { ...pages, '/quote/AAPL': { body: 'hello' } }, 'not-the-format'],
    [
      'consent pages that lead to another site',
      {
        ...pages,
        '/quote/AAPL': { status: 302, headers: { location: 'https://guce.yahoo.com/consent' } },
        '/consent': { status: 302, headers: { location: 'https://yahoo.com.example.net/' } },
      },
      'refused',
    ],
    [
      'consent pages that lead in a circle',
      {
        ...pages,
        '/quote/AAPL': { status: 302, headers: { location: 'https://guce.yahoo.com/quote/AAPL' } },
      },
      'not-the-format',
    ],
  ])('fail after %s', async (_, script, kind) => {
    expect(await failure(ask(script))).toMatchObject({ kind })
  })

  it('take the cookie of a page that Yahoo calls missing', async () => {
    const { readings } = await ask({
      ...pages,
      '/quote/AAPL': { status: 404, ...cookie },
      '/v7/finance/quote': quotes,
    })
    expect(readings.length).toBeGreaterThan(0)
  })

  it('are none for no assets, without a request', async () => {
    expect(await ask({}, [])).toEqual({ readings: [], refused: [], notes: [] })
    expect(server.requests).toEqual([])
  })
})
