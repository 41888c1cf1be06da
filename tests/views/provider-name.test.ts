import { describe, expect, it } from 'vitest'
import { providerName, providersIn } from '@/lib/views/provider-name'

const NAMES = new Map([
  ['yahoo', 'Yahoo Finance'],
  ['coingecko', 'CoinGecko'],
])

describe('providerName', () => {
  it.each([
    ['yahoo', 'Yahoo Finance'],
    ['coingecko+yahoo', 'CoinGecko + Yahoo Finance'],
    ['coingecko+yahoo, anew from 2025-07-01', 'CoinGecko + Yahoo Finance'],
    ['my-file', 'my-file'],
    ['mine+yours', 'mine+yours'],
    ['constructor', 'constructor'],
  ])('of %s is %s', (entry, name) => {
    expect(providerName(entry, NAMES)).toBe(name)
  })
})

describe('providersIn', () => {
  it('takes the entry of a basket apart, and leaves an imported name whole', () => {
    expect(providersIn('my-file+yahoo', NAMES)).toEqual(['my-file', 'yahoo'])
    expect(providersIn('mine+yours', NAMES)).toEqual(['mine+yours'])
  })
})
