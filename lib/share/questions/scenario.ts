import { asset, integer, SAMPLE_PARAMETERS, type SampleView, share } from '../parameter'
import type { Question } from '../question'
import { DEFAULT_SEED } from '../seed'

export interface ScenarioView extends SampleView {
  readonly source: string
  readonly target: string
  /** What the source does over the whole horizon, as a simple return: -0.2 is a fall by 20 %. */
  readonly shock: number
  /** Sessions ahead. */
  readonly horizon: number
  readonly seed: number
}

/** What if it bursts? */
export const SCENARIO: Question<ScenarioView> = {
  path: '/scenario',
  parameters: {
    source: asset('ORCL'),
    target: asset('TOTAL'),
    shock: share(-0.2, -0.95, 3),
    horizon: integer(5, 1, 20),
    seed: integer(DEFAULT_SEED, 0, 999_999_999),
    ...SAMPLE_PARAMETERS,
  },
  different: ['source', 'target'],
}
