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

  it('counts every day of eight centuries as the calendar of the language does', () => {
    let day = '1600-01-01'
    for (let time = Date.UTC(1600, 0, 1); time < Date.UTC(2400, 0, 1); time += 86_400_000) {
      const known = new Date(time).toISOString().slice(0, 10)
      if (day !== known || !isDay(day)) expect([day, isDay(day)]).toEqual([known, true])
      day = addDays(day, 1)
    }
    expect(daysBetween('1600-01-01', '2400-01-01')).toBe(292_194)
  })

  it('knows days of the first century, and none of a month that is not there', () => {
    expect(isDay('0050-03-01')).toBe(true)
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01')
    expect(isDay('2025-00-10')).toBe(false)
    expect(isDay('2025-04-31')).toBe(false)
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
