import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '@/lib/export/csv'

describe('csv', () => {
  it('writes one header row, the columns side by side, and CRLF after each line', () => {
    const text = csv(
      ['day', 'ORCL'],
      [
        ['2025-10-06', '2025-10-07'],
        [291.59, 284.24],
      ],
    )
    expect(text).toBe('day,ORCL\r\n2025-10-06,291.59\r\n2025-10-07,284.24\r\n')
  })

  it('leaves a missing value empty and keeps 0 apart from it', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          [null, 0],
          [-0.5, null],
        ],
      ),
    ).toBe('a,b\r\n,-0.5\r\n0,\r\n')
  })

  it('fills a shorter column with missing values', () => {
    expect(csv(['a', 'b'], [[1, 2], [3]])).toBe('a,b\r\n1,3\r\n2,\r\n')
  })

  it('writes the header alone where there are no rows', () => {
    expect(csv(['a', 'b'], [[], []])).toBe('a,b\r\n')
  })

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', 'say "r"', '"say ""r"""'],
    ['a line break', 'two\nlines', '"two\nlines"'],
    ['a carriage return', 'two\rlines', '"two\rlines"'],
  ])('quotes a text with %s', (_, text, cell) => {
    expect(csv(['h'], [[text]])).toBe(`h\r\n${cell}\r\n`)
  })

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\0=1', '＝1', '＋1', '－1', '＠sum'])(
    'keeps the text %j from running as a formula',
    (text) => {
      expect(csv(['h'], [[text]])).toBe(`h\r\n'${text}\r\n`)
    },
  )

  it('keeps a header from running as a formula', () => {
    expect(csv(['=HYPERLINK("x")'], [])).toBe('"\'=HYPERLINK(""x"")"\r\n')
  })

  it('writes a negative number as a number', () => {
    expect(csv(['r'], [[-0.05]])).toBe('r\r\n-0.05\r\n')
  })

  it('writes every number so that the same number is read back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [, cell = ''] = csv(['v'], [[value]]).split('\r\n')
        expect(Number(cell)).toBe(value === 0 ? 0 : value)
      }),
      { seed: 7 },
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s, which is no value', (value) => {
    expect(() => csv(['v'], [[value]])).toThrow(RangeError)
  })

  it('writes decimal commas, semicolons and a byte order mark for German spreadsheets', () => {
    const text = csv(
      ['day', 'Größe'],
      [
        ['2025-10-07', null],
        [-0.5, 1e-7],
      ],
      'comma',
    )
    expect(text).toBe('\uFEFFday;Größe\r\n2025-10-07;-0,5\r\n;1e-7\r\n')
  })

  it.each(['point', 'comma'] as const)(
    'quotes a semicolon and a comma within a cell with decimal %s',
    (decimal) => {
      expect(csv(['a'], [['one; two', 'one, two']], decimal)).toContain('"one; two"\r\n"one, two"\r\n')
    },
  )
})
