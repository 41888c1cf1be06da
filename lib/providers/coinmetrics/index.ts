import { ProviderError } from '../errors'
import type { ProviderConfig } from '../http'
import type { History, HistoryRequest, Provider } from '../provider'
import { checkRange, notCovered } from '../request'
import { createCoinMetricsClient } from './client'
import { COINMETRICS } from './facts'
import { membersIn, singleHistory, totalHistory } from './map'
import { METRICS, type Row } from './schema'
import { MEMBERS, singleId } from './symbols'

/** Market caps by day: of bitcoin and ether, and a total summed over large assets. */
export function createCoinMetrics(config: ProviderConfig): Provider {
  const client = createCoinMetricsClient(config)

  async function fetchTotal({ asset, from, to, signal }: HistoryRequest): Promise<History> {
    const { members, unknown } = membersIn(await client.fetchCatalog(MEMBERS, signal), MEMBERS)
    if (unknown.length > 0) {
      throw new ProviderError(
        COINMETRICS.id,
        'not-found',
        `${COINMETRICS.name} has no market cap of ${unknown.join(', ')} any more: without it the sum would be short.`,
      )
    }
    let rows: Row[] = []
    for (const metric of METRICS) {
      const ids = members
        .filter(({ metrics, since }) => metrics.includes(metric) && since <= to)
        .map(({ id }) => id)
      if (ids.length > 0) rows = rows.concat(await client.fetchRows(ids, metric, { from, to }, signal))
    }
    return totalHistory(asset, { from, to }, members, rows, client.clocks())
  }

  return {
    facts: COINMETRICS,
    coversHistory: (asset) => asset.id === 'TOTAL' || singleId(asset) !== null,
    coversReading: () => false,
    async fetchHistory(request) {
      checkRange(request)
      const { asset, from, to, signal } = request
      if (asset.id === 'TOTAL') return fetchTotal(request)
      const id = singleId(asset)
      if (id === null) throw notCovered(COINMETRICS, asset, 'history')
      const rows = await client.fetchRows([id], METRICS[0], { from, to }, signal)
      return singleHistory(asset, id, { from, to }, rows, METRICS[0], client.clocks())
    },
  }
}
