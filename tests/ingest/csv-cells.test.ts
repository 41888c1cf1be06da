import { describe, expect, it } from 'vitest'
import { coinGeckoDayIn, dayIn, instantIn, numberIn, tradingViewDayIn } from '@/lib/ingest/csv-cells'
import { semicolonNumbers } from '@/lib/ingest/decimal-comma'

describe('numberIn', () => {
  it.each([
    ['284.24', 284.24],
    ['-1', -1],
    ['3.2e12', 3.2e12],
    ['.5', 0.5],
    ['7.', 7],
    ['+1E-3', 0.001],
  ])('reads %s', (text, value) => expect(numberIn(text)).toEqual({ value }))

  it.each(['', 'n/a', '1,234.56', '$5', '0x10', 'Infinity', '1 000', '1e', '--1'])(
    'does not read %j',
    (text) => {
      expect(numberIn(text)).toHaveProperty('reason')
    },
  )

  it('cuts a long text in its reason', () => {
    const result = numberIn('x'.repeat(1000))
    expect('reason' in result && result.reason.length).toBeLessThan(80)
  })
})

describe('dayIn', () => {
  it('reads a day that exists and no other', () => {
    expect(dayIn('2024-02-29')).toEqual({ value: '2024-02-29' })
    for (const text of ['2025-02-29', '07.10.2025', '10/07/2025', '2025-1-7', '']) {
      expect(dayIn(text)).toHaveProperty('reason')
    }
  })
})

describe('instantIn', () => {
  it.each([
    '2025-10-07T20:00:00Z',
    '2025-10-07T20:00Z',
    '2025-10-07 20:00:00 UTC',
    '2025-10-07T16:00:00-04:00',
    '2025-10-07T16:00:00-0400',
    '2025-10-07T20:00:00.000Z',
  ])('reads %s', (text) => expect(instantIn(text)).toEqual({ value: '2025-10-07T20:00:00.000Z' }))

  it('asks for the zone where none is named', () => {
    expect(instantIn('2025-10-07T20:00:00')).toEqual({
      reason: expect.stringContaining('names no time zone'),
    })
  })

  it.each(['2025-10-07', '2025-10-07T25:00:00Z', '2025-02-30T00:00:00Z', 'noon'])(
    'does not read %s',
    (text) => {
      expect(instantIn(text)).toHaveProperty('reason')
    },
  )
})

describe('coinGeckoDayIn', () => {
  it('files midnight under the UTC day it ends', () => {
    expect(coinGeckoDayIn('2025-10-08 00:00:00 UTC')).toEqual({ value: '2025-10-07' })
  })

  it('refuses the last line of an export, which is no day end', () => {
    expect(coinGeckoDayIn('2025-10-08 10:11:12 UTC')).toEqual({
      reason: expect.stringContaining('not midnight UTC'),
    })
  })
})

describe('tradingViewDayIn', () => {
  it.each([
    ['2025-10-07', 'a day'],
    ['2025-10-07T09:30:00-04:00', 'the opening in New York'],
    ['1759843800', 'Unix seconds of the opening'],
    ['1759795200', 'Unix seconds of midnight UTC'],
  ])('reads %s, %s', (text) => expect(tradingViewDayIn(text)).toEqual({ value: '2025-10-07' }))
})

describe('semicolonNumbers', () => {
  it('reads a decimal comma', () => {
    const numbers = semicolonNumbers()
    expect(numbers.numberIn('284,24')).toEqual({ value: 284.24 })
    expect(numbers.ambiguity()).toBeNull()
  })

  it('reads whole numbers and decimal points as well', () => {
    const numbers = semicolonNumbers()
    expect(numbers.numberIn('284')).toEqual({ value: 284 })
    expect(numbers.numberIn('284.24')).toEqual({ value: 284.24 })
    expect(numbers.ambiguity()).toBeNull()
  })

  it('says that a file is ambiguous in which every comma could part thousands', () => {
    const numbers = semicolonNumbers()
    numbers.numberIn('1,234')
    numbers.numberIn('20,500')
    expect(numbers.ambiguity()).toContain('could mean thousands')
  })

  it('takes one number that cannot mean thousands as proof for the others', () => {
    const numbers = semicolonNumbers()
    expect(numbers.numberIn('1,234')).toEqual({ value: 1.234 })
    numbers.numberIn('0,500')
    expect(numbers.ambiguity()).toBeNull()
  })

  it('refuses a file that uses both signs, and a number that does', () => {
    const numbers = semicolonNumbers()
    numbers.numberIn('284,24')
    numbers.numberIn('284.24')
    expect(numbers.ambiguity()).toContain('use one')
    expect(numbers.numberIn('1.234,56')).toHaveProperty('reason')
  })
})
