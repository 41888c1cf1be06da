import { describe, expect, it } from 'vitest'
import type { Asset } from '@/lib/market/asset'
import { aiMembers, assetById, CATALOGUE, isAssetId, parseAssetExpression } from '@/lib/market/catalogue'

const own: Asset = {
  id: 'MINE',
  name: 'Own index',
  kind: 'own',
  calendar: 'nyse',
  currency: 'USD',
  unit: 'USD',
  mainField: 'close',
}

describe('the catalogue', () => {
  it('has every id once, and each one is a valid id', () => {
    const ids = CATALOGUE.map((asset) => asset.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !isAssetId(id))).toEqual([])
  })

  it('has all assets users were promised', () => {
    const promised =
      'ORCL NVDA MSFT AMD AVGO TSM GOOGL META AMZN DELL SMCI CRWV ARM MU ANET VRT PLTR INTC MRVL NBIS SPY QQQ SMH MSTR COIN BTC ETH TOTAL IREN CORZ WULF CIFR GLXY TAO FET RENDER TOTAL-BTC TOTAL-STABLE'
    expect(promised.split(' ').filter((id) => assetById(id) === null)).toEqual([])
  })

  it('measures totals as market caps by the UTC day, shares as prices by session', () => {
    expect(assetById('TOTAL')).toMatchObject({ calendar: 'utc-days', mainField: 'marketCap', unit: 'USD' })
    expect(assetById('ORCL')).toMatchObject({ calendar: 'nyse', mainField: 'close', unit: 'USD' })
  })

  it('says where an approximate share count comes from', () => {
    expect(assetById('ORCL')?.approximateShares).toEqual({
      count: 2.85e9,
      source: '10-Q of September 2025: 2.8 to 2.9 billion shares',
    })
  })

  it('marks the members of AI, all of them shares, none of them a miner', () => {
    const members = aiMembers()
    expect(members).toContain('ORCL')
    expect(members).toContain('CRWV')
    expect(members).not.toContain('IREN')
    expect(members.every((id) => assetById(id)?.kind === 'equity')).toBe(true)
  })
})

describe('assetById', () => {
  it('ignores case and blanks around the id', () => {
    expect(assetById(' orcl ')?.id).toBe('ORCL')
  })

  it('understands the names files have for the total', () => {
    expect(assetById('CRYPTO_TOTAL')?.id).toBe('TOTAL')
    expect(assetById('cryptocap:total2')?.id).toBe('TOTAL-BTC')
    expect(assetById('BTC-USD')?.id).toBe('BTC')
  })

  it('is null for an unknown or empty id', () => {
    expect(assetById('ORACLE')).toBeNull()
    expect(assetById('')).toBeNull()
    expect(assetById('constructor')).toBeNull()
  })

  it('finds an own asset, also one that is called like an alias', () => {
    expect(assetById('mine', [...CATALOGUE, own])).toBe(own)
    const rndr = { ...own, id: 'RNDR' }
    expect(assetById('RNDR', [...CATALOGUE, rndr])).toBe(rndr)
  })
})

describe('isAssetId', () => {
  it('refuses what an expression could not name', () => {
    expect(['A+B', 'A B', 'a', '', 'AI', '-A', 'A'.repeat(25)].filter(isAssetId)).toEqual([])
    expect(isAssetId('MY-INDEX.2')).toBe(true)
  })
})

describe('parseAssetExpression', () => {
  it('reads one asset', () => {
    expect(parseAssetExpression('orcl')).toEqual({ id: 'ORCL', members: ['ORCL'] })
  })

  it('reads a basket in the order given', () => {
    expect(parseAssetExpression('ORCL+NVDA+amd')).toEqual({
      id: 'ORCL+NVDA+AMD',
      members: ['ORCL', 'NVDA', 'AMD'],
    })
  })

  it('takes a blank for a plus, as URLs decode it', () => {
    expect(parseAssetExpression('ORCL NVDA')).toEqual({ id: 'ORCL+NVDA', members: ['ORCL', 'NVDA'] })
  })

  it('counts a member once, under whatever name', () => {
    expect(parseAssetExpression('TOTAL+BTC+CRYPTO_TOTAL')).toEqual({
      id: 'TOTAL+BTC',
      members: ['TOTAL', 'BTC'],
    })
  })

  it('reads AI as the marked members', () => {
    expect(parseAssetExpression('ai')).toEqual({ id: 'AI', members: aiMembers() })
  })

  it('says why AI cannot be a member', () => {
    expect(parseAssetExpression('AI+MSTR')).toBe(
      'AI is a basket itself and cannot be a member of another; name AI alone.',
    )
  })

  it('names the valid choices for an unknown asset', () => {
    expect(parseAssetExpression('ORCL+ORACLE')).toMatch(
      /^'ORACLE' is not a known asset\. Known: ORCL, NVDA, .*, AI\.$/,
    )
  })

  it('says that nothing was named', () => {
    expect(parseAssetExpression(' + ')).toMatch(/^No asset is named\./)
  })

  it('refuses more than 20 members', () => {
    const ids = CATALOGUE.map((asset) => asset.id)
    expect(parseAssetExpression(ids.slice(0, 20).join('+'))).toMatchObject({ members: ids.slice(0, 20) })
    expect(parseAssetExpression(ids.slice(0, 21).join('+'))).toBe(
      'A basket takes at most 20 members; 21 were named.',
    )
  })

  it('knows own assets when they are given', () => {
    expect(parseAssetExpression('mine+ORCL', [...CATALOGUE, own])).toEqual({
      id: 'MINE+ORCL',
      members: ['MINE', 'ORCL'],
    })
  })
})
