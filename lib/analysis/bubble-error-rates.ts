import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type SimulatedShares, simulatedShares } from './simulated-shares'

/** How often the bubble test errs in simulated series of about so many rows; see the study `bubbles` in CALIBRATION.md. */
export interface BubbleErrorRates {
  /** In walks without a bubble: the verdict by the wild bootstrap, by the iid values, and a stretch dated. */
  readonly wild: SimulatedShares | null
  readonly iid: SimulatedShares | null
  readonly dated: SimulatedShares | null
  /** Bubbles that were planted and found. */
  readonly found: SimulatedShares | null
}

const { gsadfWild, gsadfIid } = METHOD_VERSIONS

export function bubbleErrorRates(n: number): BubbleErrorRates {
  return {
    wild: simulatedShares(gsadfWild, 'size', 'GSADF, random walk', n),
    iid: simulatedShares(gsadfIid, 'size', 'GSADF, random walk', n),
    dated: simulatedShares(gsadfWild, 'size', 'an episode dated, random walk', n),
    found: simulatedShares(gsadfWild, 'power', 'GSADF, planted bubble', n),
  }
}
