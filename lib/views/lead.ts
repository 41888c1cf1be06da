import type { LargestLags, LeadLagResult } from '@/lib/analysis/lead-lag'

/** The p below which something stands out from what chance does. */
const LEVEL = 0.05

/** The lag that decides who moves first, and whether it stands out. Where the clocks differ, theirs is set aside. */
export function leadOf({ joint, besideClocks }: Pick<LeadLagResult, 'joint' | 'besideClocks'>): {
  readonly largest: LargestLags['largest']
  readonly stands: boolean
} {
  const { largest } = besideClocks ?? joint
  return { largest, stands: largest !== null && largest.p <= LEVEL }
}
