import { sessionClose, sessionOpen } from '@/lib/market/nyse-calendar'
import { createYahoo } from '@/lib/providers/yahoo'
import { coin, config, equity, etf, history, NO_SIGNAL } from '../../providers/quick'
import { replyFile } from '../../providers/read-reply-file'
import { at, listAt, numberAt } from './lax-json'
import type { Question, Stated } from './question'

const NEW_YORK = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' })
const HOUR_MS = 3_600_000
const LATEST = 8.64e12

const dayIn = (calendar: 'nyse' | 'utc-days', seconds: number) => {
  if (!(Math.abs(seconds) < LATEST)) return ''
  const date = new Date(seconds * 1000)
  return calendar === 'nyse' ? NEW_YORK.format(date) : date.toISOString().slice(0, 10)
}

/** Bars of a chart by their place, if there are as many of each part, of the asset in its currency. */
function barsIn(json: unknown, symbol: string) {
  const chart = at(json, 'chart', 'result', 0)
  const times = listAt(chart, 'timestamp')
  const parts = {
    close: at(chart, 'indicators', 'quote', 0, 'close'),
    volume: at(chart, 'indicators', 'quote', 0, 'volume'),
    adjClose: at(chart, 'indicators', 'adjclose', 0, 'adjclose'),
  }
  const named = at(chart, 'meta', 'symbol') ?? symbol
  const currency = at(chart, 'meta', 'currency') ?? 'USD'
  const isWhole = Object.values(parts).every(
    (part) => part === undefined || (Array.isArray(part) && part.length === times.length),
  )
  if (!isWhole || named !== symbol || currency !== 'USD') return []
  return times.flatMap((seconds, index) =>
    Object.keys(parts).flatMap((field) => {
      const value = numberAt(parts, field, index)
      return typeof seconds === 'number' && !Number.isNaN(value) ? [{ seconds, field, value }] : []
    }),
  )
}

export function yahooQuestions(url: string): Question[] {
  const now = '2025-10-08T18:00:00Z'
  const yahoo = createYahoo(config(url, now))
  const afterThanksgiving = '2025-11-29T12:00:00Z'
  const later = createYahoo(config(url, afterThanksgiving))
  const quoted = [equity('ORCL'), equity('NVDA'), etf('SPY'), coin('BTC')]
  const daily = (asset: (typeof quoted)[number], symbol: string): Question => ({
    name: `Yahoo, days of ${asset.id}`,
    path: `/chart/${symbol}`,
    reply: JSON.parse(JSON.stringify(replyFile('yahoo-chart-daily')).replace('"ORCL"', `"${symbol}"`)),
    ask: async () => ({
      asset,
      history: await yahoo.fetchHistory!(history(asset, '2025-10-01', '2025-10-08')),
    }),
    stated: (json) =>
      barsIn(json, symbol).map(({ seconds, field, value }) => ({
        asset: asset.id,
        field,
        at: dayIn(asset.calendar, seconds),
        value,
      })),
    now,
    tolerance: 1e-6,
  })
  return [
    daily(equity('ORCL'), 'ORCL'),
    daily(coin('BTC'), 'BTC-USD'),
    {
      name: 'Yahoo, hours of ORCL',
      path: '/chart/ORCL',
      reply: replyFile('yahoo-chart-hourly'),
      ask: async () => ({
        assets: [equity('ORCL')],
        readings: await later.fetchIntraday!({
          ...history(equity('ORCL'), '2025-11-28', '2025-11-28'),
          interval: '1h',
        }),
      }),
      stated: (json) =>
        barsIn(json, 'ORCL').flatMap(({ seconds, field, value }): Stated[] => {
          const close = Date.parse(sessionClose('2025-11-28') ?? '')
          const isInSession =
            seconds * 1000 >= Date.parse(sessionOpen('2025-11-28') ?? '') && seconds * 1000 <= close
          const end = new Date(Math.min(seconds * 1000 + HOUR_MS, close))
          return isInSession ? [{ asset: 'ORCL', field, at: end.toISOString(), value }] : []
        }),
      now: afterThanksgiving,
      tolerance: 1e-6,
    },
    {
      name: 'Yahoo, quotes',
      path: '/quote',
      reply: replyFile('yahoo-quotes'),
      ask: async () => ({ assets: quoted, readings: await yahoo.fetchReadings!(quoted, NO_SIGNAL) }),
      stated: (json) =>
        quoted.flatMap((asset) =>
          listAt(json, 'quoteResponse', 'result').flatMap((quote): Stated[] => {
            const symbol = asset.id === 'BTC' ? 'BTC-USD' : asset.id
            const seconds = numberAt(quote, 'regularMarketTime')
            const isOurs = at(quote, 'symbol') === symbol && (at(quote, 'currency') ?? 'USD') === 'USD'
            if (!isOurs || !(Math.abs(seconds) < LATEST)) return []
            const about = { asset: asset.id, at: new Date(seconds * 1000).toISOString() }
            const [price, shares] = [
              numberAt(quote, 'regularMarketPrice'),
              numberAt(quote, 'sharesOutstanding'),
            ]
            const given = numberAt(quote, 'marketCap')
            const cap = Number.isNaN(given) && price > 0 && shares > 0 ? price * shares : given
            return [
              { ...about, field: 'close', value: price },
              ...(asset.kind === 'etf' ? [] : [{ ...about, field: 'marketCap', value: cap }]),
            ]
          }),
        ),
      now,
      tolerance: 0,
    },
  ]
}
