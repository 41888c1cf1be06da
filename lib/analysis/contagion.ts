import { forbesRigobon } from '@/lib/stats/correlation/forbes-rigobon'
import { forbesRigobonChange } from '@/lib/stats/correlation/forbes-rigobon-change'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import type { AssetHistory } from './asset-history'
import type { Estimate, Undefined } from './estimate'
import { pearsonEstimate } from './pearson-estimate'
import { type Range, type ReturnSample, returnSample, type Sample } from './sample'

export interface ContagionQuestion {
  /** The asset whose larger movements are allowed for; the correction is not symmetric. */
  readonly source: AssetHistory
  readonly target: AssetHistory
  readonly calm: Range
  /** Must not overlap the calm range. */
  readonly crisis: Range
  readonly seed: number
  readonly draws?: number
}

/** The correlation of one of the two periods as it is, with its HAC interval. */
export type ContagionPeriod = Sample & Estimate

export interface ContagionResult {
  readonly source: string
  readonly target: string
  readonly calm: ContagionPeriod
  readonly crisis: ContagionPeriod
  /** Crisis minus calm, as they are; null where either is. */
  readonly rawChange: number | null
  /** By what share the variance of the source was higher in the crisis: 1 is twice as high. */
  readonly delta: number | null
  /** The correlation of the crisis, had the source been as calm as before. */
  readonly adjusted: number | null
  readonly method: string
  /** Why there is no adjusted number. */
  readonly reason: Undefined | null
  readonly change: {
    /** Adjusted minus calm. */
    readonly value: number | null
    readonly lower: number | null
    readonly upper: number | null
    /** Of no change, two-sided: the one that decides. */
    readonly p: number | null
    readonly method: string
    /** Mean length of the resampled blocks, in rows. */
    readonly blockLengths: { readonly calm: number; readonly crisis: number } | null
    readonly draws: number
    readonly seed: number
    /** Why there is no interval. */
    readonly reason: Undefined | null
  }
}

const DRAWS = 999

/**
 * Did two assets move together more closely in one period than in another, beyond what the source's larger movements
 * bring about by themselves? Forbes and Rigobon's adjusted correlation beside the raw one, and the change with a
 * bootstrap interval. Its p decides; the raw change is description.
 *
 * A return that begins in one period and ends in the other belongs to neither. A RangeError when the periods overlap.
 */
export function contagionOf({
  source,
  target,
  calm,
  crisis,
  seed,
  draws = DRAWS,
}: ContagionQuestion): ContagionResult {
  if (calm.from < crisis.to && crisis.from < calm.to)
    throw new RangeError('The calm period and the crisis must not overlap.')
  const before = returnSample([source, target], calm)
  const during = returnSample([source, target], crisis)
  const columns = [before, during].map((sample) => ({ x: sample.columns[0]!, y: sample.columns[1]! }))
  const raw = [periodOf(before), periodOf(during)] as const
  const { value: found, reason } = forbesRigobon(columns[0]!, columns[1]!)
  const { value: change, reason: changeReason } = forbesRigobonChange(columns[0]!, columns[1]!, {
    seed,
    draws,
  })
  return {
    source: source.id,
    target: target.id,
    calm: raw[0],
    crisis: raw[1],
    rawChange: raw[0].value === null || raw[1].value === null ? null : raw[1].value - raw[0].value,
    delta: found?.delta ?? null,
    adjusted: found?.adjusted ?? null,
    method: METHOD_VERSIONS.forbesRigobon,
    reason,
    change: {
      value: found && found.adjusted - found.calm,
      lower: change?.lower ?? null,
      upper: change?.upper ?? null,
      p: change?.p ?? null,
      // Not that of a correlation's bootstrap: this interval was calibrated under its own name.
      method: METHOD_VERSIONS.forbesRigobon,
      blockLengths: change?.blockLengths ?? null,
      draws,
      seed,
      reason: changeReason,
    },
  }
}

function periodOf(sample: ReturnSample): ContagionPeriod {
  const { assets, sessions, dropped, providers } = sample
  return { assets, sessions, dropped, providers, ...pearsonEstimate(sample) }
}
