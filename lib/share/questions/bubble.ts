import {
  asset,
  integer,
  oneOf,
  PAIR_PARAMETER,
  type PairView,
  SAMPLE_PARAMETERS,
  type SampleView,
} from '../parameter'
import type { Question } from '../question'

export interface BubbleView extends SampleView, PairView {
  readonly asset: string
  /** Of prices adjusted for splits and dividends, or as quoted. */
  readonly series: 'adjusted' | 'quoted'
  readonly scale: 'log' | 'level'
  /** Rows of the shortest window; 0 for the rule of Phillips, Shi and Yu. */
  readonly minWindow: number
}

/** Is it a bubble? */
export const BUBBLE: Question<BubbleView> = {
  path: '/bubble',
  parameters: {
    asset: asset('ORCL'),
    series: oneOf<'adjusted' | 'quoted'>('adjusted', ['adjusted', 'quoted']),
    scale: oneOf<'log' | 'level'>('log', ['log', 'level']),
    minWindow: integer(0, 0, 1_000),
    ...SAMPLE_PARAMETERS,
    ...PAIR_PARAMETER,
  },
}
