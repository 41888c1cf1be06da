import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, eachDay, isDay, monthsBefore, utcDay, weekday } from '@/lib/market/day'

describe('day', () => {
  it('knows which days exist', () => {
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2025-02-29')).toBe(false)
    expect(isDay('2025-13-01')).toBe(false)
    expect(isDay('2025-1-1')).toBe(false)
    expect(isDay('')).toBe(false)
  })

  it('counts over the ends of months and years, also before 1970', () => {
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('1970-01-01', -1)).toBe('1969-12-31')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
  })

  it('knows weekdays before and after 1970', () => {
    expect(weekday('2026-08-21')).toBe(5)
    expect(weekday('1969-12-28')).toBe(0)
  })

  it('takes the UTC day of an instant', () => {
    expect(utcDay('2025-10-07T23:59:59.999Z')).toBe('2025-10-07')
    expect(utcDay('2025-10-07T23:30:00-04:00')).toBe('2025-10-08')
  })

  it('lists days with both ends, and none when the end is earlier', () => {
    expect(eachDay('2025-02-27', '2025-03-01')).toEqual(['2025-02-27', '2025-02-28', '2025-03-01'])
    expect(eachDay('2025-03-01', '2025-02-27')).toEqual([])
  })

  it('holds a month earlier to the end of a shorter month', () => {
    expect(monthsBefore('2025-03-31', 1)).toBe('2025-02-28')
    expect(monthsBefore('2026-01-15', 12)).toBe('2025-01-15')
  })
})
