import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { CATALOGUE } from '@/lib/market/catalogue'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import { createProviders } from '@/lib/providers/registry'
import { userAgent } from '@/lib/providers/user-agent'
import { total } from './quick'

const providers = (source: Record<string, string> = {}) => createProviders(readEnv(source))
const covering = (list: ReturnType<typeof providers>, id: string, what: 'coversHistory' | 'coversReading') =>
  list
    .filter((provider) => provider[what](CATALOGUE.find((asset) => asset.id === id) ?? total(id)))
    .map(({ facts }) => facts.id)

describe('createProviders', () => {
  it('gives them in order of preference, with the facts that are printed', () => {
    expect(providers().map(({ facts }) => facts)).toEqual(PROVIDER_FACTS)
    expect(PROVIDER_FACTS.map(({ id }) => id)).toEqual([
      'yahoo',
      'coingecko',
      'coinmetrics',
      'coinpaprika',
      'coinmarketcap',
    ])
  })

  it('names as partial only the total of Coin Metrics, a sum over some assets', () => {
    const partial = PROVIDER_FACTS.filter(({ isPartialTotal }) => isPartialTotal === true)
    expect(partial.map(({ id }) => id)).toEqual(['coinmetrics'])
  })

  it('covers the history of every listed asset and every coin of the catalogue', () => {
    const list = providers()
    const uncovered = CATALOGUE.filter(({ kind }) => kind !== 'total').filter(
      (asset) => !list.some((provider) => provider.coversHistory(asset)),
    )
    expect(uncovered.map(({ id }) => id)).toEqual([])
  })

  it('has a total by Coin Metrics without a key, and first by CoinGecko with a paid one', () => {
    expect(covering(providers(), 'TOTAL', 'coversHistory')).toEqual(['coinmetrics'])
    const paid = { COINGECKO_API_KEY: 'CG-key', COINGECKO_BASE_URL: 'https://pro-api.coingecko.com/api/v3' }
    expect(covering(providers(paid), 'TOTAL', 'coversHistory')).toEqual(['coingecko', 'coinmetrics'])
  })

  it('reads the totals now from those that can', () => {
    const keyed = providers({ COINMARKETCAP_API_KEY: 'key' })
    expect(covering(keyed, 'TOTAL', 'coversReading')).toEqual(['coingecko', 'coinpaprika', 'coinmarketcap'])
    expect(covering(keyed, 'TOTAL-BTC', 'coversReading')).toEqual(['coingecko', 'coinmarketcap'])
    expect(covering(keyed, 'TOTAL-STABLE', 'coversReading')).toEqual(['coinmarketcap'])
    expect(covering(providers(), 'TOTAL', 'coversReading')).toEqual(['coingecko', 'coinpaprika'])
  })
})

describe('userAgent', () => {
  it('names the program, its version and its address, if it has one', () => {
    expect(userAgent(null)).toMatch(/^Spillover\/\d+\.\d+\.\d+$/)
    expect(userAgent('https://spillover.example')).toMatch(
      /^Spillover\/\S+ \(\+https:\/\/spillover\.example\)$/,
    )
  })
})
