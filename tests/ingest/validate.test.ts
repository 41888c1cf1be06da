import { describe, expect, it } from 'vitest'
import { absurdJumps, refusalOfValue, splitDaysIn } from '@/lib/ingest/validate'
import { asset } from './given-provider'

const now = '2025-10-08T22:30:00.000Z'

describe('refusalOfValue', () => {
  const refusal = (id: string, field: 'close' | 'volume', day: string, value: number) =>
    refusalOfValue(asset(id), field, day, value, now)

  it('accepts a price on a session', () => {
    expect(refusal('ORCL', 'close', '2025-10-07', 284.24)).toBeNull()
  })

  it.each([
    [Number.NaN, 'not a finite number'],
    [Number.POSITIVE_INFINITY, 'not a finite number'],
    [0, 'zero'],
    [-1, 'negative'],
  ])('refuses a price of %s', (value, reason) => {
    expect(refusal('ORCL', 'close', '2025-10-07', value)).toContain(reason)
  })

  it('accepts a volume of zero and refuses one below', () => {
    expect(refusal('ORCL', 'volume', '2025-10-07', 0)).toBeNull()
    expect(refusal('ORCL', 'volume', '2025-10-07', -1)).toBe('a volume below zero')
  })

  it('refuses tomorrow and accepts today', () => {
    expect(refusal('BTC', 'close', '2025-10-09', 1)).toBe('2025-10-09 lies in the future')
    expect(refusal('BTC', 'close', '2025-10-08', 1)).toBeNull()
  })

  it('refuses a Sunday for a share and accepts it for a coin', () => {
    expect(refusal('ORCL', 'close', '2025-10-05', 1)).toBe('2025-10-05 is no NYSE session')
    expect(refusal('BTC', 'close', '2025-10-05', 1)).toBeNull()
  })

  it('refuses a holiday of the exchange', () => {
    expect(refusal('ORCL', 'close', '2025-07-04', 1)).toBe('2025-07-04 is no NYSE session')
  })

  it('refuses a day that does not exist or is outside the calendar', () => {
    expect(refusal('ORCL', 'close', '2025-02-30', 1)).toContain('is not a day')
    expect(refusal('ORCL', 'close', '1997-12-31', 1)).toContain('outside the NYSE calendar')
  })
})

describe('absurdJumps', () => {
  const days = ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06']
  const found = (values: number[], more: Partial<Parameters<typeof absurdJumps>[0]> = {}) =>
    absurdJumps({ asset: asset('ORCL'), field: 'close', days, values, before: null, ...more }).map(
      ({ day, kind }) => `${kind} ${day}`,
    )

  it('finds nothing in values that move by less than a factor of five', () => {
    expect(found([100, 490, 99, 100])).toEqual([])
  })

  it('finds a single wrong value and does not blame the right one after it', () => {
    expect(found([100, 10_000, 101, 102])).toEqual(['spike 2025-10-02'])
    expect(found([100, 1, 101, 102])).toEqual(['spike 2025-10-02'])
  })

  it('finds every value of a step that nothing explains', () => {
    expect(found([100, 100, 10, 10])).toEqual(['step 2025-10-03', 'spike 2025-10-06'])
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
