import type { Day } from '@/lib/market/day'
import type { Clocks } from '../accept'
import { ProviderError } from '../errors'
import { createHttpClient, type ProviderConfig } from '../http'
import { readReply } from '../reply'
import { WHOLE_HISTORY } from '../reply-size'
import { COINMETRICS } from './facts'
import { type Catalog, catalogSchema, METRICS, type Metric, type Row, rowsSchema } from './schema'

/** The longest page Coin Metrics gives. */
const PAGE_ROWS = 10_000
const MAX_PAGES = 100

interface CoinMetricsClient {
  readonly clocks: () => Clocks
  /** Which of the market caps exist for the assets, and from when. */
  fetchCatalog(assets: readonly string[], signal: AbortSignal): Promise<Catalog>
  /** All rows of one metric, over all pages. */
  fetchRows(
    assets: readonly string[],
    metric: Metric,
    range: { readonly from: Day; readonly to: Day },
    signal: AbortSignal,
  ): Promise<Row[]>
}

export function createCoinMetricsClient(config: ProviderConfig): CoinMetricsClient {
  const http = createHttpClient({
    id: COINMETRICS.id,
    name: COINMETRICS.name,
    config,
    // Five at once and five more in 6 s make the 10 allowed in any 6 s.
    politeness: { burst: 5, everyMs: 1200 },
  })
  return {
    clocks: http.clocks,
    async fetchCatalog(assets, signal) {
      const query = { assets: assets.join(','), metrics: METRICS.join(','), page_size: PAGE_ROWS }
      return readReply(
        http.source,
        catalogSchema,
        await http.fetchJson('/catalog-v2/asset-metrics', query, signal),
      )
    },
    async fetchRows(assets, metric, { from, to }, signal) {
      const query = {
        assets: assets.join(','),
        metrics: metric,
        frequency: '1d',
        start_time: from,
        end_time: to,
        page_size: PAGE_ROWS,
        paging_from: 'start',
      }
      const rows: Row[] = []
      let token: string | undefined
      for (let page = 0; page < MAX_PAGES; page++) {
        // The token instead of the address of the next page, which names another host than a configured one.
        const json = await http.fetchJson(
          '/timeseries/asset-metrics',
          { ...query, next_page_token: token },
          signal,
          WHOLE_HISTORY,
        )
        const { data, next_page_token } = readReply(http.source, rowsSchema, json)
        rows.push(...data)
        if (next_page_token === undefined || next_page_token === null) return rows
        if (next_page_token === token) break
        token = next_page_token
      }
      throw new ProviderError(
        COINMETRICS.id,
        'not-the-format',
        `The pages of ${COINMETRICS.name} do not come to an end.`,
      )
    },
  }
}
