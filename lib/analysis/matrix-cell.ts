import type { Day } from '@/lib/market/day'
import { correlation } from '@/lib/stats/correlation/correlation'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import type { AssetHistory } from './asset-history'
import { FEWEST_PAIRS } from './correlation-methods'
import { type Estimate, fisherBeside, jackknifeBeside, pOfZero, type Undefined } from './estimate'
import { type Range, type ReturnSample, returnSample } from './sample'

/** One cell of a matrix: two assets, or one with itself. */
export interface MatrixCell {
  readonly sample: ReturnSample
  readonly r: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly fisher: Estimate['fisher']
  readonly jackknife: Estimate['jackknife']
  /** Of no correlation; see `pOfZero`. */
  readonly p: number | null
  readonly n: number
  readonly from: Day | null
  readonly to: Day | null
  readonly reason: Undefined | null
  readonly intervalReason: Undefined | null
}

/**
 * The correlation of two assets on their own common days: over a range, or over their last `window` returns up to its
 * end. An asset with itself has 1 and no interval.
 *
 * @param range for a window, from the first day there is: it may begin before the range that is asked about
 * @param samples what two assets have in common in that range
 */
export function matrixCell(
  x: AssetHistory,
  y: AssetHistory,
  range: Range,
  window: number | null,
  samples: (x: AssetHistory, y: AssetHistory) => ReturnSample,
): MatrixCell {
  const isSelf = x === y
  const sample = isSelf ? returnSample([x], range) : samples(x, y)
  const start = window === null ? 0 : Math.max(0, sample.n - window)
  const [a, b] = [sample.columns[0]!.slice(start), sample.columns.at(-1)!.slice(start)]
  const n = a.length
  const isShort = window !== null && n < window
  const value = n < FEWEST_PAIRS || isShort ? null : correlation(a, b)
  const interval = value === null || isSelf ? null : hacCorrelationInterval(a, b)
  const intervals = {
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    fisher: isSelf ? null : fisherBeside(value, n),
    jackknife: isSelf || value === null ? null : jackknifeBeside(a, b),
  }
  return {
    sample,
    r: isSelf && value !== null ? 1 : value,
    ...intervals,
    p: pOfZero({ value, n, ...intervals }),
    n,
    from: sample.startDays[start] ?? null,
    to: sample.days.at(-1) ?? null,
    reason:
      value !== null
        ? null
        : isShort
          ? 'window-larger-than-sample'
          : n < FEWEST_PAIRS
            ? 'too-few-pairs'
            : 'no-variation',
    intervalReason: value === null || interval !== null ? null : 'perfect-correlation',
  }
}
