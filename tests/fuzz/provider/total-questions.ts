import { createCoinGecko } from '@/lib/providers/coingecko'
import { createCoinMarketCap } from '@/lib/providers/coinmarketcap'
import { createCoinPaprika } from '@/lib/providers/coinpaprika'
import { coin, config, history, NO_SIGNAL, total } from '../../providers/quick'
import { replyFile } from '../../providers/read-reply-file'
import { at, listAt, numberAt } from './lax-json'
import type { Question, Stated } from './question'

const NOW = '2025-10-08T18:00:00Z'
const DAY_MS = 86_400_000

/** Points stamped within five minutes after the midnight that ends their day. */
function pointsIn(asset: string, field: string, points: readonly unknown[]): Stated[] {
  return points.flatMap((point): Stated[] => {
    const [ms, value] = [numberAt(point, 0), numberAt(point, 1)]
    const isMidnight = ms >= DAY_MS && ms < 2.5e14 && ms % DAY_MS < 300_000
    return isMidnight ? [{ asset, field, at: dayOf(ms - DAY_MS), value }] : []
  })
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** An instant as a reply may write it, or '' for one that no calendar has. */
const instantOf = (given: unknown) => {
  const date = new Date(
    typeof given === 'number' ? given * 1000 : typeof given === 'string' ? given : Number.NaN,
  )
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

/** The part of a whole that a share in per cent leaves. */
const without = (whole: number, share: number) =>
  share >= 0 && share <= 100 ? whole * (1 - share / 100) : Number.NaN

export function totalQuestions(url: string): Question[] {
  const gecko = createCoinGecko(config(url, NOW))
  const paid = createCoinGecko(config(`${url}/pro-api`, NOW, { apiKey: 'CG-secret' }))
  const paprika = createCoinPaprika(config(url, NOW))
  const marketCap = createCoinMarketCap(config(url, NOW, { apiKey: 'secret' }))
  const totals = [total(), total('TOTAL-BTC')]
  const allTotals = [...totals, total('TOTAL-STABLE')]
  const coins = [coin('BTC'), { ...coin('TAO'), kind: 'token' as const }]
  const ids = ['bitcoin', 'bittensor']
  return [
    {
      name: 'CoinGecko, days of BTC',
      path: '/coins/bitcoin/market_chart',
      reply: replyFile('coingecko-market-chart'),
      ask: async () => ({
        asset: coin('BTC'),
        history: await gecko.fetchHistory!(history(coin('BTC'), '2025-10-01', '2025-10-08')),
      }),
      stated: (json) => [
        ...pointsIn('BTC', 'close', listAt(json, 'prices')),
        ...pointsIn('BTC', 'marketCap', listAt(json, 'market_caps')),
      ],
      now: NOW,
      tolerance: 0,
    },
    {
      name: 'CoinGecko, days of TOTAL',
      path: '/global/market_cap_chart',
      reply: replyFile('coingecko-total-chart'),
      ask: async () => ({
        asset: total(),
        history: await paid.fetchHistory!(history(total(), '2025-10-01', '2025-10-08')),
      }),
      stated: (json) => pointsIn('TOTAL', 'marketCap', listAt(json, 'market_cap_chart', 'market_cap')),
      now: NOW,
      tolerance: 0,
    },
    {
      name: 'CoinGecko, totals',
      path: '/global',
      reply: replyFile('coingecko-global'),
      ask: async () => ({ assets: totals, readings: await gecko.fetchReadings!(totals, NO_SIGNAL) }),
      stated: (json) => {
        const about = { field: 'marketCap', at: instantOf(at(json, 'data', 'updated_at')) }
        const whole = numberAt(json, 'data', 'total_market_cap', 'usd')
        const rest = without(whole, numberAt(json, 'data', 'market_cap_percentage', 'btc'))
        return [
          { ...about, asset: 'TOTAL', value: whole },
          { ...about, asset: 'TOTAL-BTC', value: rest },
        ]
      },
      now: NOW,
      tolerance: 0,
    },
    {
      name: 'CoinGecko, coins',
      path: '/coins/markets',
      reply: replyFile('coingecko-markets'),
      ask: async () => ({ assets: coins, readings: await gecko.fetchReadings!(coins, NO_SIGNAL) }),
      stated: (json) =>
        (Array.isArray(json) ? json : []).flatMap((entry) => {
          const place = ids.indexOf(String(at(entry, 'id')))
          const about = { asset: coins[place]?.id ?? '', at: instantOf(at(entry, 'last_updated')) }
          return [
            { ...about, field: 'close', value: numberAt(entry, 'current_price') },
            { ...about, field: 'marketCap', value: numberAt(entry, 'market_cap') },
          ]
        }),
      now: NOW,
      tolerance: 0,
    },
    {
      name: 'CoinPaprika, total',
      path: '/v1/global',
      reply: replyFile('coinpaprika-global'),
      ask: async () => ({ assets: [total()], readings: await paprika.fetchReadings!([total()], NO_SIGNAL) }),
      stated: (json) => [
        {
          asset: 'TOTAL',
          field: 'marketCap',
          at: instantOf(at(json, 'last_updated')),
          value: numberAt(json, 'market_cap_usd'),
        },
      ],
      now: NOW,
      tolerance: 0,
    },
    {
      name: 'CoinMarketCap, totals',
      path: '/v1/global-metrics/quotes/latest',
      reply: replyFile('coinmarketcap-global'),
      ask: async () => ({
        assets: allTotals,
        readings: await marketCap.fetchReadings!(allTotals, NO_SIGNAL),
      }),
      stated: (json) => {
        const quotes = at(json, 'data', 'quote')
        const quote = at(quotes, 'USD') ?? at(quotes, '2781')
        const about = { field: 'marketCap', at: instantOf(at(quote, 'last_updated')) }
        const whole = numberAt(quote, 'total_market_cap')
        const stable = numberAt(
          { value: at(quote, 'stablecoin_market_cap') ?? at(json, 'data', 'stablecoin_market_cap') },
          'value',
        )
        return [
          { ...about, asset: 'TOTAL', value: whole },
          { ...about, asset: 'TOTAL-BTC', value: without(whole, numberAt(json, 'data', 'btc_dominance')) },
          { ...about, asset: 'TOTAL-STABLE', value: stable >= 0 ? whole - stable : Number.NaN },
        ]
      },
      now: NOW,
      tolerance: 0,
    },
  ]
}
