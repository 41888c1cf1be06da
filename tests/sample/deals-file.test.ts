import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetById } from '@/lib/market/catalogue'
import { isDay } from '@/lib/market/day'
import { DEAL_KINDS, DEAL_STATUSES } from '@/lib/market/deal'
import { FIRM_IDS, FIRMS } from '@/lib/market/firms'
import { DEALS } from '@/lib/share/questions/deals'
import deals from '@/prisma/sample/deals.json'
import margin from '@/prisma/sample/margin.json'
import { sharedFolder } from '../shared-folder'

const isAddress = (text: string | null) => text !== null && URL.canParse(text) && text.startsWith('https://')

describe('the deals of the sample', () => {
  it('are 27, each under its own id, in order of day', () => {
    expect(new Set(deals.map(({ id }) => id)).size).toBe(27)
    const days = deals.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
  })

  it.each(deals)('$id has known firms, a kind, a status and a range', (deal) => {
    expect([deal.from, deal.to].every((id) => (FIRM_IDS as readonly string[]).includes(id))).toBe(true)
    expect(deal.from).not.toBe(deal.to)
    expect([...DEAL_KINDS, 'sale']).toContain(deal.kind)
    expect(DEAL_STATUSES).toContain(deal.status)
    expect(['reported', 'unverified', 'conflicting']).toContain(deal.evidence)
    const { low, high, unit } = deal.amount ?? { low: 1, high: 1, unit: 'USD' }
    expect(['USD', 'shares', 'percent']).toContain(unit)
    expect(low ?? high).not.toBeNull()
    if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
    for (const end of [low, high]) if (end !== null) expect(end).toBeGreaterThan(0)
  })

  it.each(deals)('$id counts from a day that its date allows', ({ date, day, later }) => {
    expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
    expect(isDay(day)).toBe(true)
    // A sale of October that was disclosed in November counts from then.
    expect(day >= date).toBe(true)
    if (date.length === 10) expect(day).toBe(date)
    if (later !== null) expect(isDay(later.day) && later.day > day && isAddress(later.source)).toBe(true)
  })

  it.each(deals)('$id names its source, or says that it has none', ({ source, basis, evidence, note }) => {
    expect(isAddress(source)).toBe(evidence !== 'unverified')
    expect(basis === null).toBe(source === null)
    if (source === null) expect(note).not.toBeNull()
  })

  it('speak both languages', () => {
    for (const text of deals.flatMap(({ terms, note }) => (note === null ? [terms] : [terms, note]))) {
      expect(text.en.trim()).not.toBe('')
      expect(text.de.trim()).not.toBe('')
    }
  })
})

describe('the firms of the deals', () => {
  it('have each a deal, and shares that the catalogue knows as no crypto asset', () => {
    for (const { id, asset } of FIRMS) {
      expect(deals.some(({ from, to }) => from === id || to === id)).toBe(true)
      if (asset !== null) expect(assetById(asset)?.kind).toBe('equity')
    }
  })
})

describe('the report behind the calculator', () => {
  it('gives every input its beginning and its source', () => {
    for (const [name, fact] of Object.entries(margin.facts)) {
      expect(isAddress(fact.source)).toBe(true)
      if (name !== 'companyMargin')
        expect(DEALS.parameters[name as 'revenue' | 'margin' | 'depreciation' | 'loss'].fallback).toBe(
          fact.value,
        )
    }
  })
})

interface Fact {
  terms: string
  note: string
  source: string
  evidence: string
  kind: string
  date: string
}

const shared = sharedFolder()
describe.runIf(shared)('the deals of the sample beside the facts they carry over', () => {
  const facts = () => JSON.parse(readFileSync(`${shared}facts/deals.json`, 'utf8')) as Fact[]

  it('keep source, kind, date and evidence', () => {
    const carried = ({
      source,
      evidence,
      kind,
      date,
    }: Omit<Fact, 'terms' | 'note' | 'source'> & { source: string | null }) =>
      [date.slice(0, 10).trim().split(' ')[0], kind, evidence, source || 'none'].join(' ')
    expect(deals.map(carried).sort()).toEqual(facts().map(carried).sort())
  })

  it('copy no sentence of the facts', () => {
    const source = readFileSync(`${shared}facts/deals.json`, 'utf8')
    const own = deals.flatMap(({ terms, note }) => [terms.en, note?.en ?? ''])
    expect(own.filter((text) => text.length > 25 && source.includes(text))).toEqual([])
  })
})
