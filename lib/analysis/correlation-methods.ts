import { correlation } from '@/lib/stats/correlation/correlation'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { kendallCorrelation } from '@/lib/stats/correlation/kendall-correlation'
import { kendallInterval } from '@/lib/stats/correlation/kendall-interval'
import { spearmanCorrelation } from '@/lib/stats/correlation/spearman-correlation'
import { spearmanInterval } from '@/lib/stats/correlation/spearman-interval'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { ewmaCorrelation } from '@/lib/stats/rolling/ewma-correlation'
import { ewmaInterval } from '@/lib/stats/rolling/ewma-interval'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { rollingHacInterval } from '@/lib/stats/rolling/rolling-hac-interval'
import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import { FEWEST_DCC_ROWS } from '@/lib/stats/volatility/dcc'

type Numbers = readonly number[]
type Path = readonly (number | null)[]
type Interval = { readonly lower: number; readonly upper: number } | null

interface MethodFacts {
  readonly version: string
  readonly intervalVersion: string
  /** Below this many pairs there is no value, or one that says nothing. */
  readonly fewestPairs: number
}

interface Method extends MethodFacts {
  /** Over the whole sample. */
  readonly whole: (x: Numbers, y: Numbers) => number | null
  readonly wholeInterval: (x: Numbers, y: Numbers, r: number) => Interval
  /** One value for each pair: of the `window` pairs that end there. */
  readonly rolling: (x: Numbers, y: Numbers, window: number) => Path
  readonly rollingInterval: (
    x: Numbers,
    y: Numbers,
    window: number,
    path: Path,
  ) => { readonly lower: Path; readonly upper: Path }
}

/** Below four pairs no interval exists, and a correlation of three points says nothing. */
export const FEWEST_PAIRS = 4

/** What each method computes, how its interval comes about, and in which version. */
export const CORRELATION_METHODS = {
  pearson: {
    version: METHOD_VERSIONS.pearson,
    intervalVersion: METHOD_VERSIONS.hac,
    fewestPairs: FEWEST_PAIRS,
    whole: correlation,
    wholeInterval: (x, y) => hacCorrelationInterval(x, y),
    rolling: rollingCorrelation,
    rollingInterval: (x, y, window) => rollingHacInterval(x, y, window),
  },
  spearman: {
    version: METHOD_VERSIONS.spearman,
    intervalVersion: METHOD_VERSIONS.spearmanInterval,
    fewestPairs: FEWEST_PAIRS,
    whole: spearmanCorrelation,
    wholeInterval: (x, _, r) => spearmanInterval(r, x.length),
    rolling: rollingSpearman,
    rollingInterval: (_x, _y, window, path) => pointwise(path, (r) => spearmanInterval(r, window)),
  },
  kendall: {
    version: METHOD_VERSIONS.kendall,
    intervalVersion: METHOD_VERSIONS.kendallInterval,
    fewestPairs: FEWEST_PAIRS,
    whole: kendallCorrelation,
    wholeInterval: (x, _, r) => kendallInterval(r, x.length),
    rolling: rollingKendall,
    rollingInterval: (_x, _y, window, path) => pointwise(path, (r) => kendallInterval(r, window)),
  },
  // The weights fade by themselves, so `window` plays no part and the whole sample ends in the last value.
  ewma: {
    version: METHOD_VERSIONS.ewma,
    intervalVersion: METHOD_VERSIONS.ewmaInterval,
    // The first 20 pairs are its start, see `ewmaCorrelation`.
    fewestPairs: 20,
    whole: (x, y) => ewmaCorrelation(x, y).at(-1) ?? null,
    wholeInterval: (x, y) => {
      const { lower, upper } = ewmaInterval(x, y)
      return both(lower.at(-1), upper.at(-1))
    },
    rolling: (x, y) => ewmaCorrelation(x, y),
    rollingInterval: (x, y) => ewmaInterval(x, y),
  },
} as const satisfies Record<string, Method>

/** A method with a value for any stretch of pairs. */
export type StretchMethod = keyof typeof CORRELATION_METHODS
/** All that can be asked for. DCC has no value of a stretch: `dynamicCorrelation` fits a whole range at once. */
export type CorrelationMethod = StretchMethod | 'dcc'

const DCC: MethodFacts = {
  version: METHOD_VERSIONS.dcc,
  intervalVersion: METHOD_VERSIONS.dccInterval,
  fewestPairs: FEWEST_DCC_ROWS,
}

/** The versions of a method, and how many pairs it needs. */
export function methodFacts(method: CorrelationMethod): MethodFacts {
  return method === 'dcc' ? DCC : CORRELATION_METHODS[method]
}

/** Whether a value is that of a window; else it is that of a day, and weighs the days before it. */
export function hasWindow(method: CorrelationMethod): boolean {
  return method !== 'ewma' && method !== 'dcc'
}

/** Whether a method looks at the order of returns alone: their sizes are then read from Pearson's beside it. */
export function isRankMethod(method: CorrelationMethod): boolean {
  return method === 'spearman' || method === 'kendall'
}

/** Whether there is a band of a constant correlation around the line: it is that of rolling Pearson correlations of returns. */
export function hasConstantBand(method: CorrelationMethod, on: 'returns' | 'levels'): boolean {
  return method === 'pearson' && on === 'returns'
}

/**
 * Every method version that takes part in an answer, or may: what a snapshot freezes beside the vintage.
 *
 * @param band that of a constant correlation takes part only where it is asked for
 */
export function methodVersions(
  method: CorrelationMethod,
  on: 'returns' | 'levels',
  band: 'interval' | 'constant' = 'interval',
): Readonly<Record<string, string>> {
  const { version, intervalVersion } = methodFacts(method)
  return {
    correlation: version,
    interval: intervalVersion,
    ...(method === 'dcc' && {
      volatility: METHOD_VERSIONS.garch,
      dynamics: METHOD_VERSIONS.dccDynamics,
      standIn: METHOD_VERSIONS.ewma,
      standInInterval: METHOD_VERSIONS.ewmaInterval,
    }),
    fisher: METHOD_VERSIONS.fisher,
    ...(on === 'returns' &&
      (method === 'pearson' || isRankMethod(method)) && { jackknife: METHOD_VERSIONS.jackknifeInterval }),
    partial: METHOD_VERSIONS.partial,
    partialInterval: METHOD_VERSIONS.hac,
    levels: METHOD_VERSIONS.pearson,
    ...(on === 'returns' && { breakTest: METHOD_VERSIONS.constancyTest }),
    standing: METHOD_VERSIONS.percentileRank,
    ...(band === 'constant' && hasConstantBand(method, on) && { constantBand: METHOD_VERSIONS.constantBand }),
  }
}

function pointwise(path: Path, interval: (r: number) => Interval) {
  const intervals = path.map((r) => (r === null ? null : interval(r)))
  return {
    lower: intervals.map((ends) => ends?.lower ?? null),
    upper: intervals.map((ends) => ends?.upper ?? null),
  }
}

function both(lower: number | null | undefined, upper: number | null | undefined): Interval {
  return lower == null || upper == null ? null : { lower, upper }
}
