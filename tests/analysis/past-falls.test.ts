import { describe, expect, it } from 'vitest'
import { fallFromPeak, moveInto } from '@/lib/analysis/past-falls'
import { series } from './histories'

const DAYS = [
  '2025-09-08',
  '2025-09-10',
  '2025-09-30',
  '2025-10-01',
  '2025-10-06',
  '2025-10-07',
  '2025-10-08',
]
const VALUES = [90, 100, 95, 120, 80, 60, 70]
const SERIES = series('ORCL', DAYS, VALUES)
const SEPTEMBER = { from: '2025-09-01', to: '2025-09-30' }

describe('moveInto', () => {
  it('is the move from the value before', () => {
    expect(moveInto(SERIES, '2025-10-07')).toEqual({
      from: '2025-10-06',
      to: '2025-10-07',
      simple: expect.closeTo(-0.25, 12),
      steps: 1,
    })
  })

  it('is none on a first day, on a day without a value, and across providers', () => {
    expect(moveInto(SERIES, '2025-09-08')).toBeNull()
    expect(moveInto(SERIES, '2025-10-05')).toBeNull()
    const joined = series('ORCL', DAYS, VALUES, (day) => (day < '2025-10-07' ? 'first' : 'second'))
    expect(moveInto(joined, '2025-10-07')).toBeNull()
  })
})

describe('fallFromPeak', () => {
  it('goes from the highest value of the days named to the lowest after it', () => {
    expect(fallFromPeak(SERIES, SEPTEMBER, '2025-12-31')).toEqual({
      from: '2025-09-10',
      to: '2025-10-07',
      simple: expect.closeTo(-0.4, 12),
      steps: 4,
    })
  })

  it('looks no further than it is told', () => {
    expect(fallFromPeak(SERIES, SEPTEMBER, '2025-10-06')).toMatchObject({ to: '2025-10-06', steps: 3 })
  })

  it('is none without a value in those days, without a lower one after them, and across providers', () => {
    expect(fallFromPeak(SERIES, { from: '2024-01-01', to: '2024-01-31' }, '2025-12-31')).toBeNull()
    expect(fallFromPeak(SERIES, { from: '2025-09-08', to: '2025-09-08' }, '2025-09-10')).toBeNull()
    const joined = series('ORCL', DAYS, VALUES, (day) => (day < '2025-10-02' ? 'first' : 'second'))
    expect(fallFromPeak(joined, SEPTEMBER, '2025-12-31')).toBeNull()
  })
})
