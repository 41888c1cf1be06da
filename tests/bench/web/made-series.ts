import { addDays, type Day, eachDay } from '@/lib/market/day'
import { previousSession, sessionsBetween } from '@/lib/market/nyse-calendar'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'

export interface MadeSeries {
  readonly asset: string
  readonly days: readonly Day[]
  readonly values: readonly number[]
}

/** A session, the last of the embedded sample: the made histories must reach as far to be shown in its place. */
const LAST_DAY: Day = '2026-08-21'
const SESSIONS = 2_500
const BIG_DAYS = 10_000

/** Assets of one's own for the chart of 10,000 days. */
export const BIG_ASSETS = ['BENCH-A', 'BENCH-B', 'BENCH-C'] as const

/** 2,500 sessions of the pair of the first visit and of the two markets it is seen given. The same each time. */
export function sessionSeries(): MadeSeries[] {
  let first = LAST_DAY
  for (let count = 1; count < SESSIONS; count += 1) first = previousSession(first)
  const sessions = sessionsBetween(first, LAST_DAY)
  return [
    madeSeries('ORCL', sessions, { seed: 1, start: 40, spread: 0.018 }),
    madeSeries('QQQ', sessions, { seed: 2, start: 110, spread: 0.013 }),
    madeSeries('SPY', sessions, { seed: 3, start: 210, spread: 0.01 }),
    madeSeries('TOTAL', eachDay(first, LAST_DAY), { seed: 4, start: 4e11, spread: 0.025 }),
  ]
}

/** 10,000 days of three series. */
export function bigSeries(): MadeSeries[] {
  const days = eachDay(addDays(LAST_DAY, 1 - BIG_DAYS), LAST_DAY)
  return BIG_ASSETS.map((asset, index) =>
    madeSeries(asset, days, { seed: 5 + index, start: 100, spread: 0.01 }),
  )
}

interface Walk {
  readonly seed: number
  readonly start: number
  /** Standard deviation of a day's log return. */
  readonly spread: number
}

function madeSeries(asset: string, days: readonly Day[], { seed, start, spread }: Walk): MadeSeries {
  const draw = normalDraws(seededRandom(seed))
  let level = Math.log(start)
  const values = days.map(() => {
    level += spread * draw()
    return Number(Math.exp(level).toPrecision(6))
  })
  return { asset, days, values }
}
