import { describe, expect, it } from 'vitest'
import { dailyFromReadings } from '@/lib/ingest/daily-from-readings'

const now = '2025-10-09T12:00:00.000Z'
const at = (instant: string, value: number) => ({ instant: new Date(instant).toISOString(), value })

describe('dailyFromReadings', () => {
  it('takes the reading nearest to the end of the day', () => {
    const readings = [
      at('2025-10-07T22:02Z', 1),
      at('2025-10-07T23:02Z', 2),
      at('2025-10-08T00:02Z', 3),
      at('2025-10-08T01:02Z', 4),
    ]
    expect(dailyFromReadings(readings, now)).toEqual([
      { day: '2025-10-07', value: 3, instant: '2025-10-08T00:02:00.000Z' },
    ])
  })

  it('takes the earlier of two that are equally near', () => {
    expect(dailyFromReadings([at('2025-10-08T00:10Z', 2), at('2025-10-07T23:50Z', 1)], now)[0]?.value).toBe(1)
  })

  it('counts from 22:00 on and until before 05:00', () => {
    expect(dailyFromReadings([at('2025-10-07T21:59Z', 1)], now)).toEqual([])
    expect(dailyFromReadings([at('2025-10-07T22:00Z', 1)], now)).toHaveLength(1)
    expect(dailyFromReadings([at('2025-10-08T04:59Z', 1)], now)[0]?.day).toBe('2025-10-07')
    expect(dailyFromReadings([at('2025-10-08T05:00Z', 1)], now)).toEqual([])
  })

  it('gives no value for a day that has not ended', () => {
    expect(dailyFromReadings([at('2025-10-07T23:59Z', 1)], '2025-10-07T23:59:30.000Z')).toEqual([])
  })

  it('gives one value for each day, ascending', () => {
    const readings = [at('2025-10-09T00:00Z', 2), at('2025-10-08T00:00Z', 1)]
    expect(dailyFromReadings(readings, now).map(({ day, value }) => [day, value])).toEqual([
      ['2025-10-07', 1],
      ['2025-10-08', 2],
    ])
  })
})
