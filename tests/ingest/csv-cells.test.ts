import { describe, expect, it } from 'vitest'
import {
  coinGeckoDayIn,
  dayIn,
  instantIn,
  numberIn,
  numberWith,
  tradingViewDayIn,
} from '@/lib/ingest/csv-cells'
import { decimalSignOf } from '@/lib/ingest/decimal-sign'

describe('numberIn', () => {
  it.each([
    ['284.24', 284.24],
    ['-1', -1],
    ['3.2e12', 3.2e12],
    ['.5', 0.5],
    ['7.', 7],
    ['+1E-3', 0.001],
    ['1,234.50', 1234.5],
    ['1,234,567', 1_234_567],
  ])('reads %s', (text, value) => expect(numberIn(text)).toEqual({ value }))

  it.each([
    '',
    'n/a',
    '100,5',
    '1.234,50',
    '1,23,456',
    '0,123.5',
    '1,2345.6',
    '1.234.567',
    '$5',
    '0x10',
    'Infinity',
    '1 000',
    '1e',
    '--1',
  ])('does not read %j', (text) => {
    expect(numberIn(text)).toHaveProperty('reason')
  })

  it('says of one comma before three digits that it has two readings', () => {
    expect(numberIn('1,234')).toEqual({
      reason: "'1,234' could be 1234 or 1.234 (write it without thousands separators)",
    })
  })

  it('cuts a long text in its reason', () => {
    const result = numberIn('x'.repeat(1000))
    expect('reason' in result && result.reason.length).toBeLessThan(80)
  })
})

describe('a reason', () => {
  it.each([
    ['number', numberIn],
    ['day', dayIn],
    ['instant', instantIn],
  ])('against a %s quotes no sign that a terminal would obey', (_, read) => {
    expect(read('\u001b[2J\u0007x')).toMatchObject({ reason: expect.stringContaining("' [2J x'") })
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

describe('numberWith', () => {
  it.each([
    ['1.234,50', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['100,5', 100.5],
    ['0,123', 0.123],
    ['3,2e12', 3.2e12],
  ])('reads %s with a decimal comma', (text, value) => expect(numberWith(',', text)).toEqual({ value }))

  it('reads one comma before three digits as thousands where the decimal sign is a point', () => {
    expect(numberWith('.', '1,234')).toEqual({ value: 1234 })
  })

  it.each(['100.5', '12.34', '1.2345', '1,234.50', '1,2,3'])(
    'does not read %s with a decimal comma',
    (text) => {
      expect(numberWith(',', text)).toHaveProperty('reason')
    },
  )
})

describe('decimalSignOf', () => {
  it.each([
    ['a comma', ['284,24', '284', '1,234'], ','],
    ['a comma beside points that part thousands', ['100,5', '1.234'], ','],
    ['a comma after a point', ['1.234,50'], ','],
    ['a comma where points part millions', ['1.234.567'], ','],
    ['a point', ['284.24', '1.234'], '.'],
    ['a point after a comma', ['1,234.50', '1,234'], '.'],
    ['a point where there is no sign at all', ['284', 'n/a', ''], '.'],
  ])('is %s', (_, texts, value) => expect(decimalSignOf(texts)).toEqual({ value }))

  it('is not known where every sign could part thousands', () => {
    expect(decimalSignOf(['1,234', '20,500'])).toEqual({
      reason: expect.stringContaining('could mean thousands'),
    })
    expect(decimalSignOf(['1.234', '7'])).toEqual({ reason: expect.stringContaining("with a '.'") })
  })

  it('is not known where numbers contradict each other', () => {
    expect(decimalSignOf(['284,24', '284.24'])).toEqual({ reason: expect.stringContaining('use one') })
  })
})
