import { describe, expect, it } from 'vitest'
import type { Calendar } from '@/lib/market/asset'
import { dataEnd } from '@/lib/market/data-end'

const ending = (id: string, day: string, calendar: Calendar, provider = 'yahoo') => ({
  id,
  calendar,
  levels: {
    asset: id,
    field: 'close' as const,
    unit: 'USD',
    days: [day],
    values: [1],
    providers: [provider],
    providerIndex: [0],
  },
})
/** A Saturday: New York closed on Friday at 20:00 UTC. */
const NOW = new Date('2026-08-22T12:00:00Z')

describe('where data end', () => {
  it('is the earliest end where all are as new as can be expected', () => {
    const ends = [ending('BTC', '2026-08-21', 'utc-days'), ending('ORCL', '2026-08-21', 'nyse')]
    expect(dataEnd(ends, NOW)).toEqual({
      asset: 'BTC',
      day: '2026-08-21',
      ageSeconds: 12 * 3_600,
      state: 'current',
    })
  })

  it('is that of the asset of which there should be more', () => {
    const ends = [ending('ORCL', '2026-08-21', 'nyse'), ending('BTC', '2026-08-20', 'utc-days')]
    expect(dataEnd(ends, NOW)).toMatchObject({ asset: 'BTC', day: '2026-08-20', state: 'stale' })
  })

  it('is no sign of age in the embedded sample', () => {
    const sample = [ending('ORCL', '2026-05-01', 'nyse', 'sample')]
    expect(dataEnd(sample, NOW)).toMatchObject({ day: '2026-05-01', state: 'sample' })
  })

  it('is not known without any value', () => {
    expect(dataEnd([], NOW)).toBeNull()
  })
})
