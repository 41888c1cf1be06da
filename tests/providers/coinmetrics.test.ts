import { afterEach, describe, expect, it } from 'vitest'
import { createCoinMetrics } from '@/lib/providers/coinmetrics'
import { membersIn, totalHistory } from '@/lib/providers/coinmetrics/map'
import { MEMBERS } from '@/lib/providers/coinmetrics/symbols'
import { type LoopbackServer, type ScriptedReply, startLoopback } from './loopback-server'
import { coin, config, equity, failure, history, NO_SIGNAL, total } from './quick'
import { replyFile } from './read-reply-file'

const NOW = '2025-10-08T18:00:00Z'
const ROWS = '/timeseries/asset-metrics'
const CATALOG = '/catalog-v2/asset-metrics'
let server: LoopbackServer

afterEach(() => server?.close())

async function start(script: Readonly<Record<string, ScriptedReply | ScriptedReply[]>>) {
  server = await startLoopback(script)
  return createCoinMetrics(config(server.url, NOW))
}

const row = (asset: string, day: string, values: object) => ({
  asset,
  time: `${day}T00:00:00.000000000Z`,
  ...values,
})
const counted = (asset: string, day: string, value: unknown) => row(asset, day, { CapMrktCurUSD: value })
const listed = (asset: string, starts: Readonly<Record<string, string>>) => ({
  asset,
  metrics: Object.entries(starts).map(([metric, day]) => ({
    metric,
    frequencies: [
      { frequency: '1b', min_time: '2009-01-03T00:00:00.000000000Z' },
      { frequency: '1d', min_time: `${day}T00:00:00.000000000Z` },
    ],
  })),
})

describe('market cap of a coin at Coin Metrics', () => {
  const good = { [ROWS]: { body: replyFile('coinmetrics-rows') } }

  it('counts for the day the row is stamped with, once that has ended', async () => {
    const { values, notes } = await (await start(good)).fetchHistory!(
      history(coin('BTC'), '2025-10-05', '2025-10-08'),
    )
    expect(values).toEqual([
      { field: 'marketCap', day: '2025-10-05', value: 2461000000000.125 },
      { field: 'marketCap', day: '2025-10-06', value: 2485000000000.5 },
      { field: 'marketCap', day: '2025-10-07', value: 2420000000000.25 },
    ])
    expect(notes).toEqual(['BTC: 2025-10-08 left out, as it is not over.'])
  })

  it('is not taken from the row of another asset', async () => {
    const body = { data: [counted('btc', '2025-10-06', '20'), counted('eth', '2025-10-07', '4')] }
    const { values, refused } = await (await start({ [ROWS]: { body } })).fetchHistory!(
      history(coin('BTC'), '2025-10-05', '2025-10-08'),
    )
    expect(values).toEqual([{ field: 'marketCap', day: '2025-10-06', value: 20 }])
    expect(refused).toEqual([
      {
        asset: 'BTC',
        field: 'marketCap',
        at: '2025-10-07',
        value: '4',
        reason: 'given for eth, not for btc',
      },
    ])
  })

  it('is read only where its rows hold a number', async () => {
    const data = [
      counted('btc', '2025-10-05', '2.4e12'),
      ...[true, ['7'], '0x10', ' 7', { valueOf: 1 }].map((value, index) =>
        counted('btc', `2025-09-1${index}`, value),
      ),
    ]
    const provider = await start({ [ROWS]: { body: { data } } })
    const { values, refused } = await provider.fetchHistory!(history(coin('BTC'), '2025-09-01', '2025-10-07'))
    expect(values).toEqual([{ field: 'marketCap', day: '2025-10-05', value: 2.4e12 }])
    expect(refused.map(({ reason }) => reason)).toEqual(Array(5).fill('not a number'))
  })

  it('is asked for by day, oldest first', async () => {
    await (await start(good)).fetchHistory!(history(coin('BTC'), '2025-10-05', '2025-10-08'))
    expect(Object.fromEntries(server.requests[0]!.query)).toEqual({
      assets: 'btc',
      metrics: 'CapMrktCurUSD',
      frequency: '1d',
      start_time: '2025-10-05',
      end_time: '2025-10-08',
      page_size: '10000',
      paging_from: 'start',
    })
  })

  it('is read over all pages', async () => {
    const provider = await start({
      [ROWS]: [
        {
          body: {
            data: [counted('btc', '2025-10-05', '1')],
            next_page_token: 'p2',
            next_page_url: 'https://elsewhere.example/',
          },
        },
        { body: { data: [counted('btc', '2025-10-06', '2')] } },
      ],
    })
    const { values } = await provider.fetchHistory!(history(coin('BTC'), '2025-10-05', '2025-10-07'))
    expect(values.map(({ value }) => value)).toEqual([1, 2])
    expect(server.requests.map(({ query }) => query.get('next_page_token'))).toEqual([null, 'p2'])
  })

  it('fails where the pages lead in a circle', async () => {
    const provider = await start({ [ROWS]: { body: { data: [], next_page_token: 'again' } } })
    const error = await failure(provider.fetchHistory!(history(coin('BTC'), '2025-10-05', '2025-10-07')))
    expect(error).toMatchObject({ kind: 'not-the-format' })
  })

  it('is refused where it is no number', async () => {
    const provider = await start({
      [ROWS]: { body: { data: [counted('btc', '2025-10-05', 'much'), counted('btc', '2025-10-06', null)] } },
    })
    const { values, refused } = await provider.fetchHistory!(history(coin('BTC'), '2025-10-05', '2025-10-07'))
    expect(values).toEqual([])
    expect(refused.map(({ value, reason }) => [value, reason])).toEqual([
      ['much', 'not a number'],
      ['null', 'no marketCap given'],
    ])
  })

  it('is not there for equities', async () => {
    const provider = await start({})
    expect([equity('ORCL'), coin('BTC'), total()].map(provider.coversHistory)).toEqual([false, true, true])
    expect(
      await failure(provider.fetchHistory!(history(equity('ORCL'), '2025-10-05', '2025-10-07'))),
    ).toMatchObject({ kind: 'not-found' })
  })
})

describe('totalHistory', () => {
  const range = { from: '2025-10-01', to: '2025-10-07' }
  const member = (id: string, since: string) => ({ id, metrics: ['CapMrktCurUSD'] as const, since })
  const sum = (members: ReturnType<typeof member>[], rows: Parameters<typeof totalHistory>[3]) =>
    totalHistory(total(), range, members, rows, { now: Date.parse(NOW), repliedAt: null })

  it('sums the members by day and says how many they are', () => {
    const { values, notes } = sum(
      [member('btc', '2010-07-18'), member('eth', '2015-08-08')],
      [
        counted('btc', '2025-10-06', '20.5'),
        counted('eth', '2025-10-06', '4.25'),
        counted('btc', '2025-10-07', '19'),
        counted('eth', '2025-10-07', '4'),
      ],
    )
    expect(values.map(({ day, value }) => [day, value])).toEqual([
      ['2025-10-06', 24.75],
      ['2025-10-07', 23],
    ])
    expect(notes).toEqual([
      'TOTAL of Coin Metrics is the sum of the market caps of 2 assets, not of the whole market: btc, eth.',
    ])
  })

  it.each([
    ['missing', []],
    ['null', [counted('eth', '2025-10-06', null)]],
    ['text', [counted('eth', '2025-10-06', 'n/a')]],
    ['zero', [counted('eth', '2025-10-06', '0')]],
  ])('refuses a day on which a member is %s, instead of summing short', (_, rows) => {
    const { values, refused } = sum(
      [member('btc', '2010-07-18'), member('eth', '2015-08-08')],
      [counted('btc', '2025-10-06', '20'), ...rows],
    )
    expect(values).toEqual([])
    expect(refused).toEqual([
      {
        asset: 'TOTAL',
        field: 'marketCap',
        at: '2025-10-06',
        value: '',
        reason: 'no market cap of eth: 1 of 2 assets',
      },
    ])
  })

  it('counts a member from its first day on, and says when it joins', () => {
    const { values, notes } = sum(
      [member('btc', '2010-07-18'), member('new', '2025-10-07')],
      [
        counted('btc', '2025-10-06', '20'),
        counted('btc', '2025-10-07', '21'),
        counted('new', '2025-10-07', '1'),
      ],
    )
    expect(values.map(({ value }) => value)).toEqual([20, 22])
    expect(notes[1]).toBe('TOTAL of Coin Metrics: within the range join new on 2025-10-07.')
  })

  it('does not yet expect the values of a day that is not over', () => {
    const { values, refused } = totalHistory(
      total(),
      { from: '2025-10-08', to: '2025-10-08' },
      [member('btc', '2010-07-18'), member('eth', '2015-08-08')],
      [counted('btc', '2025-10-08', '20')],
      { now: Date.parse(NOW), repliedAt: null },
    )
    expect([values, refused]).toEqual([[], []])
  })

  it('takes the counted market cap before the estimate, and the estimate where that is absent', () => {
    const members = [{ id: 'btc', metrics: ['CapMrktCurUSD', 'CapMrktEstUSD'] as const, since: '2010-07-18' }]
    const estimated = (day: string, value: string) => row('btc', day, { CapMrktEstUSD: value })
    const { values } = totalHistory(
      total(),
      range,
      members,
      [estimated('2025-10-05', '9'), estimated('2025-10-06', '9'), counted('btc', '2025-10-06', '10')],
      { now: Date.parse(NOW), repliedAt: null },
    )
    expect(values.map(({ value }) => value)).toEqual([9, 10])
  })
})

describe('membersIn', () => {
  it('takes the earliest daily start and tells which ids have no market cap', () => {
    const catalog = {
      data: [
        listed('sol', { CapMrktEstUSD: '2020-04-11' }),
        listed('btc', { CapMrktCurUSD: '2010-07-18', CapMrktEstUSD: '2020-04-11' }),
        listed('odd', { PriceUSD: '2020-01-01' }),
      ],
    }
    expect(membersIn(catalog, ['btc', 'sol', 'odd', 'gone'])).toEqual({
      members: [
        { id: 'btc', metrics: ['CapMrktCurUSD', 'CapMrktEstUSD'], since: '2010-07-18' },
        { id: 'sol', metrics: ['CapMrktEstUSD'], since: '2020-04-11' },
      ],
      unknown: ['odd', 'gone'],
    })
  })
})

describe('the total at Coin Metrics', () => {
  it('asks each metric for the members that have it', async () => {
    const catalog = MEMBERS.map((id, index) =>
      listed(id, { [index < 2 ? 'CapMrktCurUSD' : 'CapMrktEstUSD']: '2020-04-11' }),
    )
    const rows = (ids: readonly string[], metric: string) =>
      ids.map((id) => row(id, '2025-10-07', { [metric]: '2' }))
    const provider = await start({
      [CATALOG]: { body: { data: catalog } },
      [ROWS]: [
        { body: { data: rows(MEMBERS.slice(0, 2), 'CapMrktCurUSD') } },
        { body: { data: rows(MEMBERS.slice(2), 'CapMrktEstUSD') } },
      ],
    })
    const { values } = await provider.fetchHistory!(history(total(), '2025-10-07', '2025-10-07'))
    expect(values).toEqual([{ field: 'marketCap', day: '2025-10-07', value: 2 * MEMBERS.length }])
    expect(server.requests.map(({ query }) => [query.get('metrics'), query.get('assets')])).toEqual([
      ['CapMrktCurUSD,CapMrktEstUSD', MEMBERS.join(',')],
      ['CapMrktCurUSD', 'btc,eth'],
      ['CapMrktEstUSD', MEMBERS.slice(2).join(',')],
    ])
  })

  it('fails where a member is no longer in the catalogue', async () => {
    const provider = await start({
      [CATALOG]: {
        body: { data: MEMBERS.slice(1).map((id) => listed(id, { CapMrktCurUSD: '2020-01-01' })) },
      },
    })
    const error = await failure(provider.fetchHistory!(history(total(), '2025-10-07', '2025-10-07')))
    expect(error).toMatchObject({ kind: 'not-found' })
    expect(error.message).toContain('no market cap of btc any more')
  })

  it('has no reading', async () => {
    const provider = await start({})
    expect(provider.coversReading(total())).toBe(false)
    expect(provider.fetchReadings?.([], NO_SIGNAL)).toBeUndefined()
  })
})
