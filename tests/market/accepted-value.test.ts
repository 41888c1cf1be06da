import { describe, expect, it } from 'vitest'
import { dayProblem, instantProblem, valueProblem } from '@/lib/market/accepted-value'

const now = '2025-10-08T22:30:00.000Z'

describe('valueProblem', () => {
  it('finds nothing wrong with a price', () => {
    expect(valueProblem('close', 284.24)).toBeNull()
  })

  it.each([
    [null, 'no close given'],
    [undefined, 'no close given'],
    ['284', 'not a number'],
    [Number.NaN, 'not a finite number'],
    [Number.POSITIVE_INFINITY, 'not a finite number'],
    [0, 'not above zero'],
    [-1, 'not above zero'],
  ])('refuses %s as a price', (value, problem) => {
    expect(valueProblem('close', value)).toBe(problem)
  })

  it('accepts a volume of zero and refuses one below', () => {
    expect(valueProblem('volume', 0)).toBeNull()
    expect(valueProblem('volume', -1)).toBe('below zero')
  })
})

describe('dayProblem', () => {
  it('finds nothing wrong with a session, and with a Sunday of what trades round the clock', () => {
    expect(dayProblem('nyse', '2025-10-07', now)).toBeNull()
    expect(dayProblem('utc-days', '2025-10-05', now)).toBeNull()
  })

  it('refuses a Sunday and a holiday of the exchange', () => {
    expect(dayProblem('nyse', '2025-10-05', now)).toBe('2025-10-05 is no NYSE session')
    expect(dayProblem('nyse', '2025-07-04', now)).toBe('2025-07-04 is no NYSE session')
  })

  it('refuses tomorrow and accepts today', () => {
    expect(dayProblem('utc-days', '2025-10-09', now)).toBe('2025-10-09 lies in the future')
    expect(dayProblem('utc-days', '2025-10-08', new Date(now))).toBeNull()
  })

  it('refuses a day that does not exist or is outside the calendar', () => {
    expect(dayProblem('nyse', '2025-02-30', now)).toBe("'2025-02-30' is not a day (YYYY-MM-DD)")
    expect(dayProblem('nyse', '1997-12-31', now)).toContain('outside the NYSE calendar')
  })
})

describe('instantProblem', () => {
  it('allows the clock of a source to run five minutes ahead', () => {
    expect(instantProblem('2025-10-08T22:35:00.000Z', now)).toBeNull()
    expect(instantProblem('2025-10-08T22:35:00.001Z', now)).toBe(
      '2025-10-08T22:35:00.001Z lies in the future',
    )
  })

  it('refuses what is no time', () => {
    expect(instantProblem('yesterday', now)).toBe('no legible time')
  })

  it('refuses a time before the year 0, as texts of such times have no order', () => {
    expect(instantProblem('0000-01-01T00:00:00.000Z', now)).toBeNull()
    expect(instantProblem('-000001-12-31T00:01:00.000Z', now)).toBe('no legible time')
  })
})
