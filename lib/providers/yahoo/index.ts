import { z } from 'zod'
import type { Asset } from '@/lib/market/asset'
import { addDays, type Day } from '@/lib/market/day'
import { FIRST_CALENDAR_DAY } from '@/lib/market/nyse-calendar'
import { ProviderError } from '../errors'
import type { ProviderConfig } from '../http'
import type { Provider } from '../provider'
import { readReply } from '../reply'
import { checkRange, notCovered } from '../request'
import { createYahooClient } from './client'
import { YAHOO } from './facts'
import { dailyHistory } from './map-daily'
import { firstHourlyDay, intradayReadings } from './map-intraday'
import { quoteReadings } from './map-quotes'
import { chartSchema } from './schema'
import { yahooSymbol } from './symbols'

/** Equities, funds, coins and tokens from Yahoo Finance: daily, hourly and now. */
export function createYahoo(config: ProviderConfig): Provider {
  const client = createYahooClient(config)
  const covers = (asset: Asset) => yahooSymbol(asset) !== null

  async function fetchChart(asset: Asset, from: Day, to: Day, interval: '1d' | '1h', signal: AbortSignal) {
    const symbol = yahooSymbol(asset)
    if (symbol === null) throw notCovered(YAHOO, asset, 'history')
    const span = { start: new Date(from), end: new Date(addDays(to, 1)), interval }
    return readReply(client.source, chartSchema, await client.fetchChart(symbol, span, signal))
  }

  return {
    facts: YAHOO,
    coversHistory: covers,
    coversReading: covers,
    async fetchHistory(request) {
      checkRange(request)
      const { asset, to, signal } = request
      const from = asset.calendar === 'nyse' ? later(request.from, FIRST_CALENDAR_DAY) : request.from
      if (from > to) throw beforeReach(asset, to, FIRST_CALENDAR_DAY)
      const chart = await fetchChart(asset, from, to, '1d', signal)
      const history = dailyHistory(asset, { from, to }, chart, client.clocks())
      return chart.timestamp.length > 0 ? history : withNote(history, nothingBetween(asset, from, to))
    },
    async fetchIntraday(request) {
      checkRange(request)
      const { asset, to, signal } = request
      const from = later(request.from, firstHourlyDay(config.now()))
      if (from > to) throw beforeReach(asset, to, from)
      const chart = await fetchChart(asset, from, to, '1h', signal)
      const readings = intradayReadings({ asset, from, to }, chart, client.clocks())
      if (chart.timestamp.length === 0) return withNote(readings, nothingBetween(asset, from, to))
      return from === request.from
        ? readings
        : withNote(
            readings,
            `${asset.id}: ${YAHOO.name} keeps hourly bars for 730 days, so they begin on ${from}.`,
          )
    },
    async fetchReadings(assets, signal) {
      const [first] = assets.filter((asset) => !covers(asset))
      if (first !== undefined) throw notCovered(YAHOO, first, 'quote')
      if (assets.length === 0) return { readings: [], refused: [], notes: [] }
      const symbols = assets.map((asset) => yahooSymbol(asset) ?? '')
      const quotes = readReply(client.source, z.array(z.unknown()), await client.fetchQuotes(symbols, signal))
      if (quotes.length === 0) {
        throw new ProviderError(
          YAHOO.id,
          'not-found',
          `${YAHOO.name} has no quote for ${symbols.join(', ')}.`,
        )
      }
      return quoteReadings(assets, quotes, config.now())
    },
  }
}

function later(day: Day, other: Day): Day {
  return day > other ? day : other
}

function withNote<T extends { readonly notes: readonly string[] }>(result: T, note: string): T {
  return { ...result, notes: [...result.notes, note] }
}

function nothingBetween(asset: Asset, from: Day, to: Day): string {
  return `${asset.id}: ${YAHOO.name} has no bar from ${from} to ${to}.`
}

function beforeReach(asset: Asset, to: Day, first: Day): ProviderError {
  return new ProviderError(
    YAHOO.id,
    'refused',
    `${YAHOO.name}: ${asset.id} until ${to} ends before ${first}, the first day it can be had for.`,
  )
}
