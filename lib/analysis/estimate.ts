import type { Day } from '@/lib/market/day'
import type { Interval } from '@/lib/stats/basics/interval'
import type { Reason } from '@/lib/stats/basics/outcome'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { pOfInterval } from '@/lib/stats/correlation/p-of-interval'
import { partialJackknifeInterval } from '@/lib/stats/correlation/partial-jackknife-interval'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'

/** Why a number or its interval does not exist. A reader gets these words in their language. */
export type Undefined =
  | Reason
  | 'too-few-pairs'
  | 'window-larger-than-sample'
  | 'window-not-full'
  | 'levels-have-no-interval'
  | 'perfect-correlation'
  | 'not-a-day-of-the-sample'

/** An interval that stands beside the main one. */
export interface OtherInterval {
  readonly lower: number
  readonly upper: number
  readonly intervalMethod: string
}

/** A number with all that makes it defensible. */
export interface Estimate {
  readonly value: number | null
  /** 95 % interval. */
  readonly lower: number | null
  readonly upper: number | null
  /** How the interval was computed, with its version; null where there is none. */
  readonly intervalMethod: string | null
  /** The Fisher interval of a Pearson correlation of at most 60 returns. */
  readonly fisher: OtherInterval | null
  /**
   * The jackknife interval of a Pearson correlation of returns, or of a partial one. The HAC interval is
   * often too narrow in short samples, and the Fisher one where returns have fat tails: a claim must hold in each
   * interval that is there. `coverageOf` says how often each held the truth in simulated samples.
   */
  readonly jackknife: OtherInterval | null
  /** Pairs used. */
  readonly n: number
  /** What they are worth where weights fade, in equally weighted pairs; null where all weigh the same. */
  readonly effectiveN: number | null
  /** The first and the last day that took part. */
  readonly from: Day | null
  readonly to: Day | null
  /** Method and version. */
  readonly method: string
  /** Why `value` is null. */
  readonly reason: Undefined | null
  /** Why the interval is missing although there is a value. */
  readonly intervalReason: Undefined | null
}

const FISHER_UP_TO = 60

/** The Fisher interval that stands beside the HAC one of a short sample; `held` counts the series held fixed. */
export function fisherBeside(value: number | null, n: number, held = 0): Estimate['fisher'] {
  if (value === null || n > FISHER_UP_TO) return null
  const interval = fisherInterval(value, n - held)
  return otherInterval(interval, METHOD_VERSIONS.fisher)
}

/** The jackknife interval that stands beside the HAC one, whatever the number of returns. */
export function jackknifeBeside(x: ArrayLike<number>, y: ArrayLike<number>): Estimate['jackknife'] {
  return otherInterval(jackknifeCorrelationInterval(x, y), METHOD_VERSIONS.jackknifeInterval)
}

/** The same for a partial correlation. */
export function partialJackknifeBeside(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  given: ArrayLike<number>,
): Estimate['jackknife'] {
  return otherInterval(partialJackknifeInterval(x, y, given), METHOD_VERSIONS.partialJackknife)
}

function otherInterval(interval: Interval | null, intervalMethod: string): OtherInterval | null {
  return interval && { lower: interval.lower, upper: interval.upper, intervalMethod }
}

/**
 * The p of 'no correlation': the largest that any of its intervals implies, since a claim must hold in each. Null where
 * there is no interval.
 */
export function pOfZero({
  value,
  lower,
  upper,
  fisher,
  jackknife,
  n,
}: Pick<Estimate, 'value' | 'lower' | 'upper' | 'fisher' | 'jackknife' | 'n'>): number | null {
  if (value === null || lower === null || upper === null) return null
  return Math.max(
    pOfInterval(value, { lower, upper }),
    fisher === null ? 0 : pOfInterval(value, fisher),
    jackknife === null ? 0 : pOfInterval(value, jackknife, { degreesOfFreedom: n - 2 }),
  )
}
