import {
  assets,
  integer,
  oneOf,
  PAIR_PARAMETER,
  type PairView,
  SAMPLE_PARAMETERS,
  type SampleView,
} from '../parameter'
import type { Question } from '../question'

export interface ConnectednessView extends SampleView, PairView {
  readonly assets: readonly string[]
  /** Of daily returns, or of how large they were. */
  readonly of: 'returns' | 'volatility'
  /** Days of the past in every equation; 0 lets Bayes' criterion choose. */
  readonly lags: number
  /** Days ahead, the day of the shock included. */
  readonly horizon: number
  /** Returns in the rolling window. */
  readonly window: number
}

/** Where do shocks go? */
export const CONNECTEDNESS: Question<ConnectednessView> = {
  path: '/connectedness',
  parameters: {
    assets: assets(['ORCL', 'NVDA', 'QQQ', 'TOTAL'], { least: 2, most: 12 }),
    of: oneOf<'returns' | 'volatility'>('returns', ['returns', 'volatility']),
    lags: integer(0, 0, 5),
    horizon: integer(10, 1, 30),
    window: integer(120, 20, 1_000),
    ...SAMPLE_PARAMETERS,
    ...PAIR_PARAMETER,
  },
}
