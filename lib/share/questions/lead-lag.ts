import { asset, integer, SAMPLE_PARAMETERS, type SampleView } from '../parameter'
import type { Question } from '../question'

export interface LeadLagView extends SampleView {
  readonly x: string
  readonly y: string
  /** Sessions (days) that one may lie before the other. */
  readonly maxLag: number
}

/** Who moves first? */
export const LEAD_LAG: Question<LeadLagView> = {
  path: '/lead-lag',
  parameters: { x: asset('ORCL'), y: asset('TOTAL'), maxLag: integer(10, 1, 30), ...SAMPLE_PARAMETERS },
  different: ['x', 'y'],
}
