import { describe, expect, it } from 'vitest'
import { closeReadings, type TimedValue } from '@/lib/market/close-readings'
import { makeSeries } from './make-series'

const dayEnd = makeSeries('BTC', [['2025-10-06', 124_000]])
const reading = (instant: string, value: number, provider = 'one'): TimedValue => ({
  instant,
  value,
  provider,
})

describe('closeReadings', () => {
  it('takes the reading nearest to the close of each session', () => {
    const series = closeReadings(dayEnd, [
      reading('2025-10-06T19:00:00Z', 1),
      reading('2025-10-06T20:10:00Z', 2),
      reading('2025-10-06T21:00:00Z', 3),
      reading('2025-10-07T19:50:00Z', 4),
      reading('2025-10-07T20:30:00Z', 5),
    ])
    expect(series.days).toEqual(['2025-10-06', '2025-10-07'])
    expect(series.values).toEqual([2, 4])
    expect(series).toMatchObject({
      asset: 'BTC',
      field: 'close',
      unit: 'USD',
      providers: ['one'],
      providerIndex: [0, 0],
    })
  })

  it('takes the earlier of two equally near', () => {
    const series = closeReadings(dayEnd, [
      reading('2025-10-06T20:30:00Z', 2),
      reading('2025-10-06T19:30:00Z', 1),
    ])
    expect(series.values).toEqual([1])
  })

  it('reaches 90 minutes and not a minute more, before and after', () => {
    expect(closeReadings(dayEnd, [reading('2025-10-06T18:30:00Z', 1)]).values).toEqual([1])
    expect(closeReadings(dayEnd, [reading('2025-10-06T21:30:00Z', 1)]).values).toEqual([1])
    expect(closeReadings(dayEnd, [reading('2025-10-06T18:29:00Z', 1)]).values).toEqual([])
    expect(closeReadings(dayEnd, [reading('2025-10-06T21:31:00Z', 1)]).values).toEqual([])
  })

  it('has no value for a session without a reading, whatever the day-end series has', () => {
    expect(closeReadings(dayEnd, []).days).toEqual([])
    const series = closeReadings(dayEnd, [
      reading('2025-10-03T20:00:00Z', 1),
      reading('2025-10-07T20:00:00Z', 2),
    ])
    expect(series.days).toEqual(['2025-10-03', '2025-10-07'])
  })

  it('follows an early close and the change of clocks', () => {
    const series = closeReadings(dayEnd, [
      reading('2025-10-31T20:00:00Z', 1),
      reading('2025-11-03T21:00:00Z', 2),
      reading('2025-11-28T18:00:00Z', 3),
      reading('2025-11-28T21:00:00Z', 4),
    ])
    expect(series.days).toEqual(['2025-10-31', '2025-11-03', '2025-11-28'])
    expect(series.values).toEqual([1, 2, 3])
  })

  it('ignores weekends and is not stopped by readings of the same instant', () => {
    const series = closeReadings(dayEnd, [
      reading('2025-10-03T20:00:00Z', 1),
      reading('2025-10-03T20:00:00Z', 1),
      reading('2025-10-04T20:00:00Z', 2),
      reading('2025-10-06T20:00:00Z', 3),
    ])
    expect(series.days).toEqual(['2025-10-03', '2025-10-06'])
    expect(series.values).toEqual([1, 3])
  })

  it('keeps the provider of each reading', () => {
    const series = closeReadings(dayEnd, [
      reading('2025-10-03T20:00:00Z', 1, 'a'),
      reading('2025-10-06T20:00:00Z', 2, 'b'),
    ])
    expect(series.providers).toEqual(['a', 'b'])
    expect(series.providerIndex).toEqual([0, 1])
  })

  it('has nothing to say about years outside the calendar', () => {
    expect(closeReadings(dayEnd, [reading('1990-01-02T21:00:00Z', 1)]).days).toEqual([])
    expect(closeReadings(dayEnd, [reading('2031-01-02T21:00:00Z', 1)]).days).toEqual([])
  })
})
