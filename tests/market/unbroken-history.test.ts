import { describe, expect, it } from 'vitest'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { isBreak, unbrokenSince } from '@/lib/market/unbroken-history'

describe('unbroken history', () => {
  it('bears seven missing days and not eight', () => {
    expect(isBreak('2025-05-01', '2025-05-09')).toBe(false)
    expect(isBreak('2025-05-01', '2025-05-10')).toBe(true)
  })

  it('begins after the last break', () => {
    expect(unbrokenSince(['2020-01-01', '2025-05-01', '2025-05-02', '2025-05-06'])).toBe('2025-05-01')
  })

  it('is none without days', () => {
    expect(unbrokenSince([])).toBeNull()
  })

  it('is not broken by any closure of the exchange', () => {
    expect(unbrokenSince(sessionsBetween('1998-01-01', '2030-12-31'))).toBe('1998-01-02')
  })
})
