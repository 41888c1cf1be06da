import { describe, expect, it } from 'vitest'
import { formatter, NO_VALUE } from '@/lib/i18n/format'

const [en, de] = [formatter('en'), formatter('de')]
/** A space that keeps a number and its unit on one line, made visible. */
const seen = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '~')

describe('a correlation', () => {
  it('has two decimals and a true minus sign', () => {
    expect(en.r(0.1671)).toBe('0.17')
    expect(en.r(-0.0712)).toBe('−0.07')
    expect(de.r(-0.0712)).toBe('−0,07')
  })

  it('of 0 is 0.00', () => {
    expect(en.r(0)).toBe('0.00')
    expect(de.r(0)).toBe('0,00')
  })

  it('that rounds to 0 carries no sign', () => {
    expect(en.r(-0.001)).toBe('0.00')
    expect(en.signedR(-0.001)).toBe('0.00')
    expect(en.signedR(0.001)).toBe('0.00')
  })

  it('has four decimals in tables', () => {
    expect(en.exactR(0.16712)).toBe('0.1671')
  })

  it('that changes carries its sign', () => {
    expect(en.signedR(0.051)).toBe('+0.05')
    expect(de.signedR(-0.051)).toBe('−0,05')
  })
})

describe('a share', () => {
  it.each([
    [0.62, '62~%'],
    [0, '0~%'],
    [1, '100~%'],
    [0.001, '< 1~%'],
    [0.999, '> 99~%'],
  ])('of %d is %s', (share, text) => {
    expect(seen(en.share(share))).toBe(text)
  })
})

describe('a change', () => {
  it('has a sign, one decimal and a blank before the per cent', () => {
    expect(seen(en.change(-0.0252))).toBe('−2.5~%')
    expect(seen(de.change(0.031))).toBe('+3,1~%')
  })

  it('of nothing has no sign', () => {
    expect(seen(en.change(0))).toBe('0.0~%')
    expect(seen(en.change(-0.0001))).toBe('0.0~%')
  })
})

describe('a price', () => {
  it('has cents, and thousands are set apart', () => {
    expect(en.price(68712)).toBe('68,712.00')
    expect(de.price(68712)).toBe('68.712,00')
  })

  it('below 1 keeps four significant digits', () => {
    expect(en.price(0.000123456)).toBe('0.0001235')
  })

  it('names its unit where the language puts it', () => {
    expect(seen(en.usd(en.price(284.24)))).toBe('USD~284.24')
    expect(seen(de.usd(de.price(284.24)))).toBe('284,24~USD')
  })
})

describe('a market cap', () => {
  it.each([
    [2.6447e12, 'USD~2.64~tn', '2,64~Bio.~USD'],
    [2.6e12, 'USD~2.60~tn', '2,60~Bio.~USD'],
    [4.17e11, 'USD~417~bn', '417~Mrd.~USD'],
    [4.17e10, 'USD~41.7~bn', '41,7~Mrd.~USD'],
    [4.17e8, 'USD~417~m', '417~Mio.~USD'],
  ])('of %d is %s and %s', (value, english, german) => {
    expect(seen(en.cap(value))).toBe(english)
    expect(seen(de.cap(value))).toBe(german)
  })

  it('of a count of shares is short', () => {
    expect(seen(en.shares(2.85e9))).toBe('2.85~bn')
    expect(seen(de.shares(5.2e8))).toBe('520~Mio.')
  })
})

describe('a day', () => {
  it('is written out in each language, whatever the zone of the machine', () => {
    expect(en.day('2025-10-07')).toBe('7 Oct 2025')
    expect(de.day('2025-10-07')).toBe('7. Okt. 2025')
    expect(en.longDay('2025-10-07')).toBe('7 October 2025')
    expect(de.longDay('2025-10-07')).toBe('7. Oktober 2025')
  })

  it('and another make a range', () => {
    expect(en.days('2025-05-08', '2026-08-21')).toBe('8 May 2025 – 21 Aug 2026')
  })
})

describe('an instant', () => {
  it('names its zone', () => {
    expect(en.newYork('2025-10-07T20:00:00.000Z')).toBe('7 Oct 2025, 16:00 New York')
    expect(de.utc('2025-10-07T20:00:00.000Z')).toBe('7. Okt. 2025, 20:00 UTC')
  })

  it('at midnight is 00:00', () => {
    expect(en.utc('2025-10-07T00:00:00.000Z')).toBe('7 Oct 2025, 00:00 UTC')
  })
})

describe('a list', () => {
  it('has its language between the last two', () => {
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(de.list(['a', 'b', 'c'])).toBe('a, b und c')
  })
})

describe('a formatter', () => {
  it('is made once for each language', () => {
    expect(formatter('en')).toBe(en)
    expect(formatter('de')).not.toBe(en)
  })
})

describe('a value on a chart', () => {
  it('is printed by what it measures', () => {
    expect(en.value(1284.2, 'price')).toBe('1,284.20')
    expect(de.value(97.46, 'index')).toBe('97,5')
    expect(en.value(0, 'correlation')).toBe('0.00')
    expect(seen(en.value(3.914e12, 'cap'))).toBe('3.91~tn')
    expect(seen(de.value(3.914e12, 'cap'))).toBe('3,91~Bio.')
  })

  it('is not printed by its size: a large price stays a price, a small market cap an amount', () => {
    expect(en.value(2_500_000_000, 'price')).toBe('2,500,000,000.00')
    expect(seen(en.valueWithUnit(5e6, 'cap'))).toBe('USD~5.00~m')
  })

  it('has a unit in running text where it has one', () => {
    expect(seen(en.valueWithUnit(284.24, 'price'))).toBe('USD~284.24')
    expect(seen(de.valueWithUnit(3.914e12, 'cap'))).toBe('3,91~Bio.~USD')
    expect(en.valueWithUnit(97.46, 'index')).toBe('97.5')
  })

  it.each([null, undefined, Number.NaN])('that is %s is a dash, never 0, and has no unit', (missing) => {
    expect(en.value(missing, 'price')).toBe(NO_VALUE)
    expect(en.valueWithUnit(missing, 'cap')).toBe(NO_VALUE)
  })
})

describe('a tick', () => {
  it('has as many decimals as the steps need', () => {
    expect(en.tick(100, 50, 'index')).toBe('100')
    expect(en.tick(0.25, 0.05, 'price')).toBe('0.25')
    expect(en.tick(0, 0.5, 'correlation')).toBe('0.0')
  })

  it('of a market cap is short, without zeros at its end', () => {
    expect(seen(en.tick(3e12, 5e11, 'cap'))).toBe('3~tn')
    expect(seen(de.tick(2.5e12, 5e11, 'cap'))).toBe('2,5~Bio.')
  })
})

describe('a part of a day', () => {
  it('speaks the language', () => {
    expect([en.dayOfYear('2025-10-07'), en.month('2025-10-07'), en.year('2025-10-07')]).toEqual([
      '7 Oct',
      'Oct',
      '2025',
    ])
    expect(de.dayOfYear('2025-10-07')).toBe('7. Okt.')
  })
})
