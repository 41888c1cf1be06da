import type { AssetHistory } from '@/lib/analysis/asset-history'
import type { CorrelationQuestion } from '@/lib/analysis/correlation'
import { type Day, eachDay } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import type { Series } from '@/lib/market/series'

/** A series of one or several providers; `providerOf` says whose each day is. */
export function series(
  asset: string,
  days: readonly Day[],
  values: readonly number[],
  providerOf: (day: Day) => string = () => 'test',
): Series {
  const providers = [...new Set(days.map(providerOf))]
  return {
    asset,
    field: 'close',
    unit: 'USD',
    days,
    values,
    providers,
    providerIndex: days.map((day) => providers.indexOf(providerOf(day))),
  }
}

export function history(
  calendar: 'nyse' | 'utc-days',
  levels: Series,
  forReturns: Series = levels,
): AssetHistory {
  return { id: levels.asset, calendar, clock: 'day', levels, forReturns }
}

/** Numbers between -1 and 1 that look like chance and are always the same for one seed. */
function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

/** Prices whose log returns share a common part of weight `common` with those of every other seed. */
export function walk(count: number, seed: number, common: number): number[] {
  const shared = noise(1)
  const own = noise(seed)
  let price = 100
  return Array.from({ length: count }, () => {
    price *= Math.exp(0.02 * (common * shared() + (1 - common) * own()))
    return price
  })
}

export const SESSIONS = sessionsBetween('2025-01-02', '2025-12-31')
export const UTC_DAYS = eachDay('2025-01-01', '2025-12-31')

/** A share and a 24/7 asset over 2025, the latter with a value on every UTC day. */
export const SHARE = history('nyse', series('ORCL', SESSIONS, walk(SESSIONS.length, 2, 0.5)))
export const TOTAL = history(
  'utc-days',
  series(
    'TOTAL',
    UTC_DAYS,
    walk(SESSIONS.length, 3, 0.5).reduce<number[]>((values, value, index) => {
      const start = UTC_DAYS.indexOf(SESSIONS[index]!)
      const end = SESSIONS[index + 1] === undefined ? UTC_DAYS.length : UTC_DAYS.indexOf(SESSIONS[index + 1]!)
      for (let row = index === 0 ? 0 : start; row < end; row++)
        values[row] = value * (1 + 0.001 * (row - start))
      return values
    }, []),
  ),
)
export const MARKET = history('nyse', series('SPY', SESSIONS, walk(SESSIONS.length, 4, 0.7)))

export function question(changes: Partial<CorrelationQuestion> = {}): CorrelationQuestion {
  return {
    x: SHARE,
    y: TOTAL,
    given: null,
    from: '2025-01-02',
    to: '2025-12-31',
    window: 60,
    method: 'pearson',
    on: 'returns',
    at: null,
    ...changes,
  }
}
