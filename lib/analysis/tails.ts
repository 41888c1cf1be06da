import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { exceedanceCorrelation } from '@/lib/stats/tails/exceedance-correlation'
import { type GaussianTailTest, gaussianTailTest } from '@/lib/stats/tails/gaussian-tail-test'
import { lowerTailDependence } from '@/lib/stats/tails/lower-tail-dependence'
import { lowerTailInterval } from '@/lib/stats/tails/lower-tail-interval'
import type { AssetHistory } from './asset-history'
import type { Undefined } from './estimate'
import { type Range, returnSample, type Sample } from './sample'

export interface TailsQuestion extends Range {
  readonly x: AssetHistory
  readonly y: AssetHistory
  readonly seed: number
  readonly draws: number
}

/** A number with its 95 % range. */
interface Ranged {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** How often the worst days of both fall together, at one share of days that count as worst. */
export interface TailDependence extends Ranged {
  readonly share: number
  /** Days among the worst of x, of y and of both; and of both if the two were unrelated. */
  readonly worstX: number
  readonly worstY: number
  readonly joint: number
  readonly jointIfIndependent: number | null
  /** What normal returns with the same correlation show: on average, and 95 of 100 samples of this length. */
  readonly ifGaussian: Ranged
  /** Of an excess over that, one-sided. */
  readonly p: number | null
  readonly reason: Undefined | null
}

/** The correlation on the days on which both fell, or both rose, by more than a threshold. */
export interface Exceedance {
  /** In standard deviations. */
  readonly threshold: number
  readonly side: 'lower' | 'upper'
  readonly value: number | null
  /** Days beyond the threshold. */
  readonly days: number
  readonly ifGaussian: Ranged
  readonly reason: Undefined | null
}

export interface TailsResult extends Sample {
  /** Of all returns. */
  readonly correlation: number | null
  readonly dependence: readonly TailDependence[]
  readonly exceedance: readonly Exceedance[]
  /** The share whose p decides; the others are description. */
  readonly decidingShare: number
  readonly seed: number
  readonly draws: number
  readonly method: string
  readonly intervalMethod: string
  readonly exceedanceMethod: string
  /** Why there is no correlation, and so no comparison. */
  readonly reason: Undefined | null
}

const SHARES = [0.05, 0.1] as const
const THRESHOLDS = [0, 0.5, 1, 1.5] as const

/** Whether the worst days of two assets fall together, beyond what their correlation makes likely. */
export function tailsOf({ x, y, from, to, seed, draws }: TailsQuestion): TailsResult {
  const { columns, days: _days, startDays: _startDays, ...sample } = returnSample([x, y], { from, to })
  const [xs, ys] = columns as [readonly number[], readonly number[]]
  const outcome = gaussianTailTest(xs, ys, { shares: SHARES, thresholds: THRESHOLDS, seed, draws })
  const test = outcome.value
  return {
    ...sample,
    correlation: test?.correlation ?? null,
    dependence: SHARES.map((share, i) => dependenceAt(xs, ys, share, i, test)),
    exceedance: THRESHOLDS.flatMap((threshold, i) =>
      (['lower', 'upper'] as const).map((side) => exceedanceAt(xs, ys, threshold, side, i, test)),
    ),
    decidingShare: SHARES[0],
    seed,
    draws,
    method: METHOD_VERSIONS.tailDependence,
    intervalMethod: METHOD_VERSIONS.wilson,
    exceedanceMethod: METHOD_VERSIONS.exceedance,
    reason: outcome.reason,
  }
}

function dependenceAt(
  x: readonly number[],
  y: readonly number[],
  share: number,
  index: number,
  test: GaussianTailTest | null,
): TailDependence {
  const { value: found, reason } = lowerTailDependence(x, y, share)
  const interval = found && lowerTailInterval(found)
  const range = test?.dependence[index]
  return {
    share,
    value: found?.dependence ?? null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    worstX: found?.worstX ?? 0,
    worstY: found?.worstY ?? 0,
    joint: found?.joint ?? 0,
    jointIfIndependent: found?.jointIfIndependent ?? null,
    ifGaussian: {
      value: found?.ifGaussian ?? null,
      lower: range?.lower ?? null,
      upper: range?.upper ?? null,
    },
    p: test?.p[index] ?? null,
    reason,
  }
}

function exceedanceAt(
  x: readonly number[],
  y: readonly number[],
  threshold: number,
  side: Exceedance['side'],
  index: number,
  test: GaussianTailTest | null,
): Exceedance {
  const { correlation, exceeding, ifGaussian, reason } = exceedanceCorrelation(x, y, threshold, side)
  const range = test?.exceedance[index]
  return {
    threshold,
    side,
    value: correlation,
    days: exceeding,
    ifGaussian: { value: ifGaussian, lower: range?.lower ?? null, upper: range?.upper ?? null },
    reason,
  }
}
