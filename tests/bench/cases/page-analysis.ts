import { correlationOf, partialOf } from '@/lib/analysis/correlation'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { drawSeries } from '../../calibration/generators'
import type { Benchmark, Inputs } from '../benchmark'

const SESSIONS = 2_500
const days = sessionsBetween('2014-01-02', '2026-08-21').slice(-SESSIONS)

function prices(): Inputs {
  const [orcl, total, qqq, spy] = drawSeries(
    'GARCH-t5',
    { series: 4, n: SESSIONS, rho: 0.35 },
    seededRandom(1),
  ).map((returns) => {
    let level = 100
    return returns.map((move) => (level *= Math.exp(0.02 * move)))
  })
  return { orcl: orcl!, total: total!, qqq: qqq!, spy: spy! }
}

function history(id: string, values: Float64Array) {
  const series = {
    asset: id,
    field: 'close',
    unit: 'USD',
    days,
    values: Array.from(values),
    providers: ['example'],
    providerIndex: days.map(() => 0),
  } as const
  return { id, calendar: 'nyse', clock: 'day', forReturns: series, levels: series } as const
}

/** The main page of two assets: the rolling line with its intervals, the whole range, both partial correlations. */
export const benchmarks: Benchmark[] = [
  {
    name: 'the analysis of a page: 2,500 sessions, window 60, two markets held fixed',
    inputs: prices,
    ours: ({ orcl, total, qqq, spy }) => {
      const question = {
        x: history('ORCL', orcl!),
        y: history('TOTAL', total!),
        from: days[0]!,
        to: days.at(-1)!,
        window: 60,
        method: 'pearson',
        on: 'returns',
        at: null,
      } as const
      const markets = [history('QQQ', qqq!), history('SPY', spy!)]
      return [
        correlationOf({ ...question, given: null }),
        ...markets.map((given) => partialOf({ ...question, given })),
      ]
    },
    peer: null,
    target: { milliseconds: 100 },
  },
]
