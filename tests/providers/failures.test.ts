import { afterEach, describe, expect, it } from 'vitest'
import { createCoinGecko } from '@/lib/providers/coingecko'
import { createCoinMarketCap } from '@/lib/providers/coinmarketcap'
import { createCoinMetrics } from '@/lib/providers/coinmetrics'
import { createCoinPaprika } from '@/lib/providers/coinpaprika'
import type { ProviderConfig } from '@/lib/providers/http'
import { createYahoo } from '@/lib/providers/yahoo'
import { type LoopbackServer, type ScriptedReply, startLoopback } from './loopback-server'
import { coin, config, equity, failure, history, QUICK, total } from './quick'
import { replyFile } from './read-reply-file'

const NOW = '2025-10-08T18:00:00Z'
const KEY = 'CG-not-to-be-told'
const CRUMB = 'cRuMb.Of-Yahoo'

interface Case {
  readonly path: string
  readonly good: unknown
  readonly more?: Readonly<Record<string, ScriptedReply>>
  readonly ask: (config: ProviderConfig, signal: AbortSignal) => Promise<unknown>
}

const range = { from: '2025-10-03', to: '2025-10-08' }
const session = {
  '/quote/AAPL': {
    headers: { 'set-cookie': ['A3=cookie-of-yahoo; Max-Age=1800; Domain=.yahoo.com; Path=/'] },
  },
  '/v1/test/getcrumb': { body: CRUMB },
}

const CASES: Readonly<Record<string, Case>> = {
  'Yahoo history': {
    path: '/v8/finance/chart/ORCL',
    good: replyFile('yahoo-chart-daily'),
    ask: (given, signal) => createYahoo(given).fetchHistory!({ asset: equity('ORCL'), ...range, signal }),
  },
  'Yahoo quotes': {
    path: '/v7/finance/quote',
    good: replyFile('yahoo-quotes'),
    more: session,
    ask: (given, signal) => createYahoo(given).fetchReadings!([equity('ORCL')], signal),
  },
  'CoinGecko history': {
    path: '/coins/bitcoin/market_chart',
    good: replyFile('coingecko-market-chart'),
    ask: (given, signal) => createCoinGecko(given).fetchHistory!({ asset: coin('BTC'), ...range, signal }),
  },
  'CoinGecko total': {
    path: '/global',
    good: replyFile('coingecko-global'),
    ask: (given, signal) => createCoinGecko(given).fetchReadings!([total()], signal),
  },
  'Coin Metrics history': {
    path: '/timeseries/asset-metrics',
    good: replyFile('coinmetrics-rows'),
    ask: (given, signal) => createCoinMetrics(given).fetchHistory!({ asset: coin('BTC'), ...range, signal }),
  },
  'CoinPaprika total': {
    path: '/v1/global',
    good: replyFile('coinpaprika-global'),
    ask: (given, signal) => createCoinPaprika(given).fetchReadings!([total()], signal),
  },
  'CoinMarketCap total': {
    path: '/v1/global-metrics/quotes/latest',
    good: replyFile('coinmarketcap-global'),
    ask: (given, signal) => createCoinMarketCap(given).fetchReadings!([total()], signal),
  },
}

let server: LoopbackServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

describe.each(Object.entries(CASES))('%s', (_, { path, good, more, ask }) => {
  async function asking(replies: ScriptedReply | ScriptedReply[], given: Partial<ProviderConfig> = {}) {
    server = await startLoopback({ ...more, [path]: replies })
    const work = ask(config(server.url, NOW, { apiKey: KEY, ...given }), new AbortController().signal)
    return { work, attempts: () => server!.requests.filter((request) => request.path === path).length }
  }

  it('answers with values when the reply is good', async () => {
    const { work, attempts } = await asking({ body: good })
    expect(JSON.stringify(await work)).toMatch(/"value":\d/)
    expect(attempts()).toBe(1)
  })

  it('says who asks', async () => {
    await (await asking({ body: good })).work
    for (const { headers } of server!.requests) expect(headers['user-agent']).toContain('Spillover/0.0.0')
  })

  it('is rate-limited by 429, after retries where no wait was asked', async () => {
    const { work, attempts } = await asking({ status: 429, body: 'Edge: Too Many Requests' })
    const error = await failure(work)
    expect(error).toMatchObject({ kind: 'rate-limited', retryAfterMs: null })
    expect(error.message).toContain('Edge: Too Many Requests')
    expect(attempts()).toBe(4)
  })

  it('tries again after a 429 that asks for a short wait', async () => {
    const { work, attempts } = await asking([
      { status: 429, headers: { 'retry-after': '0' } },
      { body: good },
    ])
    expect(JSON.stringify(await work)).toMatch(/"value":\d/)
    expect(attempts()).toBe(2)
  })

  it('does not wait longer than it is willing to, and hands on the wait asked for', async () => {
    const { work, attempts } = await asking({ status: 429, headers: { 'retry-after': '120' } })
    expect(await failure(work)).toMatchObject({ kind: 'rate-limited', retryAfterMs: 120_000 })
    expect(attempts()).toBe(1)
  })

  it('takes a page for what it is', async () => {
    const page =
      '<!DOCTYPE html><html><head><style>p{}</style></head><body><p>Be right back</p></body></html>'
    const { work, attempts } = await asking({ body: page, headers: { 'content-type': 'text/html' } })
    const error = await failure(work)
    expect(error.kind).toBe('not-the-format')
    expect(error.message).toContain("a page instead of JSON, saying 'Be right back'")
    expect(attempts()).toBe(1)
  })

  it('finds a reply incomplete whose connection closes early', async () => {
    const { work, attempts } = await asking({ body: good, cutAfter: 40 })
    expect((await failure(work)).kind).toBe('incomplete')
    expect(attempts()).toBe(4)
  })

  it('finds JSON incomplete that breaks off', async () => {
    const { work } = await asking({ body: JSON.stringify(good).slice(0, -9) })
    expect((await failure(work)).kind).toBe('incomplete')
  })

  it('finds an empty reply incomplete', async () => {
    expect((await failure((await asking({ body: '' })).work)).kind).toBe('incomplete')
  })

  it.each([
    ['a number', 5],
    ['a list', [1, 2]],
    ['another object', { somethingWeird: true }],
  ])('refuses %s in place of the documented shape', async (_name, body) => {
    expect((await failure((await asking({ body })).work)).kind).toBe('not-the-format')
  })

  it('tries again after a server error', async () => {
    const { work, attempts } = await asking([{ status: 500, body: 'oops' }, { status: 503 }, { body: good }])
    expect(JSON.stringify(await work)).toMatch(/"value":\d/)
    expect(attempts()).toBe(3)
  })

  it('gives up on a source that is silent', async () => {
    const politeness = { ...QUICK, retries: 1, silenceMs: 150 }
    const { work, attempts } = await asking({ body: good, delayMs: 1000 }, { politeness })
    expect((await failure(work)).kind).toBe('timeout')
    expect(attempts()).toBe(2)
  })

  it('gives up on a source that does not finish in time', async () => {
    const politeness = { ...QUICK, retries: 0, deadlineMs: 150, silenceMs: 5000 }
    const { work } = await asking({ body: good, delayMs: 1000 }, { politeness })
    expect((await failure(work)).kind).toBe('timeout')
  })

  it('says that a source cannot be reached', async () => {
    const { url, close } = await startLoopback({})
    await close()
    const error = await failure(ask(config(url, NOW, { apiKey: KEY }), new AbortController().signal))
    expect(error.kind).toBe('unreachable')
  })

  it('stops when it is cancelled', async () => {
    server = await startLoopback({ ...more, [path]: { body: good, delayMs: 1000 } })
    const controller = new AbortController()
    const work = ask(config(server.url, NOW, { apiKey: KEY }), controller.signal)
    setTimeout(() => controller.abort(), 20)
    expect((await failure(work)).kind).toBe('cancelled')
  })

  it('does not begin when it was cancelled before', async () => {
    server = await startLoopback({ ...more, [path]: { body: good } })
    expect((await failure(ask(config(server.url, NOW, { apiKey: KEY }), AbortSignal.abort()))).kind).toBe(
      'cancelled',
    )
    expect(server.requests).toEqual([])
  })

  it.each([
    [401, 'unauthorised'],
    [403, 'refused'],
    [404, 'not-found'],
    [422, 'refused'],
  ])('goes to the next source after status %i', async (status, kind) => {
    const { work, attempts } = await asking({ status, body: { error: 'not for you' } })
    const error = await failure(work)
    expect(error.kind).toBe(kind)
    expect(error.message).toContain('not for you')
    expect(attempts()).toBe(1)
  })

  it.each([400, 429, 500, 200])(
    'keeps key and crumb to itself when status %i repeats them',
    async (status) => {
      const { work } = await asking({ status, body: `the key ${KEY} and the crumb ${CRUMB} are wrong` })
      const { message } = await failure(work)
      expect(message).not.toContain(KEY)
      if (path.includes('v7')) expect(message).not.toContain(CRUMB)
      expect(message).not.toContain('cookie-of-yahoo')
    },
  )
})

describe('what a source repeats of', () => {
  const told = async (
    path: string,
    body: string,
    ask: (url: string) => Promise<unknown>,
    more: Readonly<Record<string, ScriptedReply>> = {},
  ) => {
    server = await startLoopback({ ...more, [path]: { status: 400, body } })
    return (await failure(ask(server.url))).message
  }

  it('a key is left out in the form that an address has, too', async () => {
    const apiKey = 'CG+not/to=be told'
    const ask = (url: string) =>
      createCoinGecko(config(url, NOW, { apiKey })).fetchReadings!([total()], new AbortController().signal)
    const message = await told('/global', `bad: ?key=${encodeURIComponent(apiKey)}&x=1`, ask)
    expect(message).toBe("CoinGecko answered with status 400, saying 'bad: ?key=***&x=1'.")
  })

  it('a cookie is left out by its value alone', async () => {
    const ask = (url: string) =>
      createYahoo(config(url, NOW)).fetchReadings!([equity('ORCL')], new AbortController().signal)
    const message = await told('/v7/finance/quote', 'stale: cookie-of-yahoo', ask, session)
    expect(message).toBe("Yahoo Finance answered with status 400, saying 'stale: ***'.")
  })
})

it('is an error of the caller to ask for a range that is turned round', async () => {
  const provider = createYahoo(config('http://127.0.0.1:9', NOW))
  await expect(provider.fetchHistory!(history(equity('ORCL'), '2025-10-08', '2025-10-01'))).rejects.toThrow(
    RangeError,
  )
})
