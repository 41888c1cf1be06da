import { describe, expect, it } from 'vitest'
import { quoteOf } from '@/lib/analysis/quote'
import { assetById } from '@/lib/market/catalogue'
import { series } from './histories'

const [ORCL, NVDA, TOTAL] = ['ORCL', 'NVDA', 'TOTAL'].map((id) => assetById(id)!) as [
  NonNullable<ReturnType<typeof assetById>>,
  NonNullable<ReturnType<typeof assetById>>,
  NonNullable<ReturnType<typeof assetById>>,
]
const NONE = { main: null, marketCap: null }
/** Monday to Wednesday. */
const WEEK = ['2025-10-06', '2025-10-07', '2025-10-08']
const daily = (asset: string, values = [290, 284, 288], provider = 'yahoo') =>
  series(asset, WEEK, values, () => provider)
const at = (instant: string) => new Date(instant)

describe('quoteOf', () => {
  it('gives the last close with its change, instant and age', () => {
    const quote = quoteOf(ORCL, daily('ORCL'), NONE, at('2025-10-09T02:00:00Z'))
    expect(quote).toMatchObject({
      price: 288,
      change: 4,
      changeSince: '2025-10-07',
      day: '2025-10-08',
      instant: '2025-10-08T20:00:00.000Z',
      provider: 'yahoo',
      ageSeconds: 6 * 3600,
      state: 'closed',
    })
    expect(quote.changeFraction).toBeCloseTo(4 / 284, 12)
  })

  it('knows nothing of an asset without values', () => {
    expect(quoteOf(ORCL, null, NONE, at('2025-10-09T02:00:00Z'))).toMatchObject({
      price: null,
      marketCap: null,
      change: null,
      instant: null,
      ageSeconds: null,
      state: 'none',
    })
  })

  it('has no change where there is but one value', () => {
    const one = series('ORCL', ['2025-10-08'], [288], () => 'yahoo')
    expect(quoteOf(ORCL, one, NONE, at('2025-10-09T02:00:00Z'))).toMatchObject({
      price: 288,
      change: null,
      changeFraction: null,
      changeSince: null,
    })
  })

  it('has no change against another provider', () => {
    const joined = series('TOTAL', WEEK, [4e12, 4.1e12, 3.9e12], (day) =>
      day < '2025-10-08' ? 'coingecko' : 'coinmarketcap',
    )
    expect(quoteOf(TOTAL, joined, NONE, at('2025-10-09T02:00:00Z'))).toMatchObject({ change: null })
  })

  it('keeps a change of exactly 0 apart from an unknown one', () => {
    const quote = quoteOf(ORCL, daily('ORCL', [290, 288, 288]), NONE, at('2025-10-09T02:00:00Z'))
    expect(quote).toMatchObject({ change: 0, changeFraction: 0 })
  })

  it('takes a reading newer than the close, and compares it with the session before', () => {
    const main = { instant: '2025-10-09T15:00:00.000Z', value: 300, provider: 'yahoo' }
    const quote = quoteOf(ORCL, daily('ORCL'), { main, marketCap: null }, at('2025-10-09T15:10:00Z'))
    expect(quote).toMatchObject({
      price: 300,
      change: 12,
      changeSince: '2025-10-08',
      day: '2025-10-09',
      state: 'live',
      ageSeconds: 600,
    })
  })

  it('leaves a reading older than the close aside', () => {
    const main = { instant: '2025-10-08T15:00:00.000Z', value: 300, provider: 'yahoo' }
    expect(quoteOf(ORCL, daily('ORCL'), { main, marketCap: null }, at('2025-10-08T21:00:00Z'))).toMatchObject(
      { price: 288, state: 'closed' },
    )
  })

  it('files a reading in the New York evening under that day, whatever the UTC date', () => {
    const main = { instant: '2025-10-09T00:30:00.000Z', value: 300, provider: 'yahoo' }
    const quote = quoteOf(ORCL, daily('ORCL'), { main, marketCap: null }, at('2025-10-09T00:40:00Z'))
    expect(quote).toMatchObject({ day: '2025-10-08', change: 16, changeSince: '2025-10-07', state: 'closed' })
  })

  it('never gives a negative age', () => {
    const quote = quoteOf(ORCL, daily('ORCL'), NONE, at('2025-10-08T19:00:00Z'))
    expect(quote.ageSeconds).toBe(0)
  })
})

describe('the change of a reading', () => {
  const now = at('2025-10-09T12:10:00Z')
  const total = (instant: string, value: number, provider = 'coingecko') => ({ instant, value, provider })
  const main = total('2025-10-09T12:00:00.000Z', 4.2e12)
  const quote = (daily: ReturnType<typeof series> | null, readings: ReturnType<typeof total>[]) =>
    quoteOf(TOTAL, daily, { main, before: { daily, readings }, marketCap: null }, now)

  it('is against the day before where its provider has that day', () => {
    const own = daily('TOTAL', [4e12, 4.05e12, 4.1e12], 'coingecko')
    expect(quote(own, [total('2025-10-08T12:00:00.000Z', 4e12)]).changeSince).toBe('2025-10-08')
    expect(quote(own, [total('2025-10-08T12:00:00.000Z', 4e12)]).changeFraction).toBeCloseTo(
      4.2 / 4.1 - 1,
      12,
    )
  })

  it('is against its provider of a day earlier otherwise, the reading nearest to 24 hours', () => {
    const readings = [
      total('2025-10-08T08:00:00.000Z', 1e12),
      total('2025-10-08T11:00:00.000Z', 4e12),
      total('2025-10-08T15:00:00.000Z', 2e12),
      total('2025-10-08T12:00:00.000Z', 3e12, 'coinpaprika'),
    ]
    expect(quote(null, readings)).toMatchObject({ changeSince: '2025-10-08' })
    expect(quote(null, readings).changeFraction).toBeCloseTo(4.2 / 4 - 1, 12)
  })

  it('is a reading of a day earlier rather than a daily value from before it', () => {
    const old = series('TOTAL', ['2025-09-20'], [3e12], () => 'coingecko')
    expect(quote(old, [total('2025-10-08T12:00:00.000Z', 4e12)])).toMatchObject({ changeSince: '2025-10-08' })
    expect(quote(old, [])).toMatchObject({ changeSince: '2025-09-20' })
  })

  it('is unknown against readings of less than 20 or more than 28 hours, and against another provider', () => {
    const readings = [
      total('2025-10-08T07:59:59.000Z', 4e12),
      total('2025-10-08T16:00:01.000Z', 4e12),
      total('2025-10-08T12:00:00.000Z', 4e12, 'coinpaprika'),
    ]
    expect(quote(null, readings)).toMatchObject({ change: null, changeFraction: null, changeSince: null })
  })
})

describe('the state of a quote', () => {
  const reading = (instant: string) => ({ main: { instant, value: 300, provider: 'yahoo' }, marketCap: null })

  it('is closed over a weekend after a Friday close', () => {
    const friday = series('ORCL', ['2025-10-09', '2025-10-10'], [1, 2], () => 'yahoo')
    expect(quoteOf(ORCL, friday, NONE, at('2025-10-12T12:00:00Z')).state).toBe('closed')
  })

  it('is closed on a holiday, and on the session after it before the close', () => {
    const wednesday = series('ORCL', ['2025-11-25', '2025-11-26'], [1, 2], () => 'yahoo')
    expect(quoteOf(ORCL, wednesday, NONE, at('2025-11-27T22:00:00Z')).state).toBe('closed')
    expect(quoteOf(ORCL, wednesday, NONE, at('2025-11-28T17:00:00Z')).state).toBe('closed')
  })

  it('is stale once providers have had the evening to publish the next close', () => {
    expect(quoteOf(ORCL, daily('ORCL'), NONE, at('2025-10-10T01:59:00Z')).state).toBe('closed')
    expect(quoteOf(ORCL, daily('ORCL'), NONE, at('2025-10-10T02:01:00Z')).state).toBe('stale')
  })

  it('is stale for a reading from the middle of a session that is half an hour old', () => {
    const quote = quoteOf(
      ORCL,
      daily('ORCL'),
      reading('2025-10-09T15:00:00.000Z'),
      at('2025-10-09T15:30:00Z'),
    )
    expect(quote).toMatchObject({ price: 300, state: 'stale' })
  })

  it('is closed for a reading at the close', () => {
    const quote = quoteOf(
      ORCL,
      daily('ORCL'),
      reading('2025-10-09T20:00:00.000Z'),
      at('2025-10-09T23:00:00Z'),
    )
    expect(quote.state).toBe('closed')
  })

  it('is live for an hourly reading of what trades around the clock, and stale after that', () => {
    const latest = reading('2025-10-09T10:00:00.000Z')
    const total = (instant: string) => quoteOf(TOTAL, daily('TOTAL'), latest, at(instant)).state
    expect(total('2025-10-09T11:10:00Z')).toBe('live')
    expect(total('2025-10-09T11:20:00Z')).toBe('stale')
  })

  it('is sample for the embedded figures, however old they are', () => {
    expect(quoteOf(ORCL, daily('ORCL', [1, 2, 3], 'sample'), NONE, at('2030-01-01T00:00:00Z')).state).toBe(
      'sample',
    )
  })
})

describe('the market cap of a quote', () => {
  const now = at('2025-10-09T02:00:00Z')

  it('is the value itself for a total, which has no price', () => {
    expect(quoteOf(TOTAL, daily('TOTAL', [4e12, 4.1e12, 4.2e12]), NONE, now)).toMatchObject({
      price: null,
      marketCap: 4.2e12,
      marketCapFrom: 'provider',
    })
  })

  it('is what a provider says of the same time or later', () => {
    const marketCap = { instant: '2025-10-08T20:00:00.000Z', value: 8.1e11, provider: 'yahoo' }
    expect(quoteOf(ORCL, daily('ORCL'), { main: null, marketCap }, now)).toMatchObject({
      marketCap: 8.1e11,
      marketCapFrom: 'provider',
    })
  })

  it('is approximate, price times a published count of shares, where the provider gave it before the price', () => {
    const marketCap = { instant: '2025-10-07T20:00:00.000Z', value: 8.1e11, provider: 'yahoo' }
    const quote = quoteOf(ORCL, daily('ORCL'), { main: null, marketCap }, now)
    expect(quote).toMatchObject({ marketCapFrom: 'approximate-shares' })
    expect(quote.marketCap).toBeCloseTo(288 * 2.85e9, -3)
  })

  it('is unknown where nobody says it', () => {
    expect(quoteOf(NVDA, daily('NVDA'), NONE, now)).toMatchObject({ marketCap: null, marketCapFrom: null })
  })
})
