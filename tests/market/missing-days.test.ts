import { describe, expect, it } from 'vitest'
import { daysBehind } from '@/lib/market/days-behind'
import { missingDays } from '@/lib/market/missing-days'
import { nextValue } from '@/lib/market/next-value'

describe('missingDays', () => {
  it('sees no gap over a weekend, a holiday or before a session of an early close', () => {
    // Thanksgiving is on 26 November 2026; the day after closes early.
    expect(
      missingDays('nyse', ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-27']),
    ).toEqual([])
  })

  it('joins neighbouring sessions that are missing, over a weekend too, and parts others', () => {
    expect(missingDays('nyse', ['2026-11-18', '2026-11-24', '2026-11-27'])).toEqual([
      { from: '2026-11-19', to: '2026-11-23', days: 3 },
      { from: '2026-11-25', to: '2026-11-25', days: 1 },
    ])
  })

  it('counts every day of an asset that trades on all of them', () => {
    expect(missingDays('utc-days', ['2026-11-20', '2026-11-24'])).toEqual([
      { from: '2026-11-21', to: '2026-11-23', days: 3 },
    ])
  })

  it('knows nothing of days before the calendar begins, and of no days at all', () => {
    expect(missingDays('nyse', ['1990-01-02', '1998-01-05'])).toEqual([
      { from: '1998-01-02', to: '1998-01-02', days: 1 },
    ])
    expect(missingDays('nyse', [])).toEqual([])
  })
})

describe('nextValue', () => {
  it('is the next session, due six hours after its close in New York', () => {
    expect(nextValue('nyse', '2026-11-25')).toEqual({ day: '2026-11-27', by: '2026-11-28T00:00:00.000Z' })
    expect(nextValue('nyse', '2026-11-27')).toEqual({ day: '2026-11-30', by: '2026-12-01T03:00:00.000Z' })
  })

  it('is the next UTC day of crypto, due six hours after its end', () => {
    expect(nextValue('utc-days', '2026-11-27')).toEqual({ day: '2026-11-28', by: '2026-11-29T06:00:00.000Z' })
  })

  it('is null where sessions are not known', () => {
    expect(nextValue('nyse', '2030-12-31')).toBeNull()
    expect(nextValue('nyse', '2030-12-23')).toEqual({ day: '2030-12-24', by: '2030-12-25T00:00:00.000Z' })
  })
})

describe('daysBehind', () => {
  it('counts from the value that is due, not from the one that may still come', () => {
    expect(daysBehind('nyse', '2026-11-25', '2026-11-27T23:59:59.999Z')).toBe(0)
    expect(daysBehind('nyse', '2026-11-25', '2026-11-28T00:00:00.000Z')).toBe(1)
    expect(daysBehind('utc-days', '2026-11-25', '2026-11-28T06:00:00.000Z')).toBe(2)
  })

  it('is 0 for a history that is ahead', () => {
    expect(daysBehind('utc-days', '2026-11-29', '2026-11-28T06:00:00.000Z')).toBe(0)
  })
})
