import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type Coverage, rejectionsOf } from './calibration'

/** How often the bubble test errs in simulated series of about so many rows; see the study `bubbles` in CALIBRATION.md. */
export interface BubbleErrorRates {
  /** In walks without a bubble: the verdict by the wild bootstrap, by the iid values, and a stretch dated. */
  readonly wild: Coverage | null
  readonly iid: Coverage | null
  readonly dated: Coverage | null
  /** Bubbles that were planted and found. */
  readonly found: Coverage | null
}

const { gsadfWild, gsadfIid } = METHOD_VERSIONS

export function bubbleErrorRates(n: number): BubbleErrorRates {
  return {
    wild: rejectionsOf(gsadfWild, 'size', 'GSADF, random walk', n),
    iid: rejectionsOf(gsadfIid, 'size', 'GSADF, random walk', n),
    dated: rejectionsOf(gsadfWild, 'size', 'an episode dated, random walk', n),
    found: rejectionsOf(gsadfWild, 'power', 'GSADF, planted bubble', n),
  }
}
