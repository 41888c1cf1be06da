import type { Day } from '@/lib/market/day'

/** Why a number or its interval does not exist. A reader gets these words in their language. */
export type Undefined =
  | 'too-few-pairs'
  | 'window-larger-than-sample'
  | 'window-not-full'
  | 'no-variation'
  | 'levels-have-no-interval'
  | 'perfect-correlation'
  | 'not-a-day-of-the-sample'

/** A number with all that makes it defensible. */
export interface Estimate {
  readonly value: number | null
  /** 95 % interval. */
  readonly lower: number | null
  readonly upper: number | null
  /** How the interval was computed, with its version; null where there is none. */
  readonly intervalMethod: string | null
  /** Pairs used. */
  readonly n: number
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
