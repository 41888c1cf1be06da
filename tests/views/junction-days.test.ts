import { describe, expect, it } from 'vitest'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import { junctionDaysText } from '@/lib/views/junction-days'

const DAYS: Day[] = ['2025-05-07', '2025-06-02', '2025-07-01', '2025-08-04']
const say = (count: number, language: 'en' | 'de') =>
  junctionDaysText(DAYS.slice(0, count), dashboardText(language), formatter(language))

describe('junctionDaysText', () => {
  it('names up to three days', () => {
    expect(say(1, 'en')).toBe('on 7 May 2025')
    expect(say(3, 'en')).toBe('on 7 May 2025, 2 Jun 2025 and 1 Jul 2025')
    expect(say(2, 'de')).toBe('am 7. Mai 2025 und 2. Juni 2025')
  })

  it('counts more and names the first two', () => {
    expect(say(4, 'en')).toBe('on 4 days (first 7 May 2025 and 2 Jun 2025)')
    expect(say(4, 'de')).toBe('an 4 Tagen (zuerst am 7. Mai 2025 und 2. Juni 2025)')
  })
})
