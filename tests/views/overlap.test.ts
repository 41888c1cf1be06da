import { describe, expect, it } from 'vitest'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { assetById, parseAssetExpression } from '@/lib/market/catalogue'
import { overlapOf } from '@/lib/views/dashboard/overlap'

function membersOf(text: string) {
  const expression = parseAssetExpression(text)
  if (typeof expression === 'string') throw new RangeError(expression)
  return expression.members.map((id) => assetById(id)!)
}

describe('overlapOf', () => {
  it.each([
    ['ORCL+NVDA', 'NVDA', ['NVDA']],
    ['NVDA', 'AI', ['NVDA']],
    ['BTC', 'TOTAL', ['BTC']],
    ['TOTAL', 'ETH', ['ETH']],
    ['TAO', 'TOTAL-BTC', ['TAO']],
    ['BTC+ETH', 'TOTAL-BTC', ['ETH']],
    ['TOTAL-BTC', 'TOTAL', ['TOTAL-BTC']],
    ['TOTAL-BTC', 'TOTAL-STABLE', 'most-coins'],
    ['BTC', 'TOTAL-BTC', []],
    ['ORCL', 'TOTAL', []],
    ['COIN', 'BTC', []],
    ['NVDA', 'QQQ', []],
  ])('of %s and %s is %j', (x, y, overlap) => {
    expect(overlapOf(membersOf(x), membersOf(y))).toEqual(overlap)
  })
})

describe('the sentence about an overlap', () => {
  const say = (language: 'en' | 'de', shared: string | null, several: boolean, of: string | null) =>
    dashboardText(language).notices.overlap({ shared, several, of })

  it('agrees with what is shared', () => {
    expect(say('en', 'NVDA', false, null)).toBe(
      'NVDA is on both sides: part of this correlation is there by construction.',
    )
    expect(say('en', 'ORCL and NVDA', true, 'AI')).toMatch(/^With AI, ORCL and NVDA are on both sides:/)
    expect(say('en', null, true, null)).toMatch(/^Most coins are on both sides:/)
    expect(say('de', 'NVDA', false, null)).toMatch(/^NVDA steht auf beiden Seiten: Ein Teil/)
    expect(say('de', null, true, 'TOTAL-BTC')).toMatch(/^Bei TOTAL-BTC stehen die meisten Coins auf beiden/)
  })
})
