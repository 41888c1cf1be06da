import type { BubbleResult } from './bubble'
import type { ConnectednessResult } from './connectedness'
import type { EventStudyResult } from './event-study'
import type { LargestLags, LeadLagResult } from './lead-lag'

/**
 * The p up to which a page says that something stands out. The one p that decides was named before any was seen; where
 * there is nothing to find, each page then says so in 5 of 100 samples (tests/calibration holds them to it).
 */
export const LEVEL = 0.05

/** Whether an event stands out among other dates, by the placebo p alone; null where there are too few dates to tell. */
export function eventStandsOut({ placebo }: Pick<EventStudyResult, 'placebo'>): boolean | null {
  if (placebo === null || 1 / (1 + placebo.n) > LEVEL) return null
  return placebo.p <= LEVEL
}

/** The lag that decides who moves first, and whether it stands out. Where the clocks differ, theirs is set aside. */
export function leadOf({ joint, besideClocks }: Pick<LeadLagResult, 'joint' | 'besideClocks'>): {
  readonly largest: LargestLags['largest']
  readonly stands: boolean
} {
  const { largest } = besideClocks ?? joint
  return { largest, stands: largest !== null && largest.p <= LEVEL }
}

/** Whether the total connectedness is more than unrelated series show; null where that is not known. */
export function totalStandsOut({ unrelated }: Pick<ConnectednessResult, 'unrelated'>): boolean | null {
  return unrelated === null ? null : unrelated.p <= LEVEL
}

/** Whether a range holds more explosive moves than chance does: p of the wild bootstrap decides, and nothing beside it. */
export function bubbleStandsOut({ p }: Pick<BubbleResult, 'p'>): boolean {
  return p !== null && p <= LEVEL
}
