import type { Deal } from '@/lib/market/deal'

/** A deal with what a case does not care about filled in. */
export function madeDeal(deal: Pick<Deal, 'from' | 'to' | 'kind'> & Partial<Deal>): Deal {
  const day = deal.day ?? '2025-09-01'
  return {
    id: `${deal.from}-${deal.to}-${deal.kind}-${day}`,
    date: day,
    day,
    amount: { low: 10e9, high: 10e9, unit: 'USD', isRough: false },
    status: 'announced',
    later: null,
    evidence: 'reported',
    basis: 'press',
    source: 'https://example.org/report',
    terms: { en: 'Terms', de: 'Bedingungen' },
    note: null,
    ...deal,
  }
}
