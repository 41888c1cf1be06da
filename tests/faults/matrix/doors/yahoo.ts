import { sessionClose, sessionOpen } from '@/lib/market/nyse-calendar'
import { createYahoo } from '@/lib/providers/yahoo'
import type { Door, Split } from '../door'
import type { Point } from '../scene'

export const CRUMB = 'a-crumb-not-to-be-told'
export const COOKIE = 'a-cookie-not-to-be-told'

const HOUR_MS = 3_600_000

/** Seconds since 1970 at the opening of a session. */
const opening = ({ at, shiftMs = 0 }: Point) => (Date.parse(sessionOpen(at) ?? at) + shiftMs) / 1000

/** A volume that differs from day to day. */
const volumeOn = ({ at }: Point) => 9_000_000 + ((Date.parse(at) / 86_400_000) % 1000)

function chart(points: readonly Point[], stamp: (point: Point) => number, currency: string, split?: Split) {
  const closes = points.map(({ value }) => value)
  const date = split === undefined ? 0 : opening({ at: split.day, value: null })
  const { numerator, denominator } = split ?? {}
  const splits = { [date]: { date, numerator, denominator, splitRatio: `${numerator}:${denominator}` } }
  const result = {
    meta: { currency, symbol: 'ORCL', exchangeTimezoneName: 'America/New_York' },
    timestamp: points.map(stamp),
    indicators: { quote: [{ close: closes, volume: points.map(volumeOn) }] },
    ...(split === undefined ? {} : { events: { splits } }),
  }
  return { chart: { result: [result], error: null } }
}

function daily(points: readonly Point[], currency: string, split?: Split) {
  const whole = chart(points, opening, currency, split)
  const [result] = whole.chart.result
  const adjclose = [{ adjclose: points.map(({ value }) => value) }]
  return { chart: { result: [{ ...result, indicators: { ...result!.indicators, adjclose } }], error: null } }
}

/** Bars that begin an hour before their points, the last of a session half an hour before it. */
function hourly(points: readonly Point[], currency: string, split?: Split) {
  const start = ({ at, shiftMs = 0 }: Point) => {
    const end = Date.parse(at)
    const isClose = end === Date.parse(sessionClose(at.slice(0, 10)) ?? '')
    return (end - (isClose ? HOUR_MS / 2 : HOUR_MS) + shiftMs) / 1000
  }
  return chart(points, start, currency, split)
}

function quotes(points: readonly Point[], currency: string) {
  const result = points.map(({ at, value, shiftMs = 0 }) => ({
    symbol: 'ORCL',
    quoteType: 'EQUITY',
    currency,
    regularMarketPrice: value,
    regularMarketTime: (Date.parse(at) + shiftMs) / 1000,
  }))
  return { quoteResponse: { result, error: null } }
}

const shared = {
  name: 'Yahoo Finance',
  asset: 'ORCL',
  calendar: 'nyse',
  level: 200,
  create: createYahoo,
  tooMany: 'Edge: Too Many Requests',
} as const

const error = (root: string) => (status: number, description: string) => ({
  [root]: { result: null, error: { code: String(status), description } },
})

export const YAHOO_HISTORY: Door = {
  ...shared,
  id: 'yahoo-history',
  part: 'history',
  path: '/v8/finance/chart/ORCL',
  body: (points, split) => daily(points, 'USD', split),
  valueKey: 'close',
  inEuros: (points) => daily(points, 'EUR'),
  error: error('chart'),
}

export const YAHOO_HOURS: Door = {
  ...shared,
  id: 'yahoo-hours',
  part: 'hours',
  path: '/v8/finance/chart/ORCL',
  body: (points, split) => hourly(points, 'USD', split),
  valueKey: 'close',
  inEuros: (points) => hourly(points, 'EUR'),
  error: error('chart'),
}

export const YAHOO_QUOTES: Door = {
  ...shared,
  id: 'yahoo-quotes',
  part: 'readings',
  path: '/v7/finance/quote',
  before: {
    '/quote/AAPL': { headers: { 'set-cookie': [`A3=${COOKIE}; Max-Age=1800; Domain=.yahoo.com; Path=/`] } },
    '/v1/test/getcrumb': { body: CRUMB },
  },
  body: (points) => quotes(points, 'USD'),
  valueKey: 'regularMarketPrice',
  inEuros: (points) => quotes(points, 'EUR'),
  error: error('finance'),
}
