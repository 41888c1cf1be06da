import type { Asset } from '@/lib/market/asset'
import { addDays, type Day, daysBetween, utcDay } from '@/lib/market/day'
import { ProviderError } from '../errors'
import type { ProviderConfig } from '../http'
import type { History, HistoryRequest, Provider, Readings } from '../provider'
import { readReply } from '../reply'
import { WHOLE_HISTORY } from '../reply-size'
import { checkRange, notCovered } from '../request'
import { createCoinGeckoClient, isPro } from './client'
import { COINGECKO } from './facts'
import { coinReadings, dailyValues, totalReadings } from './map'
import { coinMarketsSchema, globalSchema, marketChartSchema, totalChartSchema } from './schema'
import { coinId } from './symbols'

const FREE_REACH_DAYS = 365

/** Coins by day, the total now and, with a paid key, by day. */
export function createCoinGecko(config: ProviderConfig): Provider {
  const client = createCoinGeckoClient(config)
  const pro = isPro(config)
  const isTotal = (asset: Asset) => asset.id === 'TOTAL' || asset.id === 'TOTAL-BTC'

  async function fetchCoin(
    id: string,
    { asset, from, to, signal }: HistoryRequest,
    days: number,
  ): Promise<History> {
    const query = { vs_currency: 'usd', days, interval: 'daily' }
    const json = await client.fetchJson(`/coins/${id}/market_chart`, query, signal, WHOLE_HISTORY)
    const { prices, market_caps } = readReply(client.source, marketChartSchema, json)
    return dailyValues(asset, { from, to }, { close: prices, marketCap: market_caps }, client.clocks())
  }

  async function fetchTotal({ asset, from, to, signal }: HistoryRequest, days: number): Promise<History> {
    const query = { days, vs_currency: 'usd' }
    const json = await client.fetchJson('/global/market_cap_chart', query, signal, WHOLE_HISTORY)
    const { market_cap_chart } = readReply(client.source, totalChartSchema, json)
    return dailyValues(asset, { from, to }, { marketCap: market_cap_chart.market_cap }, client.clocks())
  }

  return {
    facts: COINGECKO,
    coversHistory: (asset) => coinId(asset) !== null || (pro && asset.id === 'TOTAL'),
    coversReading: (asset) => coinId(asset) !== null || isTotal(asset),
    async fetchHistory(request) {
      checkRange(request)
      const { asset } = request
      const today = utcDay(new Date(config.now()))
      const first = pro ? request.from : later(request.from, addDays(today, -FREE_REACH_DAYS))
      if (first > request.to) {
        throw new ProviderError(
          COINGECKO.id,
          'refused',
          `${COINGECKO.name} gives ${FREE_REACH_DAYS} days without a paid key: nothing until ${request.to}.`,
        )
      }
      // The end of a day is the stamp of the next, and the reply counts back from now.
      const days = Math.max(1, daysBetween(first, today))
      const id = coinId(asset)
      if (id === null && !(pro && asset.id === 'TOTAL')) throw notCovered(COINGECKO, asset, 'history')
      const history = id === null ? await fetchTotal(request, days) : await fetchCoin(id, request, days)
      if (first === request.from) return history
      const note = `${asset.id}: ${COINGECKO.name} gives ${FREE_REACH_DAYS} days without a paid key, so values begin on ${first}.`
      return { ...history, notes: [...history.notes, note] }
    },
    async fetchReadings(assets, signal) {
      const foreign = assets.find((asset) => coinId(asset) === null && !isTotal(asset))
      if (foreign !== undefined) throw notCovered(COINGECKO, foreign, 'reading')
      const results: Readings[] = []
      const totals = assets.filter(isTotal)
      if (totals.length > 0) {
        const json = await client.fetchJson('/global', {}, signal)
        results.push(totalReadings(totals, readReply(client.source, globalSchema, json), config.now()))
      }
      const coins = assets.filter((asset) => !isTotal(asset))
      if (coins.length > 0) {
        const query = { vs_currency: 'usd', ids: coins.map(coinId).join(',') }
        const json = await client.fetchJson('/coins/markets', query, signal)
        results.push(coinReadings(coins, readReply(client.source, coinMarketsSchema, json), config.now()))
      }
      return {
        readings: results.flatMap(({ readings }) => readings),
        refused: results.flatMap(({ refused }) => refused),
        notes: results.flatMap(({ notes }) => notes),
      }
    },
  }
}

function later(day: Day, other: Day): Day {
  return day > other ? day : other
}
