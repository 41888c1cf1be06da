import {
  assets,
  integer,
  PAIR_PARAMETER,
  type PairView,
  SAMPLE_PARAMETERS,
  type SampleView,
} from '../parameter'
import type { Question } from '../question'

export interface MatrixView extends SampleView, PairView {
  readonly assets: readonly string[]
  /** The last so many returns of each pair; 0 for the whole range. */
  readonly window: number
}

/** What a matrix begins with: the story's two, their peers, the markets, the large coins. */
const FIRST = ['ORCL', 'NVDA', 'MSFT', 'AMD', 'AVGO', 'QQQ', 'SPY', 'BTC', 'ETH', 'TOTAL']

/** Are they intertwined, each with each? */
export const MATRIX: Question<MatrixView> = {
  path: '/matrix',
  parameters: {
    assets: assets(FIRST, { least: 2, most: 30 }),
    window: integer(0, 0, 1_000),
    ...SAMPLE_PARAMETERS,
    ...PAIR_PARAMETER,
  },
}
