import { describe, expect, it } from 'vitest'
import { endOf, lastExpectedDay, quoteOf } from '@/lib/analysis/quote'
import { assetById } from '@/lib/market/catalogue'
import { series } from './histories'

const [ORCL, NVDA, TOTAL, BTC] = ['ORCL', 'NVDA', 'TOTAL', 'BTC'].map((id) => assetById(id)!) as [
  NonNullable<ReturnType<typeof assetById>>,
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

describe('lastExpectedDay', () => {
  it.each([
    ['a Sunday', '2025-10-12T12:00:00Z', '2025-10-10'],
    ['a Monday before the close', '2025-10-13T15:00:00Z', '2025-10-10'],
    ['a Monday just after the close', '2025-10-13T21:00:00Z', '2025-10-10'],
    ['the night after a Monday', '2025-10-14T02:00:00Z', '2025-10-13'],
    ['the day after an early close', '2025-11-29T00:30:00Z', '2025-11-28'],
  ])('of sessions on %s', (_, now, day) => {
    expect(lastExpectedDay(ORCL, at(now))).toBe(day)
  })

  it.each([
    ['2025-10-12T05:00:00Z', '2025-10-10'],
    ['2025-10-12T06:00:00Z', '2025-10-11'],
  ])('of a 24/7 asset at %s', (now, day) => {
    expect(lastExpectedDay(BTC, at(now))).toBe(day)
  })
})

describe('endOf', () => {
  it('is the close of a session, an early one included', () => {
    expect(endOf(ORCL, '2025-10-07')).toBe('2025-10-07T20:00:00.000Z')
    expect(endOf(ORCL, '2025-11-28')).toBe('2025-11-28T18:00:00.000Z')
  })

  it('is the end of the UTC day for a 24/7 asset', () => {
    expect(endOf(BTC, '2025-10-07')).toBe('2025-10-08T00:00:00.000Z')
  })
})
