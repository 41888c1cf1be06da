import { describe, expect, it } from 'vitest'
import { absurdJumps, splitDaysIn } from '@/lib/ingest/absurd-jumps'
import { asset } from './given-provider'

describe('absurdJumps', () => {
  const days = ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06']
  const found = (values: number[], more: Partial<Parameters<typeof absurdJumps>[0]> = {}) =>
    absurdJumps({
      asset: asset('ORCL'),
      field: 'close',
      days: days.slice(0, values.length),
      values,
      before: null,
      ...more,
    }).map(({ day, kind }) => `${kind} ${day}`)

  it('finds nothing in values that move by less than a factor of five', () => {
    expect(found([100, 490, 99, 100])).toEqual([])
  })

  it('finds a single wrong value and does not blame the right one after it', () => {
    expect(found([100, 10_000, 101, 102])).toEqual(['spike 2025-10-02'])
    expect(found([100, 1, 101, 102])).toEqual(['spike 2025-10-02'])
  })

  it('names figures that nobody would read in short', () => {
    const [jump] = absurdJumps({
      asset: asset('ORCL'),
      field: 'close',
      days,
      values: [1.172931096162756e295, 100, 101, 102],
      before: { day: '2025-09-30', value: 100.25 },
    })
    expect(jump?.reason).toBe(
      'a jump by a factor of 1.2e+293 from 100.25 on 2025-09-30, more than 5, and no split is known',
    )
    const [alone] = absurdJumps({
      asset: asset('ORCL'),
      field: 'close',
      days,
      values: [100, 1.172931096162756e295, 1.2e295, 102],
      before: { day: '2025-09-30', value: 1.172931096162756e295 },
    })
    expect(alone?.reason).toContain(' from 1.2e+295 on 2025-09-30')
  })

  it('finds every value of a step that nothing explains', () => {
    expect(found([100, 100, 10, 10])).toEqual(['step 2025-10-03', 'spike 2025-10-06'])
  })

  it('finds a wrong value that comes first, and does not blame those after it', () => {
    expect(found([10_000, 100, 101, 102])).toEqual(['spike 2025-10-01'])
    expect(found([1, 100, 101, 102])).toEqual(['spike 2025-10-01'])
    expect(found([1, 100, 101, 10_000])).toEqual(['spike 2025-10-01', 'spike 2025-10-06'])
  })

  it('believes the first value where the two after it do not agree, or a split lies between', () => {
    expect(found([100, 1, 100, 100])).toEqual(['spike 2025-10-02'])
    expect(found([1000, 100, 100, 100], { splitDays: ['2025-10-02'] })).toEqual([])
    expect(found([100, 1])).toEqual(['spike 2025-10-02'])
  })

  it('reports a step once where steps are kept', () => {
    expect(found([100, 10, 10, 10], { keepsSteps: true })).toEqual(['step 2025-10-02'])
  })

  it('accepts a step on the day of a split', () => {
    expect(found([100, 100, 10, 10], { splitDays: ['2025-10-03'] })).toEqual([])
  })

  it('is not appeased by a split on another day', () => {
    expect(found([100, 100, 10, 10], { splitDays: ['2025-10-02'] })).toHaveLength(2)
  })

  it('compares the first value with the stored one before it', () => {
    expect(found([100, 100, 100, 100], { before: { day: '2025-09-30', value: 1 } })).toHaveLength(4)
  })

  it('takes the first value for the wrong one where nothing is stored and the next two contradict it', () => {
    expect(found([10_000, 100, 101, 102])).toEqual(['spike 2025-10-01'])
    expect(found([1000, 100, 101, 102], { splitDays: ['2025-10-02'] })).toEqual([])
  })

  it('does not compare values more than ten days apart', () => {
    expect(found([100, 100, 100, 100], { before: { day: '2025-09-20', value: 1 } })).toEqual([])
  })

  it('allows a crypto token a factor of ten', () => {
    expect(found([100, 900, 100, 100], { asset: asset('TAO') })).toEqual([])
    expect(found([100, 1100, 100, 100], { asset: asset('TAO') })).toEqual(['spike 2025-10-02'])
  })

  it('lets volume jump', () => {
    expect(found([1, 1_000_000, 0, 5], { field: 'volume' })).toEqual([])
  })
})

describe('splitDaysIn', () => {
  it('reads the days of notes about splits only', () => {
    expect(
      splitDaysIn(['NVDA split 10:1 on 2024-06-10: restated.', 'NVDA paid 0.01 USD on 2024-06-11.']),
    ).toEqual(['2024-06-10'])
  })
})
