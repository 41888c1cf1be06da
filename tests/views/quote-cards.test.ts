import { describe, expect, it } from 'vitest'
import type { Quote } from '@/lib/analysis/quote'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter, NO_VALUE } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { assetById } from '@/lib/market/catalogue'
import { ageOf, quoteCards } from '@/lib/views/dashboard/quote-cards'

const NAMES = new Map([
  ['yahoo', 'Yahoo Finance'],
  ['coingecko', 'CoinGecko'],
])

function cardOf(id: string, part: Partial<Quote>, language: Language = 'en') {
  const quote: Quote = {
    asset: assetById(id)!,
    price: null,
    marketCap: null,
    marketCapFrom: null,
    marketCapProvider: null,
    change: null,
    changeFraction: null,
    changeSince: null,
    day: null,
    instant: null,
    provider: null,
    ageSeconds: null,
    state: 'none',
    ...part,
  }
  return quoteCards([quote], NAMES, dashboardText(language), formatter(language))[0]
}

const seen = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')

describe('ageOf', () => {
  it.each([
    [30, 'just now', 'gerade eben'],
    [20 * 60, '20 minutes old', '20 Minuten alt'],
    [3600, '1 hour old', '1 Stunde alt'],
    [47 * 3600, '47 hours old', '47 Stunden alt'],
    [48 * 3600, '2 days old', '2 Tage alt'],
    [400 * 86_400, '400 days old', '400 Tage alt'],
  ])('of %d seconds is %s', (seconds, english, german) => {
    expect(ageOf(seconds, dashboardText('en'))).toBe(english)
    expect(ageOf(seconds, dashboardText('de'))).toBe(german)
  })
})

describe('quoteCards', () => {
  it('print a live reading with its minute, its provider by name and its market cap', () => {
    const card = cardOf('NVDA', {
      state: 'live',
      price: 181.02,
      marketCap: 4.41e12,
      marketCapFrom: 'provider',
      changeFraction: 0.0042,
      changeSince: '2026-08-20',
      day: '2026-08-21',
      instant: '2026-08-21T15:30:00.000Z',
      provider: 'yahoo',
      ageSeconds: 600,
    })
    expect(card).toMatchObject({
      name: 'Nvidia',
      changeSign: 1,
      changeLabel: 'since 20 Aug 2026',
      marketCapNote: null,
      time: '21 Aug 2026, 11:30 New York',
      source: 'Yahoo Finance',
      age: '10 minutes old',
      stateLabel: 'live',
    })
    expect([card?.price, card?.change, card?.marketCap].map(seen)).toEqual([
      'USD 181.02',
      '+0.4 %',
      'USD 4.41 tn',
    ])
  })

  it('print a close as a close, in German too', () => {
    const part: Partial<Quote> = {
      state: 'closed',
      price: 146.47,
      marketCap: 417e9,
      marketCapFrom: 'approximate-shares',
      changeFraction: -0.025,
      changeSince: '2026-08-20',
      day: '2026-08-21',
      instant: '2026-08-21T20:00:00.000Z',
      provider: 'yahoo',
      ageSeconds: 16 * 3600,
    }
    const english = cardOf('ORCL', part)
    expect(english).toMatchObject({
      changeSign: -1,
      stateLabel: 'at the close',
      time: '21 Aug 2026, 16:00 New York',
    })
    expect(seen(english?.marketCap)).toBe('≈ USD 417 bn')
    expect(seen(english?.marketCapNote)).toContain('approximate: price times 2.85 bn shares')
    const german = cardOf('ORCL', part, 'de')
    expect(german).toMatchObject({ stateLabel: 'Schlusskurs', age: '16 Stunden alt' })
    expect(seen(german?.price)).toBe('146,47 USD')
  })

  it('say of an old value that it is stale, and how old', () => {
    const card = cardOf('TOTAL', {
      state: 'stale',
      marketCap: 2.6447e12,
      marketCapFrom: 'provider',
      day: '2026-08-18',
      instant: '2026-08-18T09:00:00.000Z',
      provider: 'coingecko',
      ageSeconds: 4 * 86_400,
    })
    expect(card).toMatchObject({
      price: null,
      change: null,
      changeSign: null,
      changeLabel: 'no earlier value',
      time: '18 Aug 2026, 09:00 UTC',
      source: 'CoinGecko',
      age: '4 days old',
      state: 'stale',
      stateLabel: 'stale',
    })
  })

  it('print a provider that came with an import as its operator named it', () => {
    const card = cardOf('NVDA', {
      state: 'stale',
      price: 0,
      day: '2026-08-18',
      instant: '2026-08-18T20:00:00.000Z',
      provider: 'my-file',
      ageSeconds: 60,
    })
    expect(card?.source).toBe('my-file')
    expect(card?.marketCapNote).toBe('market cap not given by this source')
  })

  it('print what is unknown as unknown, never as 0', () => {
    expect(cardOf('ORCL', {})).toMatchObject({
      price: null,
      marketCap: null,
      change: null,
      time: 'no value in the store yet',
      source: NO_VALUE,
      age: NO_VALUE,
      stateLabel: 'no data',
    })
  })
})
