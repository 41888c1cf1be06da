import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetById, CATALOGUE } from '@/lib/market/catalogue'
import { concerns, eventsOf, isCryptoAlone, occasionsFor } from '@/lib/market/concerned-events'
import type { MarketEvent } from '@/lib/market/event'

const EVENTS = JSON.parse(readFileSync('prisma/sample/events.json', 'utf8')) as MarketEvent[]
const asset = (id: string) => [assetById(id)!]
const slugs = (events: readonly MarketEvent[]) => events.map(({ slug }) => slug)

describe('which events a study rests on', () => {
  it('takes as events of a source those that name it, the story among them', () => {
    const ofOracle = eventsOf(EVENTS, asset('ORCL'))
    expect(slugs(ofOracle)).toContain('2025-10-07-oracle-margins')
    expect(slugs(ofOracle)).toContain('2025-01-27-deepseek-shock')
    expect(ofOracle.every(({ assets }) => assets.includes('ORCL'))).toBe(true)
  })

  it('takes for a basket the events of any of its members', () => {
    const both = eventsOf(EVENTS, [...asset('ORCL'), ...asset('AMD')])
    expect(slugs(both)).toContain('2025-10-06-amd-openai-6-gw-warrant')
  })

  it('leaves out of the other dates what had an occasion outside crypto, such as the liquidation of 10 October', () => {
    const others = slugs(occasionsFor(EVENTS, asset('TOTAL'), CATALOGUE))
    expect(others).toContain('2025-10-10-largest-crypto-liquidation-on-record')
    expect(others).toContain('2026-01-20-greenland-tariff-threat-sell-off')
  })

  it('keeps among the other dates the days that are filed since crypto itself moved', () => {
    const others = slugs(occasionsFor(EVENTS, asset('TOTAL'), CATALOGUE))
    const alone = EVENTS.filter((event) => isCryptoAlone(event, CATALOGUE))
    expect(slugs(alone)).toContain('2025-11-21-btc-seven-month-low-total-cap-below-3t')
    expect(alone.some(({ slug }) => others.includes(slug))).toBe(false)
  })

  it('takes what names bitcoin to concern the total and every coin, and no share', () => {
    const event = { assets: ['QQQ', 'BTC'] }
    expect(concerns(event, asset('TOTAL'), CATALOGUE)).toBe(true)
    expect(concerns(event, asset('ETH'), CATALOGUE)).toBe(true)
    expect(concerns(event, asset('NVDA'), CATALOGUE)).toBe(false)
  })

  it('does not take an event that names nothing for one of crypto alone', () => {
    expect(isCryptoAlone({ assets: [] }, CATALOGUE)).toBe(false)
  })
})
