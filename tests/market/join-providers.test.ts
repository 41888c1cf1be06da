import { describe, expect, it } from 'vitest'
import { addDays, type Day, eachDay } from '@/lib/market/day'
import { joinProviders } from '@/lib/market/join-providers'
import { makeSeries } from './make-series'

const from = (provider: string, days: readonly Day[], value: number) =>
  makeSeries(
    'TOTAL',
    days.map((day) => [day, value, provider] as const),
  )
const preferredDays = eachDay('2025-05-07', '2025-05-20')

describe('joinProviders', () => {
  it('fills before the first and after the last day of the preferred one, and nothing within', () => {
    const joined = joinProviders([
      from('new', preferredDays, 2),
      from('old', eachDay('2025-05-01', '2025-05-25'), 1),
    ])
    expect(joined.days).toEqual(eachDay('2025-05-01', '2025-05-25'))
    expect(joined.values).toEqual([...Array(6).fill(1), ...Array(14).fill(2), ...Array(5).fill(1)])
    expect(joined.providers).toEqual(['new', 'old'])
    expect(joined.providerIndex[5]).toBe(1)
    expect(joined.providerIndex[6]).toBe(0)
  })

  it('leaves up to seven missing days missing', () => {
    const holed = preferredDays.filter((day) => day < '2025-05-10' || day > '2025-05-16')
    const joined = joinProviders([from('new', holed, 2), from('old', preferredDays, 1)])
    expect(joined.days).toEqual(holed)
    expect(joined.providers).toEqual(['new'])
  })

  it('fills a hole of more than seven days', () => {
    const holed = preferredDays.filter((day) => day < '2025-05-10' || day > '2025-05-17')
    const joined = joinProviders([from('new', holed, 2), from('old', preferredDays, 1)])
    expect(joined.days).toEqual(preferredDays)
    expect(joined.values.filter((value) => value === 1)).toHaveLength(8)
  })

  it('lets a third one fill only what the second leaves', () => {
    const joined = joinProviders([
      from('a', eachDay('2025-05-20', '2025-05-21'), 3),
      from('b', eachDay('2025-05-10', '2025-05-25'), 2),
      from('c', eachDay('2025-05-08', '2025-05-27'), 1),
    ])
    expect(joined.days).toEqual(eachDay('2025-05-08', '2025-05-27'))
    expect(joined.providerIndex.join('')).toBe('22111111111100111122')
  })

  it('passes over an empty series', () => {
    const joined = joinProviders([from('new', [], 2), from('old', preferredDays, 1)])
    expect(joined.days).toEqual(preferredDays)
    expect(joined.providers).toEqual(['old'])
  })

  it('changes nothing where there is one series', () => {
    const only = from('new', preferredDays, 2)
    expect(joinProviders([only])).toEqual(only)
  })

  it('never scales: the step between providers stays as it is', () => {
    const joined = joinProviders([
      from('new', ['2025-05-07'], 97),
      from('old', [addDays('2025-05-07', -1)], 100),
    ])
    expect(joined.values).toEqual([100, 97])
  })

  it('refuses different assets or units, and nothing at all', () => {
    const other = { ...from('x', preferredDays, 1), asset: 'BTC' }
    expect(() => joinProviders([from('new', preferredDays, 1), other])).toThrow(
      'BTC in USD cannot continue TOTAL in USD.',
    )
    expect(() => joinProviders([])).toThrow(RangeError)
  })
})
