import { describe, expect, it } from 'vitest'
import { rewriteHost } from '@/lib/providers/yahoo/address'
import { yahooFailure } from '@/lib/providers/yahoo/errors'
import { shortest } from '@/lib/providers/yahoo/float32'
import { yahooSymbol } from '@/lib/providers/yahoo/symbols'
import { coin, equity, total } from './quick'

describe('shortest', () => {
  it('undoes printing single precision as double', () => {
    for (const cents of [129.04, 284.24, 7200.17, 0.0123, 669.1, 121451.38, 13.237]) {
      expect(shortest(Math.fround(cents))).toBe(cents)
    }
  })
  it('leaves numbers of more than single precision as they are', () => {
    expect(shortest(121451.382)).toBe(121451.382)
    expect(shortest(0.1)).toBe(0.1)
  })
  it('leaves whole numbers and what is no number as they are', () => {
    for (const value of [112, 0, null, undefined, 'n/a']) expect(shortest(value)).toBe(value)
  })
})

describe('rewriteHost', () => {
  const chart = new URL('https://query2.finance.yahoo.com/v8/finance/chart/ORCL?interval=1d')
  const crumb = new URL('https://query1.finance.yahoo.com/v1/test/getcrumb')

  it('sends data to another of Yahoo’s hosts, but leaves its pages where they are', () => {
    expect(rewriteHost(chart, 'https://query1.finance.yahoo.com')).toBe(
      'https://query1.finance.yahoo.com/v8/finance/chart/ORCL?interval=1d',
    )
    expect(rewriteHost(crumb, 'https://query2.finance.yahoo.com')).toBe(crumb.href)
  })
  it('sends everything to a host that is not Yahoo’s, with its protocol, port and path', () => {
    expect(rewriteHost(chart, 'http://127.0.0.1:8080')).toBe(
      'http://127.0.0.1:8080/v8/finance/chart/ORCL?interval=1d',
    )
    expect(rewriteHost(crumb, 'http://proxy.example/yahoo')).toBe(
      'http://proxy.example/yahoo/v1/test/getcrumb',
    )
  })
  it.each([
    'https://yahoo.com.example.net/',
    'https://user:yahoo.com@example.net/',
    'http://guce.yahoo.com/consent',
    'https://guce.yahoo.com:8443/consent',
    'http://169.254.169.254/latest/meta-data',
  ])('goes to no other site on Yahoo’s word, nor without TLS: %s', (location) => {
    for (const baseUrl of ['http://127.0.0.1', 'https://query2.finance.yahoo.com'])
      expect(() => rewriteHost(new URL(location), baseUrl)).toThrow('redirected to another site')
  })
})

describe('yahooFailure', () => {
  const named = (name: string, message: string, more = {}) =>
    Object.assign(new Error(message), { name, ...more })

  it.each([
    [named('HTTPError', 'Unauthorized', { code: 401 }), 'unauthorised'],
    [named('HTTPError', 'gone', { code: 404 }), 'not-found'],
    [named('HTTPError', 'slow down', { code: 429 }), 'rate-limited'],
    [named('HTTPError', 'oops', { code: 502 }), 'server-error'],
    [named('HTTPError', 'no', { code: 403 }), 'refused'],
    [named('BadRequestError', 'Missing value'), 'refused'],
    [named('FailedYahooValidationError', 'Failed Yahoo Schema validation'), 'not-the-format'],
    [new Error('No data found, symbol may be delisted'), 'not-found'],
    [new Error("Data doesn't exist for startDate = 1, endDate = 2"), 'refused'],
    [new Error('Unexpected result: {"crumb":"secret"}'), 'not-the-format'],
  ])('tells what %s means', (error, kind) => {
    expect(yahooFailure(error)).toMatchObject({ name: 'ProviderError', provider: 'yahoo', kind })
  })
  it('takes a wrong option for our own mistake', () => {
    expect(yahooFailure(named('InvalidOptionsError', 'wrong'))).toBeInstanceOf(RangeError)
  })
  it('repeats no reply', () => {
    expect(String(yahooFailure(new Error('Unexpected result: {"crumb":"secret"}')))).not.toContain('secret')
  })
})

describe('yahooSymbol', () => {
  it('is the ticker of an equity and the pair with the dollar of a coin', () => {
    expect([equity('ORCL'), coin('BTC'), coin('ETH')].map(yahooSymbol)).toEqual([
      'ORCL',
      'BTC-USD',
      'ETH-USD',
    ])
  })
  it('is null for what Yahoo does not have', () => {
    expect([total(), coin('XYZ')].map(yahooSymbol)).toEqual([null, null])
  })
})
