import { meters } from './meters'

/** 'busy' was turned away, 'refused' as its client has too many, 'failed' ended with an error of the analysis. */
export const OUTCOMES = ['answered', 'failed', 'busy', 'refused', 'time-limit', 'cancelled'] as const

export interface ObservedComputation {
  readonly queue: string
  readonly outcome: (typeof OUTCOMES)[number]
  readonly seconds: number
}

/** Counts a computation. One that was not begun has no duration. */
export function observeComputation({ queue, outcome, seconds }: ObservedComputation): void {
  const { computations, computationSeconds } = meters()
  computations.inc({ queue, outcome })
  if (outcome !== 'busy' && outcome !== 'refused') computationSeconds.observe({ queue }, seconds)
}
