import { describe, expect, it } from 'vitest'
import { dayEnd, lastCompleteDay } from '@/lib/ingest/complete-day'

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

  it('throws for a day without a session', () => {
    expect(() => dayEnd('nyse', '2025-10-05')).toThrow(RangeError)
  })
})
