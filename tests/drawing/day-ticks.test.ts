import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber } from '@/lib/drawing/day-number'
import { dayTicks } from '@/lib/drawing/day-ticks'
import type { Language } from '@/lib/i18n/language'

const ticks = (from: string, to: string, lang: Language = 'en') =>
  dayTicks([dayNumber(from), dayNumber(to)], lang)

describe('dayNumber and dayOfNumber', () => {
  it('undo each other over a leap day and a change of clocks', () => {
    for (const day of ['1969-12-31', '1970-01-01', '2024-02-29', '2025-03-09', '2025-03-30']) {
      expect(dayOfNumber(dayNumber(day))).toBe(day)
    }
  })
})

describe('dayTicks', () => {
  it('stand at month starts over fifteen months, January among them', () => {
    const days = ticks('2025-05-08', '2026-08-21').map((tick) => tick.day)
    expect(days).toEqual([
      '2025-07-01',
      '2025-09-01',
      '2025-11-01',
      '2026-01-01',
      '2026-03-01',
      '2026-05-01',
      '2026-07-01',
    ])
  })

  it('say the year once at the first tick and at each new year', () => {
    expect(ticks('2025-05-08', '2026-08-21').map((tick) => tick.year)).toEqual([
      '2025',
      null,
      null,
      '2026',
      null,
      null,
      null,
    ])
  })

  it('stand at quarter starts over two years and at year starts over nine', () => {
    expect(ticks('2024-01-01', '2026-01-31').map((tick) => tick.day.slice(5))).toContain('04-01')
    expect(ticks('2018-01-01', '2026-08-21').map((tick) => tick.label)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
  })

  it('stand at Mondays over seven weeks and at single days over one', () => {
    expect(ticks('2026-07-01', '2026-08-21').every((tick) => new Date(tick.day).getUTCDay() === 1)).toBe(true)
    expect(ticks('2026-08-17', '2026-08-21').map((tick) => tick.day)).toHaveLength(5)
  })

  it('are never more than ten', () => {
    for (const to of [
      '2025-05-09',
      '2025-06-01',
      '2025-09-09',
      '2026-01-01',
      '2027-05-05',
      '2035-01-01',
      '2125-01-01',
    ]) {
      const found = ticks('2025-05-08', to)
      expect(found.length).toBeGreaterThan(0)
      expect(found.length).toBeLessThanOrEqual(10)
    }
  })

  it('speak the language that was asked for', () => {
    expect(ticks('2025-02-20', '2025-11-21', 'de').map((tick) => tick.label)).toContain('Okt')
    expect(ticks('2025-02-20', '2025-11-21', 'en').map((tick) => tick.label)).toContain('Oct')
  })

  it('leave out every second label where there is little room, but keep January', () => {
    const found = ticks('2025-05-08', '2026-08-21')
    expect(found.filter((tick) => tick.minor).map((tick) => tick.day)).toEqual([
      '2025-07-01',
      '2025-11-01',
      '2026-03-01',
      '2026-07-01',
    ])
  })

  it('lie within the plot, the ends at 0 and 100 per cent', () => {
    const found = ticks('2025-01-01', '2025-10-01')
    expect(found[0]?.position).toBe(0)
    expect(found.at(-1)?.position).toBe(100)
  })
})
