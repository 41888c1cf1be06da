import { describe, expect, it } from 'vitest'
import { hoursBetween, latestReading, readingState } from '@/lib/market/latest-reading'

const reading = (instant: string, provider: string) => ({ instant, provider, value: 1 })

describe('latestReading', () => {
  const own = reading('2025-10-08T10:00:00.000Z', 'shown')

  it('is that of the shown provider although another was asked later', () => {
    expect(latestReading([own, reading('2025-10-09T12:00:00.000Z', 'other')], 'shown')).toEqual(own)
  })

  it('is the newest of any where the shown provider fell more than 26 hours behind, or has none', () => {
    const late = reading('2025-10-09T12:00:01.000Z', 'other')
    expect(latestReading([own, late], 'shown')).toEqual(late)
    expect(latestReading([own, late], 'third')).toEqual(late)
    expect(latestReading([own, late], null)).toEqual(late)
  })

  it('is the newest of several of the shown provider', () => {
    const next = reading('2025-10-08T11:00:00.000Z', 'shown')
    expect(latestReading([own, next], 'shown')).toEqual(next)
  })

  it('is null where there is none', () => {
    expect(latestReading([], 'shown')).toBeNull()
  })
})

describe('readingState', () => {
  it('is live within a session for 20 minutes, then stale', () => {
    const read = '2025-10-09T15:00:00.000Z'
    expect(readingState('nyse', read, '2025-10-09T15:20:00.000Z')).toBe('live')
    expect(readingState('nyse', read, '2025-10-09T15:20:01.000Z')).toBe('stale')
  })

  it('is live round the clock for 75 minutes, then stale', () => {
    const read = '2025-10-09T10:00:00.000Z'
    expect(readingState('utc-days', read, '2025-10-09T11:15:00.000Z')).toBe('live')
    expect(readingState('utc-days', read, '2025-10-09T11:15:01.000Z')).toBe('stale')
  })

  it('is closed from the close of a session until the next one has settled', () => {
    const read = '2025-10-09T20:00:00.000Z'
    expect(readingState('nyse', read, '2025-10-09T20:01:00.000Z')).toBe('closed')
    expect(readingState('nyse', read, '2025-10-11T01:59:59.000Z')).toBe('closed')
    expect(readingState('nyse', read, '2025-10-11T02:00:00.000Z')).toBe('stale')
  })
})

describe('hoursBetween', () => {
  it('counts forward and is negative backward', () => {
    expect(hoursBetween('2025-10-08T10:00:00.000Z', '2025-10-09T10:30:00.000Z')).toBe(24.5)
    expect(hoursBetween('2025-10-09T10:00:00.000Z', '2025-10-09T09:00:00.000Z')).toBe(-1)
  })
})
