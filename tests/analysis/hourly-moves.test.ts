import { describe, expect, it } from 'vitest'
import { hourlyMoves } from '@/lib/analysis/hourly-moves'

const DAY = '2025-10-07'
const reading = (instant: string, value: number, provider = 'a') => ({
  instant: `${instant}:00.000Z`,
  value,
  provider,
})

describe('hourlyMoves', () => {
  it('counts from the last reading before the day, so that what happened overnight is in it', () => {
    const { courses } = hourlyMoves(DAY, [
      {
        asset: 'ORCL',
        readings: [
          reading('2025-10-06T20:00', 100),
          reading('2025-10-07T14:00', 98),
          reading('2025-10-07T15:00', 95),
        ],
      },
    ])
    expect(courses[0]?.base).toBe('2025-10-06T20:00:00.000Z')
    expect(courses[0]?.moves.map((move) => Number(move.toFixed(12)))).toEqual([-0.02, -0.05])
  })

  it('counts from the first reading of the day where there is none before', () => {
    const { courses } = hourlyMoves(DAY, [
      { asset: 'BTC', readings: [reading('2025-10-07T00:00', 50), reading('2025-10-07T01:00', 55)] },
    ])
    expect(courses[0]?.moves).toEqual([0, 55 / 50 - 1])
  })

  it('keeps to the provider with most readings of the day, and to its base', () => {
    const { courses } = hourlyMoves(DAY, [
      {
        asset: 'TOTAL',
        readings: [
          reading('2025-10-06T23:00', 4, 'a'),
          reading('2025-10-06T23:30', 5, 'b'),
          reading('2025-10-07T01:00', 4, 'a'),
          reading('2025-10-07T02:00', 5.5, 'b'),
          reading('2025-10-07T03:00', 6, 'b'),
        ],
      },
    ])
    expect(courses[0]).toMatchObject({ provider: 'b', base: '2025-10-06T23:30:00.000Z' })
    expect(courses[0]?.instants).toHaveLength(2)
  })

  it('leaves out an asset with fewer than two readings of the day', () => {
    expect(
      hourlyMoves(DAY, [
        { asset: 'BTC', readings: [reading('2025-10-07T01:00', 1)] },
        { asset: 'ORCL', readings: [] },
      ]).courses,
    ).toEqual([])
  })

  it('knows when New York trades on the day, and that it does not on a Saturday', () => {
    expect(hourlyMoves(DAY, [])).toMatchObject({
      open: '2025-10-07T13:30:00.000Z',
      close: '2025-10-07T20:00:00.000Z',
    })
    expect(hourlyMoves('2025-10-04', [])).toMatchObject({ open: null, close: null })
  })
})
