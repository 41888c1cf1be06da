import { describe, expect, it } from 'vitest'
import { newYorkDay, newYorkInstant } from '@/lib/market/new-york-time'

describe('newYorkInstant', () => {
  it('is five hours behind UTC in winter and four in summer', () => {
    expect(newYorkInstant('2025-01-15', '16:00')).toBe('2025-01-15T21:00:00.000Z')
    expect(newYorkInstant('2025-10-07', '16:00')).toBe('2025-10-07T20:00:00.000Z')
  })

  it('changes clocks on the Sundays of the rule in force since 2007', () => {
    expect(newYorkInstant('2025-03-08', '12:00')).toBe('2025-03-08T17:00:00.000Z')
    expect(newYorkInstant('2025-03-09', '12:00')).toBe('2025-03-09T16:00:00.000Z')
    expect(newYorkInstant('2025-11-01', '12:00')).toBe('2025-11-01T16:00:00.000Z')
    expect(newYorkInstant('2025-11-02', '12:00')).toBe('2025-11-02T17:00:00.000Z')
  })

  it('changes clocks in April and October up to 2006', () => {
    expect(newYorkInstant('2006-04-01', '12:00')).toBe('2006-04-01T17:00:00.000Z')
    expect(newYorkInstant('2006-04-02', '12:00')).toBe('2006-04-02T16:00:00.000Z')
    expect(newYorkInstant('2006-10-28', '12:00')).toBe('2006-10-28T16:00:00.000Z')
    expect(newYorkInstant('2006-10-29', '12:00')).toBe('2006-10-29T17:00:00.000Z')
  })

  it('refuses years whose rule it does not know', () => {
    expect(() => newYorkInstant('1997-12-31', '16:00')).toThrow(RangeError)
    expect(() => newYorkInstant('2031-01-02', '16:00')).toThrow('1998 to 2030')
  })
})

describe('newYorkDay', () => {
  it('is the day before until four or five in the morning UTC', () => {
    expect(newYorkDay('2025-07-01T03:59:59.999Z')).toBe('2025-06-30')
    expect(newYorkDay('2025-07-01T04:00:00.000Z')).toBe('2025-07-01')
    expect(newYorkDay('2025-01-02T04:59:00.000Z')).toBe('2025-01-01')
  })

  it('agrees with Intl at every sixth hour of 33 years', () => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' })
    const wrong: string[] = []
    for (let ms = Date.UTC(1998, 0, 2); ms < Date.UTC(2030, 11, 31); ms += 6 * 3_600_000) {
      const instant = new Date(ms).toISOString()
      if (newYorkDay(instant) !== format.format(ms)) wrong.push(instant)
    }
    expect(wrong).toEqual([])
  })
})
