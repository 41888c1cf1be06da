import { defined, type Outcome, undefinedBecause } from '@/lib/stats/basics/outcome'
import { logVolatility } from '@/lib/stats/var/log-volatility'
import { varOrder } from '@/lib/stats/var/var-order'
import type { AssetHistory } from './asset-history'
import type { Range, ReturnSample } from './sample'

export interface ConnectednessQuestion extends Range {
  /** Two to twelve. */
  readonly assets: readonly AssetHistory[]
  /** Daily log returns, or how large they were: `logVolatility`. */
  readonly of: 'returns' | 'volatility'
  /** Days of the past in every equation; 'bic' lets Bayes' criterion choose from 1 to 5. */
  readonly lags: number | 'bic'
  /** Terms of the decomposition, the day of the shock included. */
  readonly horizon: number
  /** Returns in the rolling window, whose model has one lag. */
  readonly window: number
  readonly seed: number
}

export type Columns = readonly ArrayLike<number>[]

/** A week of sessions. */
const MOST_LAGS = 5
/** Below this many rows for each coefficient of an equation the shares are mostly noise. */
const ROWS_PER_COEFFICIENT = 5

/** The rows that a model of so many series and lags needs: five for each coefficient of an equation. */
export function fewestRowsOf(series: number, lags: number): number {
  return lags + ROWS_PER_COEFFICIENT * (series * lags + 1)
}

/** The series that the question is about. */
export function measured({ columns }: ReturnSample, of: ConnectednessQuestion['of']): Outcome<Columns> {
  if (of === 'returns') return defined(columns)
  const volatilities = columns.map(logVolatility)
  return volatilities.every((column) => column !== null)
    ? defined(volatilities)
    : undefinedBecause('no-variation')
}

/** The lags asked for or chosen, if there are rows enough to bear them. */
export function lagsOf(
  { assets, lags }: ConnectednessQuestion,
  columns: Outcome<Columns>,
  n: number,
): Outcome<number> {
  const bearable = (order: number) => n >= fewestRowsOf(assets.length, order)
  if (!bearable(lags === 'bic' ? 1 : lags)) return undefinedBecause('too-few-rows')
  if (lags !== 'bic') return defined(lags)
  if (columns.value === null) return columns
  let maximumLag = 1
  while (maximumLag < MOST_LAGS && bearable(maximumLag + 1)) maximumLag += 1
  const order = varOrder(columns.value, { maximumLag })
  return order.value === null ? order : defined(order.value.order)
}
