import YahooFinance from 'yahoo-finance2'
import type { Clocks } from '../accept'
import { createHttpClient, type ProviderConfig } from '../http'
import type { ReplySource } from '../reply'
import { yahooFailure } from './errors'
import { YAHOO } from './facts'
import { createYahooFetch } from './fetch'
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
  // Only the fields that are read are checked, by our own schema: a change elsewhere must not cost the prices.
  const options = (signal: AbortSignal) =>
    ({ validateResult: false, fetch: createYahooFetch(http, config.baseUrl, sessions, signal) }) as const

  return {
    source: http.source,
    clocks: http.clocks,
    fetchChart(symbol, { start, end, interval }, signal) {
      const query = { period1: start, period2: end, interval, includePrePost: false, events: 'div|split' }
      return rethrowing(yahoo.chart(symbol, { ...query, return: 'object' }, options(signal)))
    },
    fetchQuotes: (symbols, signal) => rethrowing(yahoo.quote([...symbols], {}, options(signal))),
  }
}

async function rethrowing(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    throw yahooFailure(error)
  }
}
