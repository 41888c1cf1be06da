import { createCoinMetrics } from '@/lib/providers/coinmetrics'
import { MEMBERS } from '@/lib/providers/coinmetrics/symbols'
import type { Door } from '../door'
import type { Point } from '../scene'

const shared = {
  name: 'Coin Metrics Community',
  part: 'history',
  calendar: 'utc-days',
  path: '/timeseries/asset-metrics',
  create: createCoinMetrics,
  valueKey: 'CapMrktCurUSD',
  inEuros: () => null,
  error: (_status: number, message: string) => ({ error: { type: 'of_a_kind', message } }),
  tooMany: { error: { type: 'too_many_requests', message: 'the limit of requests is exceeded' } },
} as const

/** A row of one asset; its numbers come as text. */
function row(asset: string, { at, value, shiftMs = 0 }: Point) {
  const time = new Date(Date.parse(at) + shiftMs).toISOString().replace('Z', '000000Z')
  return { asset, time, CapMrktCurUSD: typeof value === 'number' ? String(value) : value }
}

/** The market cap of one coin. */
export const COINMETRICS_HISTORY: Door = {
  ...shared,
  id: 'coinmetrics-history',
  asset: 'BTC',
  isWithoutPrice: true,
  level: 1.8e12,
  body: (points) => ({ data: points.map((point) => row('btc', point)) }),
}

/** The total: a sum over all members, of which bitcoin alone moves and meets the faults. */
export const COINMETRICS_TOTAL: Door = {
  ...shared,
  id: 'coinmetrics-total',
  asset: 'TOTAL',
  level: 3e12,
  before: {
    '/catalog-v2/asset-metrics': {
      body: JSON.stringify({
        data: MEMBERS.map((asset) => {
          const frequencies = [{ frequency: '1d', min_time: '2020-01-01T00:00:00.000000000Z' }]
          return { asset, metrics: [{ metric: 'CapMrktCurUSD', frequencies }] }
        }),
      }),
    },
  },
  body: (points) => ({
    data: points.flatMap((point) =>
      MEMBERS.map((asset) => row(asset, asset === 'btc' ? point : { ...point, value: 1e9 })),
    ),
  }),
}
