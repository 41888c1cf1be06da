import { describe, expect, it } from 'vitest'
import { type Coverage, chooseProvider } from '@/lib/market/choose-provider'
import type { Day } from '@/lib/market/day'

const coverage = (
  provider: string,
  firstDay: Day,
  lastDay: Day,
  count: number,
  unbrokenSince = firstDay,
): Coverage => ({
  provider,
  firstDay,
  lastDay,
  count,
  unbrokenSince,
})

describe('chooseProvider', () => {
  it('chooses for the total the provider that reaches the last session, the sample last', () => {
    const result = chooseProvider([
      coverage('sample', '2025-05-07', '2026-08-21', 472),
      coverage('coingecko', '2018-01-01', '2025-05-06', 2674),
      coverage('coinmarketcap', '2025-05-07', '2026-08-21', 472),
    ])
    expect(result).toEqual({
      chosen: 'coinmarketcap',
      order: ['coinmarketcap', 'coingecko'],
      available: ['coinmarketcap', 'coingecko', 'sample'],
    })
  })

  it('chooses the longest unbroken history among those that reach the end', () => {
    const long = coverage('b', '2018-01-01', '2026-08-21', 2000)
    const broken = coverage('a', '1998-01-01', '2026-08-21', 7000, '2024-01-01')
    expect(chooseProvider([broken, long]).order).toEqual(['b', 'a'])
  })

  it('lets a provider lag by a week', () => {
    const ahead = coverage('a', '2025-01-01', '2026-08-21', 400)
    expect(chooseProvider([ahead, coverage('b', '2018-01-01', '2026-08-14', 2000)]).chosen).toBe('b')
    expect(chooseProvider([ahead, coverage('b', '2018-01-01', '2026-08-13', 2000)]).chosen).toBe('a')
  })

  it('does not let one reading of today displace a year', () => {
    const now = coverage('now', '2026-10-01', '2026-10-01', 1)
    expect(chooseProvider([now, coverage('year', '2025-05-07', '2026-08-21', 472)])).toEqual({
      chosen: 'year',
      order: ['year', 'now'],
      available: ['year', 'now'],
    })
    expect(chooseProvider([now]).chosen).toBe('now')
  })

  it('chooses the sample where nothing else reaches the end', () => {
    const sample = coverage('sample', '2025-05-07', '2026-08-21', 472)
    const old = coverage('file', '2018-01-01', '2020-01-01', 500)
    const available = ['sample', 'file']
    expect(chooseProvider([old, sample])).toEqual({ chosen: 'sample', order: ['sample'], available })
  })

  it('lets the sample be joined to nothing, but be named', () => {
    const sample = coverage('sample', '2025-05-07', '2026-08-21', 471)
    const live = coverage('coingecko', '2025-11-22', '2026-11-21', 365)
    expect(chooseProvider([sample])).toEqual({ chosen: 'sample', order: ['sample'], available: ['sample'] })
    const available = ['coingecko', 'sample']
    expect(chooseProvider([sample, live])).toEqual({ chosen: 'coingecko', order: ['coingecko'], available })
  })

  it('prefers another provider to the sample even when its history is shorter', () => {
    const sample = coverage('sample', '2025-05-07', '2026-08-21', 472)
    expect(chooseProvider([sample, coverage('yahoo', '2026-01-02', '2026-08-21', 160)]).chosen).toBe('yahoo')
  })

  it('decides between equals by the last day, then by the name', () => {
    const one = coverage('b', '2018-01-01', '2026-08-20', 2000)
    const later = coverage('c', '2018-01-01', '2026-08-21', 2001)
    expect(chooseProvider([one, { ...one, provider: 'a' }, later]).order).toEqual(['c', 'a', 'b'])
  })

  it('has nothing to choose from no coverage', () => {
    expect(chooseProvider([])).toEqual({ chosen: null, order: [], available: [] })
  })
})
