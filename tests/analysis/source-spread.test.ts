import { describe, expect, it } from 'vitest'
import { sourceSpread } from '@/lib/analysis/source-spread'
import { addDays } from '@/lib/market/day'

const source = (provider: string, days: readonly string[], values: readonly number[]) => ({
  provider,
  days,
  values,
})

describe('sourceSpread', () => {
  it('compares the last day in common, not the last day of each', () => {
    const spread = sourceSpread([
      source('a', ['2026-01-01', '2026-01-02', '2026-01-03'], [100, 100, 900]),
      source('b', ['2026-01-01', '2026-01-02'], [110, 102]),
    ])
    expect(spread).toEqual({
      last: {
        day: '2026-01-02',
        spread: expect.closeTo(0.02, 12),
        lowest: { provider: 'a', value: 100 },
        highest: { provider: 'b', value: 102 },
      },
      largest: expect.objectContaining({ day: '2026-01-01', spread: expect.closeTo(0.1, 12) }),
      days: 2,
    })
  })

  it('takes lowest and highest of three, and counts a day that only two of them have', () => {
    const spread = sourceSpread([
      source('a', ['2026-01-02'], [100]),
      source('b', ['2026-01-02', '2026-01-03'], [104, 100]),
      source('c', ['2026-01-02', '2026-01-03'], [96, 100]),
    ])
    expect(spread?.largest).toMatchObject({
      day: '2026-01-02',
      lowest: { provider: 'c', value: 96 },
      highest: { provider: 'b', value: 104 },
    })
    expect(spread?.last).toMatchObject({ day: '2026-01-03', spread: 0 })
  })

  it('is null with one source, and without a day in common: nothing was compared', () => {
    expect(sourceSpread([source('a', ['2026-01-02'], [100])])).toBeNull()
    expect(sourceSpread([source('a', ['2026-01-02'], [1]), source('b', ['2026-01-03'], [1])])).toBeNull()
    expect(sourceSpread([])).toBeNull()
  })

  it('leaves out values that are not positive, of which no per cent can be taken', () => {
    expect(sourceSpread([source('a', ['2026-01-02'], [0]), source('b', ['2026-01-02'], [1])])).toBeNull()
  })

  it('looks at the last 250 days in common only', () => {
    const days = Array.from({ length: 260 }, (_, index) => addDays('2025-01-01', index))
    const off = days.map((_, index) => (index === 9 ? 200 : index === 10 ? 150 : 100))
    const spread = sourceSpread([
      source(
        'a',
        days,
        days.map(() => 100),
      ),
      source('b', days, off),
    ])
    expect(spread).toMatchObject({ days: 250, largest: { day: days[10], spread: 0.5 } })
  })
})
