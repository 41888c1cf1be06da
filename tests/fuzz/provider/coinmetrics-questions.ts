import { createCoinMetrics } from '@/lib/providers/coinmetrics'
import { MEMBERS } from '@/lib/providers/coinmetrics/symbols'
import { coin, config, history, total } from '../../providers/quick'
import { replyFile } from '../../providers/read-reply-file'
import { at, listAt } from './lax-json'
import type { Question, Stated } from './question'

const NOW = '2025-10-08T18:00:00Z'
const DAYS = ['2025-10-05', '2025-10-06', '2025-10-07']
const COUNTED = 'CapMrktCurUSD'
const ESTIMATED = 'CapMrktEstUSD'

const stamp = (day: string) => `${day}T00:00:00.000000000Z`
const cap = (place: number, day: number) => (place + 1) * 1e10 + day * 1e8

/** Rows of all members, of which the last two are estimated only. */
const ROWS = MEMBERS.flatMap((asset, place) =>
  DAYS.map((day, index) => ({
    asset,
    time: stamp(day),
    [place < MEMBERS.length - 2 ? COUNTED : ESTIMATED]: String(cap(place, index)),
  })),
)

const CATALOGUE = {
  data: MEMBERS.map((asset, place) => ({
    asset,
    metrics: [
      {
        metric: place < MEMBERS.length - 2 ? COUNTED : ESTIMATED,
        frequencies: [{ frequency: '1d', min_time: stamp('2015-01-01') }],
      },
    ],
  })),
}

/** What other paths are answered with while a question is asked. */
export function besidesCoinMetrics(path: string, metric: string | null): unknown {
  if (path.endsWith('/catalog-v2/asset-metrics')) return CATALOGUE
  if (!path.endsWith('/timeseries/asset-metrics')) return undefined
  return { data: ROWS.filter((row) => metric !== null && metric in row) }
}

/** A market cap as a row has it: a decimal number, as text or not. */
const capOf = (given: unknown) =>
  typeof given === 'number' || (typeof given === 'string' && /^\d+(\.\d+)?(e\+?\d+)?$/i.test(given))
    ? Number(given)
    : Number.NaN

/** What rows say of an asset on a day. */
function caps(rows: readonly unknown[], asset: string, day: string): number[] {
  return rows
    .filter((row) => at(row, 'asset') === asset && String(at(row, 'time')).startsWith(day))
    .flatMap((row) => [capOf(at(row, COUNTED)), capOf(at(row, ESTIMATED))])
    .filter((value) => value > 0)
}

/** The sums that the rows allow: of several values for one member, each. */
function sums(rows: readonly unknown[], members: readonly string[], day: string): number[] {
  let all = [0]
  for (const member of members) {
    const values = [...new Set(caps(rows, member, day))]
    all = all.flatMap((sum) => values.map((value) => sum + value))
  }
  return members.length === 0 ? [] : all
}

export function coinMetricsQuestions(url: string): Question[] {
  const provider = createCoinMetrics(config(url, NOW))
  const days = async (asset: ReturnType<typeof coin>) => ({
    asset,
    history: await provider.fetchHistory!(history(asset, '2025-10-05', '2025-10-08')),
  })
  const sum = (rows: readonly unknown[], members: readonly string[]): Stated[] =>
    DAYS.flatMap((day) =>
      sums(rows, members, day).map((value) => ({ asset: 'TOTAL', field: 'marketCap', at: day, value })),
    )
  return [
    {
      name: 'Coin Metrics, days of BTC',
      path: '/timeseries/asset-metrics',
      reply: replyFile('coinmetrics-rows'),
      ask: () => days(coin('BTC')),
      stated: (json) =>
        ['2025-10-08', ...DAYS].flatMap((day) =>
          caps(listAt(json, 'data'), 'btc', day).map((value) => ({
            asset: 'BTC',
            field: 'marketCap',
            at: day,
            value,
          })),
        ),
      now: NOW,
      tolerance: 0,
    },
    {
      name: 'Coin Metrics, days of TOTAL',
      path: `/timeseries/asset-metrics?${COUNTED}`,
      reply: { data: ROWS.filter((row) => COUNTED in row) },
      ask: () => days(total()),
      stated: (json) => sum([...listAt(json, 'data'), ...ROWS.filter((row) => ESTIMATED in row)], MEMBERS),
      now: NOW,
      tolerance: 1e-12,
    },
    {
      name: 'Coin Metrics, catalogue',
      path: '/catalog-v2/asset-metrics',
      reply: CATALOGUE,
      ask: () => days(total()),
      // A day's sum lacks whom the catalogue lets join later.
      stated: (json) =>
        DAYS.flatMap((day) => {
          const due = MEMBERS.filter((member) => {
            const entry = listAt(json, 'data').find((one) => at(one, 'asset') === member)
            const first = listAt(entry, 'metrics')
              .flatMap((metric) => listAt(metric, 'frequencies'))
              .map((frequency) => String(at(frequency, 'min_time')).slice(0, 10))
              .sort()[0]
            return first === undefined || first <= day
          })
          return sum(ROWS, due).filter(({ at: of }) => of === day)
        }),
      now: NOW,
      tolerance: 1e-12,
    },
  ]
}
