import { describe, expect, it } from 'vitest'
import { ownAsset } from '@/lib/ingest/import-line'
import { namedAssets, UnknownAsset } from '@/lib/ingest/named-assets'
import { aiMembers, CATALOGUE } from '@/lib/market/catalogue'

const known = [...CATALOGUE, ownAsset('MYFUND')]
const ids = (...names: string[]) => namedAssets(names, known).map(({ id }) => id)

describe('namedAssets', () => {
  it('takes baskets as their members, and each asset once', () => {
    expect(ids('ORCL+NVDA', 'nvda', 'TOTAL')).toEqual(['ORCL', 'NVDA', 'TOTAL'])
    expect(ids('AI')).toEqual(aiMembers())
  })

  it('knows the assets that imports have added', () => {
    expect(ids('MYFUND+ORCL')).toEqual(['MYFUND', 'ORCL'])
  })

  it('refuses what nobody knows and says what is known', () => {
    expect(() => ids('ORCL', 'GOLD')).toThrow(UnknownAsset)
    expect(() => ids('GOLD')).toThrow(/^'GOLD' is not a known asset\. Known: .*MYFUND.*AI\.$/)
    expect(() => ids('')).toThrow('No asset is named.')
  })
})
