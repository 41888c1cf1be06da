import { afterEach, describe, expect, it } from 'vitest'
import { createYahoo } from '@/lib/providers/yahoo'
import { type LoopbackServer, startLoopback } from './loopback-server'
import { coin, config, equity, failure, history, total } from './quick'
import { replyFile } from './read-reply-file'

let server: LoopbackServer

afterEach(() => server?.close())

const DAILY = '/v8/finance/chart/ORCL'

interface AnyChart {
  readonly meta: { symbol: unknown }
  readonly indicators: { readonly quote: [{ close: unknown[]; volume: unknown[] }] }
}

describe('daily history of Yahoo', () => {
  async function daily(now: string, from = '2025-10-03', to = '2025-10-08') {
    server = await startLoopback({ [DAILY]: { body: replyFile('yahoo-chart-daily') } })
    return createYahoo(config(server.url, now)).fetchHistory!(history(equity('ORCL'), from, to))
  }

  it('gives close, adjusted close and volume by New York day, to the cent', async () => {
    const { values } = await daily('2025-10-08T18:00:00Z')
    expect(values).toEqual([
      { field: 'close', day: '2025-10-03', value: 286.14 },
      { field: 'adjClose', day: '2025-10-03', value: 285.64 },
      { field: 'volume', day: '2025-10-03', value: 9000000 },
      { field: 'close', day: '2025-10-07', value: 284.24 },
      { field: 'adjClose', day: '2025-10-07', value: 284.24 },
      { field: 'volume', day: '2025-10-07', value: 31000000 },
    ])
  })

  it('refuses a close that is null, once', async () => {
    const { refused } = await daily('2025-10-08T18:00:00Z')
    expect(refused).toEqual([
      { asset: 'ORCL', field: 'close', at: '2025-10-06', value: 'null', reason: 'no close given' },
    ])
  })

  it('leaves out the day whose session has not closed, and says so', async () => {
    const { values, notes } = await daily('2025-10-08T19:59:59Z')
    expect(values.map(({ day }) => day)).not.toContain('2025-10-08')
    expect(notes).toContain('ORCL: 2025-10-08 left out, as it is not over.')
  })

  it('takes the day in from the instant its session closes', async () => {
    const { values } = await daily('2025-10-08T20:00:00Z')
    expect(values).toContainEqual({ field: 'close', day: '2025-10-08', value: 287.5 })
  })

  it('says that a split has restated the closes before it, and that a dividend lowers adjusted ones', async () => {
    const { notes } = await daily('2025-10-08T18:00:00Z')
    expect(notes).toContain('ORCL split 2:1 on 2025-10-07: Yahoo Finance has restated every earlier close.')
    expect(notes).toContain(
      'ORCL paid 0.5 USD per share on 2025-10-03: earlier adjusted closes are lowered by it.',
    )
  })

  /** The reply with one part of its first result in another form. */
  async function altered(alter: (result: AnyChart) => void) {
    const reply = replyFile('yahoo-chart-daily') as { chart: { result: [AnyChart] } }
    alter(reply.chart.result[0])
    server = await startLoopback({ [DAILY]: { body: reply } })
    const provider = createYahoo(config(server.url, '2025-10-08T18:00:00Z'))
    return provider.fetchHistory!(history(equity('ORCL'), '2025-10-03', '2025-10-08'))
  }

  it('refuses text in place of a number, instead of reading the number it begins with', async () => {
    const { values, refused } = await altered(({ indicators: { quote } }) => {
      quote[0].close[0] = '1,286.14'
      quote[0].volume[2] = '2025-10-07'
    })
    expect(values.map(({ field, day }) => `${field} ${day}`)).toEqual([
      'adjClose 2025-10-03',
      'volume 2025-10-03',
      'close 2025-10-07',
      'adjClose 2025-10-07',
    ])
    expect(refused).toContainEqual({
      asset: 'ORCL',
      field: 'close',
      at: '2025-10-03',
      value: '1,286.14',
      reason: 'not a number',
    })
  })

  it('refuses what is no value at all, whatever it is, and shows it shortly', async () => {
    for (const value of [{ toString: 1, valueOf: 2 }, [[[7]]], 'x'.repeat(1e6)]) {
      const { refused } = await altered(({ indicators: { quote } }) => {
        quote[0].close[0] = value
      })
      expect(refused[0]).toMatchObject({ field: 'close', at: '2025-10-03', reason: 'not a number' })
      expect(refused[0]?.value.length).toBeLessThan(120)
    }
  })

  it('takes none of it where there are not as many volumes as bars', async () => {
    const work = altered(({ indicators: { quote } }) => quote[0].volume.splice(1, 1))
    expect((await failure(work)).message).toContain('as many closes and volumes as timestamps')
  })

  it('takes none of it under a status that is no success, and leaves nothing on the console', async () => {
    for (const status of [300, 302, 304]) {
      server = await startLoopback({ [DAILY]: { status, body: replyFile('yahoo-chart-daily') } })
      const provider = createYahoo(config(server.url, '2025-10-08T18:00:00Z'))
      const work = provider.fetchHistory!(history(equity('ORCL'), '2025-10-03', '2025-10-08'))
      expect(await failure(work)).toMatchObject({ kind: 'refused' })
      await server.close()
    }
  })

  it('takes none of it where it is about another symbol', async () => {
    const { values, refused } = await altered(({ meta }) => {
      meta.symbol = 'NVDA'
    })
    expect(values).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['given for NVDA, not for ORCL']))
  })

  it('keeps to the range asked for, events included', async () => {
    const { values, notes } = await daily('2025-10-09T00:00:00Z', '2025-10-08', '2025-10-08')
    expect(new Set(values.map(({ day }) => day))).toEqual(new Set(['2025-10-08']))
    expect(notes).toEqual([])
  })

  it('asks for whole days, without the hours before and after the session', async () => {
    await daily('2025-10-08T18:00:00Z')
    const query = Object.fromEntries(server.requests[0]!.query)
    expect(query).toMatchObject({
      period1: String(Date.parse('2025-10-03') / 1000),
      period2: String(Date.parse('2025-10-09') / 1000),
      interval: '1d',
      includePrePost: 'false',
      events: 'div|split',
    })
  })

  it('asks from the first day of the calendar on where more is asked for', async () => {
    await daily('2025-10-08T18:00:00Z', '1980-01-01')
    expect(server.requests[0]!.query.get('period1')).toBe(String(Date.parse('1998-01-01') / 1000))
  })

  it('refuses a range that ends before that', async () => {
    const error = await failure(daily('2025-10-08T18:00:00Z', '1980-01-01', '1997-12-31'))
    expect(error).toMatchObject({ kind: 'refused' })
    expect(error.message).toContain('1998-01-01')
  })

  async function replied(chart: object, asset = equity('ORCL')) {
    const reply = { chart: { result: [{ meta: { currency: 'USD' }, ...chart }], error: null } }
    server = await startLoopback({
      '/v8/finance/chart/ORCL': { body: reply },
      '/v8/finance/chart/BTC-USD': { body: reply },
    })
    return createYahoo(config(server.url, '2025-10-08T18:00:00Z')).fetchHistory!(
      history(asset, '2025-10-01', '2025-10-08'),
    )
  }

  it('keeps the last of several bars for one day, says so, and sorts', async () => {
    const stamps = ['2025-10-07T20:00:00Z', '2025-10-06T13:30:00Z', '2025-10-06T20:00:00Z']
    const { values, notes } = await replied({
      timestamp: stamps.map((stamp) => Date.parse(stamp) / 1000),
      indicators: { quote: [{ close: [3, 1, 2] }] },
    })
    expect(values).toEqual([
      { field: 'close', day: '2025-10-06', value: 2 },
      { field: 'close', day: '2025-10-07', value: 3 },
    ])
    expect(notes).toEqual(['ORCL: several values for 2025-10-06; the last is kept.'])
  })

  it('refuses what cannot be a price, and bars on days without a session', async () => {
    const days = ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-05', '2025-12-01']
    const { values, refused } = await replied({
      timestamp: days.map((day) => Date.parse(`${day}T13:30:00Z`) / 1000),
      indicators: { quote: [{ close: [0, -1, 'n/a', 5, 6] }] },
    })
    expect(values).toEqual([])
    expect(refused.map(({ at, reason }) => [at, reason])).toEqual([
      ['2025-10-01', 'not above zero'],
      ['2025-10-02', 'not above zero'],
      ['2025-10-03', 'not a number'],
      ['2025-10-05', '2025-10-05 is no NYSE session'],
      ['2025-12-01', '2025-12-01 lies in the future'],
    ])
  })

  it('refuses a bar whose time no calendar knows', async () => {
    const { refused } = await replied({ timestamp: [4e12], indicators: { quote: [{ close: [5] }] } })
    expect(refused[0]?.reason).toContain('outside the known calendar')
  })

  it('files coins under the UTC day, once it has ended', async () => {
    const { values } = await replied(
      {
        timestamp: ['2025-10-06', '2025-10-07', '2025-10-08'].map((day) => Date.parse(day) / 1000),
        indicators: { quote: [{ close: [123456.789, 121451.382, 122000.5] }] },
      },
      coin('BTC'),
    )
    expect(values.map(({ day, value }) => [day, value])).toEqual([
      ['2025-10-06', 123456.789],
      ['2025-10-07', 121451.382],
    ])
  })

  it('says that a range has no bars', async () => {
    const { values, notes } = await replied({ indicators: { quote: [{}] } })
    expect(values).toEqual([])
    expect(notes).toEqual(['ORCL: Yahoo Finance has no bar from 2025-10-01 to 2025-10-08.'])
  })

  it('does not take prices in another currency', async () => {
    const bar = { timestamp: [1759757400], indicators: { quote: [{ close: [21_000] }] } }
    const { values, refused } = await replied({ meta: { currency: 'GBp' }, ...bar })
    expect(values).toEqual([])
    expect(refused).toEqual([
      { asset: 'ORCL', field: 'close', at: '2025-10-06', value: '21000', reason: 'given in GBp, not in USD' },
    ])
  })

  it('does not take prices that name no currency, or those of another symbol', async () => {
    const bar = { timestamp: [1759757400], indicators: { quote: [{ close: [210] }] } }
    const reasons = async (meta: object) =>
      (await replied({ meta, ...bar })).refused.map(({ reason }) => reason)
    expect(await reasons({})).toEqual(['given without a currency'])
    expect(await reasons({ currency: 'USD', symbol: 'NVDA' })).toEqual(['given for NVDA, not for ORCL'])
  })

  it('leaves out a day that was not over when the reply was made, whatever our clock says', async () => {
    const close = Date.parse('2025-10-07T20:00:00Z') / 1000
    const chart = { timestamp: [close], indicators: { quote: [{ close: [284.24] }] } }
    const body = { chart: { result: [{ meta: { currency: 'USD' }, ...chart }], error: null } }
    const madeAt = async (date: string) => {
      server = await startLoopback({ [DAILY]: { body, headers: { date } } })
      const yahoo = createYahoo(config(server.url, '2025-10-08T18:00:00Z'))
      const found = await yahoo.fetchHistory!(history(equity('ORCL'), '2025-10-01', '2025-10-08'))
      await server.close()
      return found
    }
    expect(await madeAt('Tue, 07 Oct 2025 19:59:00 GMT')).toMatchObject({
      values: [],
      notes: ['ORCL: 2025-10-07 left out, as it is not over.'],
    })
    expect((await madeAt('Tue, 07 Oct 2025 20:00:00 GMT')).values).toHaveLength(1)
  })

  it('does not take as many closes as do not fit the timestamps', async () => {
    const error = await failure(
      replied({ timestamp: [1759757400], indicators: { quote: [{ close: [1, 2] }] } }),
    )
    expect(error.kind).toBe('not-the-format')
  })

  it('says that a symbol is unknown', async () => {
    const body = {
      chart: {
        result: null,
        error: { code: 'Not Found', description: 'No data found, symbol may be delisted' },
      },
    }
    server = await startLoopback({
      [DAILY]: [
        { status: 404, body },
        { status: 200, body },
      ],
    })
    const provider = createYahoo(config(server.url, '2025-10-08T18:00:00Z'))
    const ask = () => failure(provider.fetchHistory!(history(equity('ORCL'), '2025-10-01', '2025-10-08')))
    expect((await ask()).message).toContain('No data found, symbol may be delisted')
    expect(await ask()).toMatchObject({ kind: 'not-found' })
  })

  it('does not cover totals', async () => {
    const provider = createYahoo(config('http://127.0.0.1:9', '2025-10-08T18:00:00Z'))
    expect(provider.coversHistory(total())).toBe(false)
    expect(await failure(provider.fetchHistory!(history(total(), '2025-10-01', '2025-10-08')))).toMatchObject(
      { kind: 'not-found' },
    )
  })
})

describe('hourly history of Yahoo', () => {
  async function hourly(now: string, from = '2025-11-28') {
    server = await startLoopback({ [DAILY]: { body: replyFile('yahoo-chart-hourly') } })
    const provider = createYahoo(config(server.url, now))
    return provider.fetchIntraday!({ ...history(equity('ORCL'), from, '2025-11-28'), interval: '1h' })
  }

  it('stamps a bar with its end, the last with the close of an early session', async () => {
    const { readings } = await hourly('2025-11-29T00:00:00Z')
    expect(readings.map(({ instant, value }) => [instant, value])).toEqual([
      ['2025-11-28T15:30:00.000Z', 201.5],
      ['2025-11-28T17:30:00.000Z', 202.25],
      ['2025-11-28T18:00:00.000Z', 204],
    ])
  })

  it('refuses a null and leaves out bars that have not ended', async () => {
    const { readings, refused } = await hourly('2025-11-28T17:00:00Z')
    expect(readings).toHaveLength(1)
    expect(refused.map(({ at, reason }) => [at, reason])).toEqual([
      ['2025-11-28T16:30:00.000Z', 'no close given'],
    ])
  })

  it('says where hourly bars begin when more was asked for', async () => {
    const { notes } = await hourly('2025-11-29T00:00:00Z', '2020-01-01')
    expect(notes).toEqual([
      'ORCL: Yahoo Finance keeps hourly bars for 730 days, so they begin on 2023-12-01.',
    ])
  })

  it('refuses a range of which nothing is kept', async () => {
    expect(await failure(hourly('2030-01-02T00:00:00Z'))).toMatchObject({ kind: 'refused' })
  })
})
