import { describe, expect, it } from 'vitest'
import { parseSeriesQuery } from '@/lib/share/parse-series-query'

const parse = (query: string) => parseSeriesQuery(new URLSearchParams(query))

describe('parseSeriesQuery', () => {
  it('asks for all days of the main field where only an asset is named', () => {
    expect(parse('asset=ORCL')).toEqual({
      question: {
        asset: 'ORCL',
        field: null,
        interval: '1d',
        provider: null,
        from: null,
        to: null,
        asof: null,
      },
      problems: [],
    })
  })

  it('reads every parameter', () => {
    const query = 'asset=BTC&field=volume&interval=1h&provider=all&from=2025-01-02&to=2025-02-03&asof=7'
    expect(parse(query).question).toEqual({
      asset: 'BTC',
      field: 'volume',
      interval: '1h',
      provider: 'all',
      from: '2025-01-02',
      to: '2025-02-03',
      asof: '7',
    })
  })

  it("takes 'latest' and empty parameters for an open end", () => {
    expect(parse('asset=ORCL&to=latest&from=&field=')).toEqual(parse('asset=ORCL'))
  })

  it('takes a day as of which for its end', () => {
    expect(parse('asof=2025-10-07').question.asof).toBe('2025-10-07T23:59:59.999Z')
  })

  it.each([
    ['field=open', 'field', 'not-one-of'],
    ['interval=1m', 'interval', 'not-one-of'],
    ['provider=%00', 'provider', 'not-one-of'],
    ['from=2025-02-30', 'from', 'not-a-day'],
    ['from=3M', 'from', 'not-a-day'],
    ['to=tomorrow', 'to', 'not-a-day'],
    ['from=2025-02-02&to=2025-02-01', 'from', 'from-after-to'],
    ['asof=soon', 'asof', 'not-a-vintage'],
  ])('reports %s', (query, parameter, problem) => {
    expect(parse(query).problems).toMatchObject([{ parameter, problem }])
  })

  it('cuts what was given where it is long', () => {
    expect(parse(`field=${'x'.repeat(500)}`).problems[0]?.given).toBe('x'.repeat(60))
  })
})
