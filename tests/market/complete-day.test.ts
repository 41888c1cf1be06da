import { describe, expect, it } from 'vitest'
import { dayAt, dayBefore, dayEnd, isStale, lastCompleteDay, lastSettledDay } from '@/lib/market/complete-day'

describe('lastCompleteDay', () => {
  it('is the session before while today is still trading', () => {
    expect(lastCompleteDay('nyse', '2025-10-07T15:00:00.000Z')).toBe('2025-10-06')
  })

  it('is Friday on a weekend', () => {
    expect(lastCompleteDay('nyse', '2025-10-05T15:00:00.000Z')).toBe('2025-10-03')
  })

  it('is the session of New York when UTC is already a day on', () => {
    expect(lastCompleteDay('nyse', '2025-10-08T01:00:00.000Z')).toBe('2025-10-07')
  })

  it('is yesterday in UTC for assets that trade round the clock', () => {
    expect(lastCompleteDay('utc-days', '2025-10-08T00:00:00.000Z')).toBe('2025-10-07')
  })
})

describe('dayEnd', () => {
  it('is the close in New York, in summer and in winter', () => {
    expect(dayEnd('nyse', '2025-10-07')).toBe('2025-10-07T20:00:00.000Z')
    expect(dayEnd('nyse', '2025-12-01')).toBe('2025-12-01T21:00:00.000Z')
  })

  it('is midnight for a UTC day', () => {
    expect(dayEnd('utc-days', '2025-12-31')).toBe('2026-01-01T00:00:00.000Z')
  })

  it('is the close of an early session', () => {
    expect(dayEnd('nyse', '2025-11-28')).toBe('2025-11-28T18:00:00.000Z')
  })

  it('is the end of the UTC day where a session-based asset has a value without a session', () => {
    expect(dayEnd('nyse', '2025-10-05')).toBe('2025-10-06T00:00:00.000Z')
    expect(dayEnd('nyse', '1997-12-31')).toBe('1998-01-01T00:00:00.000Z')
  })
})

describe('lastSettledDay', () => {
  it.each([
    ['a Sunday', '2025-10-12T12:00:00Z', '2025-10-10'],
    ['a Monday before the close', '2025-10-13T15:00:00Z', '2025-10-10'],
    ['a Monday just after the close', '2025-10-13T21:00:00Z', '2025-10-10'],
    ['the night after a Monday', '2025-10-14T02:00:00Z', '2025-10-13'],
    ['the day after an early close', '2025-11-29T00:30:00Z', '2025-11-28'],
  ])('of sessions on %s', (_, now, day) => {
    expect(lastSettledDay('nyse', now)).toBe(day)
  })

  it.each([
    ['2025-10-12T05:59:59Z', '2025-10-10'],
    ['2025-10-12T06:00:00Z', '2025-10-11'],
  ])('of UTC days at %s', (now, day) => {
    expect(lastSettledDay('utc-days', new Date(now))).toBe(day)
  })
})

describe('isStale', () => {
  it('is a share that lacks a session six hours after its close', () => {
    expect(isStale('nyse', '2025-10-06', '2025-10-08T01:59:59.000Z')).toBe(false)
    expect(isStale('nyse', '2025-10-06', '2025-10-08T02:00:00.000Z')).toBe(true)
  })

  it('is a total that ends on Thursday or Friday when it is Sunday', () => {
    const sunday = '2025-10-12T12:00:00.000Z'
    expect(isStale('utc-days', '2025-10-09', sunday)).toBe(true)
    expect(isStale('utc-days', '2025-10-10', sunday)).toBe(true)
    expect(isStale('utc-days', '2025-10-11', sunday)).toBe(false)
  })
})

describe('dayAt', () => {
  it('is the session of the New York day, or the last one before', () => {
    expect(dayAt('nyse', '2025-10-09T00:30:00.000Z')).toBe('2025-10-08')
    expect(dayAt('nyse', '2025-10-12T15:00:00.000Z')).toBe('2025-10-10')
  })

  it('is the UTC day for what trades round the clock', () => {
    expect(dayAt('utc-days', '2025-10-12T15:00:00.000Z')).toBe('2025-10-12')
  })
})

describe('dayBefore', () => {
  it('is Friday before a Monday of sessions, and Sunday before one of UTC days', () => {
    expect(dayBefore('nyse', '2025-10-13')).toBe('2025-10-10')
    expect(dayBefore('utc-days', '2025-10-13')).toBe('2025-10-12')
  })
})
