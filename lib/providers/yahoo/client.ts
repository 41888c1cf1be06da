import YahooFinance from 'yahoo-finance2'
import type { Clocks } from '../accept'
import { createHttpClient, type ProviderConfig } from '../http'
import { type ReplySource, readReply } from '../reply'
import { yahooFailure } from './errors'
import { YAHOO } from './facts'
import { createYahooFetch } from './fetch'
import { chartReply, quoteReply } from './schema'
import { YahooSessions } from './session'

interface YahooClient {
  readonly source: ReplySource
  readonly clocks: () => Clocks
  /** Bars from `start` until before `end`, unchecked. */
  fetchChart(
    symbol: string,
    span: { readonly start: Date; readonly end: Date; readonly interval: '1d' | '1h' },
    signal: AbortSignal,
  ): Promise<unknown>
  /** One quote for each symbol that Yahoo knows, unchecked. */
  fetchQuotes(symbols: readonly string[], signal: AbortSignal): Promise<unknown>
}

const silent = () => {}
const SILENCE = { info: silent, warn: silent, error: silent, debug: silent, dir: silent }

export function createYahooClient(config: ProviderConfig): YahooClient {
  // Yahoo turns away agents that do not begin like a browser; this form still says who asks.
  const agent = `Mozilla/5.0 (compatible; ${config.userAgent.replace(/ \(([^(]*)\)$/, '; $1')})`
  const http = createHttpClient({
    id: YAHOO.id,
    name: YAHOO.name,
    config: { ...config, userAgent: agent },
    politeness: { burst: 4, everyMs: 500 },
  })
  const sessions = new YahooSessions(http, config.baseUrl, config.now)
  const yahoo = new YahooFinance({
    logger: SILENCE,
    versionCheck: false,
    suppressNotices: ['yahooSurvey'],
    validation: { logErrors: false, logOptionsErrors: false },
  })
  /** The JSON behind what the library gives: it would make numbers of texts, 1 of '1,234.50'. */
  async function replyBehind(
    work: (options: ReturnType<typeof optionsWith>) => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<unknown> {
    let json: unknown
    const keep = (given: unknown) => {
      json = given
    }
    try {
      await work(optionsWith(createYahooFetch(http, config.baseUrl, sessions, signal, keep)))
    } catch (error) {
      throw yahooFailure(error)
    }
    return json
  }

  return {
    source: http.source,
    clocks: http.clocks,
    async fetchChart(symbol, { start, end, interval }, signal) {
      const query = { period1: start, period2: end, interval, includePrePost: false, events: 'div|split' }
      const chart = (options: ReturnType<typeof optionsWith>) =>
        yahoo.chart(symbol, { ...query, return: 'object' }, options)
      return readReply(http.source, chartReply, await replyBehind(chart, signal)).chart.result[0]
    },
    async fetchQuotes(symbols, signal) {
      const quote = (options: ReturnType<typeof optionsWith>) => yahoo.quote([...symbols], {}, options)
      return readReply(http.source, quoteReply, await replyBehind(quote, signal)).quoteResponse.result
    },
  }
}

// Only the fields that are read are checked, by our own schema: a change elsewhere must not cost the prices.
const optionsWith = (send: typeof fetch) => ({ validateResult: false, fetch: send }) as const
