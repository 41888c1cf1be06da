import { describe, expect, it } from 'vitest'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { ageOf } from '@/lib/views/quote-cards'

describe('ageOf', () => {
  it.each([
    [30, 'just now', 'gerade eben'],
    [20 * 60, '20 minutes old', '20 Minuten alt'],
    [3600, '1 hour old', '1 Stunde alt'],
    [47 * 3600, '47 hours old', '47 Stunden alt'],
    [48 * 3600, '2 days old', '2 Tage alt'],
    [400 * 86_400, '400 days old', '400 Tage alt'],
  ])('of %d seconds is %s', (seconds, english, german) => {
    expect(ageOf(seconds, dashboardText('en'))).toBe(english)
    expect(ageOf(seconds, dashboardText('de'))).toBe(german)
  })
})
