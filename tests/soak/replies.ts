import type { Day } from '@/lib/market/day'
import { addDays, eachDay, utcDay } from '@/lib/market/day'
import { sessionOpen, sessionsBetween } from '@/lib/market/nyse-calendar'
import { MEMBERS } from '@/lib/providers/coinmetrics/symbols'
import { type TrueField, trueDay, trueMember, trueMinute, trueTotal } from './truth'

/** Changes a number of a reply, or leaves it: the first argument says which of how many it is. */
export type Alter = (value: number, place: number, of: number) => unknown

const YAHOO_CRYPTO: Readonly<Record<string, string>> = {
  'BTC-USD': 'BTC',
  'ETH-USD': 'ETH',
  'TAO22974-USD': 'TAO',
  'FET-USD': 'FET',
  'RENDER-USD': 'RENDER',
}
const COINGECKO: Readonly<Record<string, string>> = {
  bitcoin: 'BTC',
  ethereum: 'ETH',
  bittensor: 'TAO',
  'fetch-ai': 'FET',
  'render-token': 'RENDER',
}
const DAY_MS = 86_400_000
const METRIC = 'CapMrktCurUSD'

const dayOf = (ms: number): Day => utcDay(new Date(ms))

/** The true reply of a source to what it is asked at a time, with its numbers passed through `alter`. */
export function trueReply(url: URL, now: number, alter: Alter): unknown {
  const { pathname, searchParams } = url
  const symbol = /\/v8\/finance\/chart\/([\w.-]+)$/.exec(pathname)?.[1]
  if (symbol !== undefined) return chart(symbol, searchParams, now, alter)
  if (pathname.endsWith('/v7/finance/quote')) return quotes(searchParams, now, alter)
  const coin = /\/coins\/([\w-]+)\/market_chart$/.exec(pathname)?.[1]
  if (coin !== undefined) return coinChart(coin, Number(searchParams.get('days')), now, alter)
  if (pathname.endsWith('/coins/markets')) return coins(searchParams, now, alter)
  if (pathname.endsWith('/catalog-v2/asset-metrics')) return catalogue()
  if (pathname.endsWith('/timeseries/asset-metrics')) return rows(searchParams, alter)
  if (pathname.endsWith('/v1/global-metrics/quotes/latest')) return marketCapTotals(now, alter)
  if (pathname.endsWith('/v1/global'))
    return { market_cap_usd: alter(trueTotal('coinpaprika', now), 0, 1), last_updated: seconds(now) }
  if (pathname.endsWith('/global')) {
    const usd = alter(trueTotal('coingecko', now), 0, 1)
    return {
      data: { total_market_cap: { usd }, market_cap_percentage: { btc: 50 }, updated_at: seconds(now) },
    }
  }
  return undefined
}

/** To the minute, as the truth is. */
const minute = (now: number) => Math.floor(now / 60_000) * 60_000
const seconds = (now: number) => minute(now) / 1000

function chart(symbol: string, asked: URLSearchParams, now: number, alter: Alter): unknown {
  const asset = YAHOO_CRYPTO[symbol] ?? symbol
  const isCrypto = symbol in YAHOO_CRYPTO
  const [from, until] = [Number(asked.get('period1')) * 1000, Number(asked.get('period2')) * 1000]
  const last = dayOf(Math.min(until, now) - 1)
  const days = isCrypto ? eachDay(dayOf(from), last) : sessionsBetween(dayOf(from), last)
  const past = days.filter((day) => day < dayOf(now))
  const column = (field: TrueField) =>
    past.map((day, place) => alter(trueDay(asset, field, day), place, past.length))
  return {
    chart: {
      error: null,
      result: [
        {
          meta: { currency: 'USD', symbol },
          timestamp: past.map((day) => Date.parse(isCrypto ? day : (sessionOpen(day) ?? day)) / 1000),
          indicators: {
            quote: [{ close: column('close').map(asSingle), volume: column('volume') }],
            adjclose: [{ adjclose: column('adjClose') }],
          },
        },
      ],
    },
  }
}

/** As Yahoo prints what it has computed in single precision. */
function asSingle(value: unknown): unknown {
  return typeof value === 'number' ? Math.fround(value) : value
}

function quotes(asked: URLSearchParams, now: number, alter: Alter): unknown {
  const symbols = (asked.get('symbols') ?? '').split(',')
  const result = symbols.map((symbol, place) => {
    const asset = YAHOO_CRYPTO[symbol] ?? symbol
    return {
      symbol,
      currency: 'USD',
      regularMarketTime: seconds(now),
      regularMarketPrice: alter(trueMinute(asset, 'close', now), place, symbols.length),
      marketCap: trueMinute(asset, 'marketCap', now),
    }
  })
  return { quoteResponse: { error: null, result } }
}

function coinChart(id: string, days: number, now: number, alter: Alter): unknown {
  const asset = COINGECKO[id] ?? ''
  const midnight = Math.floor(now / DAY_MS) * DAY_MS
  const stamps = Array.from({ length: days }, (_, index) => midnight - (days - 1 - index) * DAY_MS)
  const points = (field: TrueField) =>
    stamps.map((ms, place) => [ms, alter(trueDay(asset, field, dayOf(ms - DAY_MS)), place, days)])
  return { prices: points('close'), market_caps: points('marketCap') }
}

function coins(asked: URLSearchParams, now: number, alter: Alter): unknown {
  const ids = (asked.get('ids') ?? '').split(',')
  return ids.map((id, place) => ({
    id,
    current_price: alter(trueMinute(COINGECKO[id] ?? '', 'close', now), place, ids.length),
    market_cap: trueMinute(COINGECKO[id] ?? '', 'marketCap', now),
    last_updated: new Date(minute(now)).toISOString(),
  }))
}

function catalogue(): unknown {
  const metrics = [{ metric: METRIC, frequencies: [{ frequency: '1d', min_time: '2015-01-01T00:00:00Z' }] }]
  return { data: MEMBERS.map((asset) => ({ asset, metrics })) }
}

function rows(asked: URLSearchParams, alter: Alter): unknown {
  const [from, to] = [asked.get('start_time') ?? '', asked.get('end_time') ?? '']
  const members = (asked.get('assets') ?? '').split(',')
  const days = from <= to && asked.get('metrics') === METRIC ? eachDay(from, to) : []
  const count = days.length * members.length
  return {
    data: members.flatMap((asset, member) =>
      days.map((day, index) => ({
        asset,
        time: `${day}T00:00:00.000000000Z`,
        [METRIC]: String(alter(trueMember(asset, day), member * days.length + index, count) ?? ''),
      })),
    ),
  }
}

/** What Coin Metrics' sum must be; for bitcoin and ether their own part. */
export function trueCoinMetrics(asset: string, day: Day): number {
  const member = { BTC: 'btc', ETH: 'eth' }[asset]
  if (member !== undefined) return trueMember(member, day)
  return MEMBERS.reduce((sum, id) => sum + trueMember(id, day), 0)
}

function marketCapTotals(now: number, alter: Alter): unknown {
  const total = alter(trueTotal('coinmarketcap', now), 0, 1)
  return {
    data: {
      btc_dominance: 50,
      stablecoin_market_cap: 1e11,
      quote: { USD: { total_market_cap: total, last_updated: new Date(minute(now)).toISOString() } },
    },
  }
}

/** The day before today in UTC. */
export function yesterday(now: number): Day {
  return addDays(dayOf(now), -1)
}
