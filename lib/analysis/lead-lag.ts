import type { Day } from '@/lib/market/day'
import { crossCorrelation } from '@/lib/stats/lead-lag/cross-correlation'
import {
  type CrossCorrelationTest,
  crossCorrelationTest,
  fewestRows,
  type LargestLag,
} from '@/lib/stats/lead-lag/cross-correlation-test'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import type { AssetHistory } from './asset-history'
import { type Clocks, clocksOf } from './clocks'
import type { Undefined } from './estimate'
import { type GrangerBothWays, grangerBothWays } from './granger-both-ways'
import { type Range, returnSample, type Sample } from './sample'

const LEVEL = 0.95
/** The p of a test can then be as small as 0.0005. */
const DRAWS = 1999

export interface LeadLagQuestion extends Range {
  readonly x: AssetHistory
  readonly y: AssetHistory
  /** Days (sessions) that one may lie before the other; 10 on the page. */
  readonly maximumLag: number
  readonly seed: number
  readonly draws?: number
}

/** The largest correlations among the lags searched, with their p: over all, and over either side. */
export interface LargestLags {
  readonly largest: LargestLag | null
  readonly xEarlier: LargestLag | null
  readonly yEarlier: LargestLag | null
  /** Lags shown but not searched. */
  readonly setAside: readonly number[]
}

export interface LeadLagResult extends Sample {
  readonly x: string
  readonly y: string
  /** -maximumLag to maximumLag. Above 0, y is the earlier one; below 0, x is. */
  readonly lags: readonly number[]
  readonly r: readonly (number | null)[]
  /** Half the height of the band that all lags but 0 keep within together, at each lag; null at lag 0. */
  readonly band: readonly (number | null)[]
  /** Of each lag, had it been chosen before looking. */
  readonly p: readonly (number | null)[]
  /** Of each lag, found by looking at all of them; null at lag 0. */
  readonly pJoint: readonly (number | null)[]
  /** All lags but 0. This p decides whether there is a lead or lag. */
  readonly joint: LargestLags
  /** Without the lag that the hours of reading alone produce: then this p decides. Null where the clocks agree. */
  readonly besideClocks: LargestLags | null
  readonly granger: GrangerBothWays
  readonly clocks: Clocks
  /** How often a return does not begin where the one before ended: a lag across such a place spans more time. */
  readonly breaks: number
  readonly level: number
  readonly seed: number
  readonly draws: number
  /** Successive returns that keep one sign in a draw; null where there is no test. */
  readonly blockLength: number | null
  readonly method: string
  readonly testMethod: string
  /** The returns that the test takes. */
  readonly fewestRows: number
  /** Why there are no correlations, and why there is no test of them. */
  readonly reason: Undefined | null
  readonly testReason: Undefined | null
  readonly returns: {
    readonly days: readonly Day[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  }
}

/** Whether the returns of two assets go together at some distance in time, and which of them then comes first. */
export function leadLagOf(question: LeadLagQuestion): LeadLagResult {
  const { x, y, maximumLag, seed, draws = DRAWS } = question
  const { days, startDays, columns, ...sample } = returnSample([x, y], question)
  const [xs, ys] = columns as [readonly number[], readonly number[]]
  const clocks = clocksOf(x, y)
  const correlations = crossCorrelation(xs, ys, maximumLag)
  const test = (setAside: readonly number[]) =>
    crossCorrelationTest(xs, ys, { maximumLag, seed, draws, level: LEVEL, setAside })
  const joint = test([0])
  const lags = Array.from({ length: 2 * maximumLag + 1 }, (_, i) => i - maximumLag)
  const none = lags.map(() => null)
  // With one lag, the side of the clocks is all that side has; the other is left to search.
  const aside = clocks.lag === null ? null : [0, clocks.lag]

  return {
    ...sample,
    x: x.id,
    y: y.id,
    lags,
    r: correlations.value?.r ?? none,
    band: joint.value?.band ?? none,
    p: joint.value?.p ?? none,
    pJoint: joint.value?.pJoint ?? none,
    joint: largestOf(joint.value, [0]),
    besideClocks: aside && largestOf(test(aside).value, aside),
    granger: grangerBothWays(xs, ys, maximumLag),
    clocks,
    breaks: startDays.filter((day, row) => row > 0 && day !== days[row - 1]).length,
    level: LEVEL,
    seed,
    draws,
    blockLength: joint.value?.blockLength ?? null,
    method: METHOD_VERSIONS.crossCorrelation,
    testMethod: METHOD_VERSIONS.crossCorrelationTest,
    fewestRows: fewestRows(maximumLag),
    reason: correlations.reason,
    testReason: joint.reason,
    returns: { days, x: xs, y: ys },
  }
}

function largestOf(test: CrossCorrelationTest | null, setAside: readonly number[]): LargestLags {
  return {
    largest: test?.largest ?? null,
    xEarlier: test?.xEarlier ?? null,
    yEarlier: test?.yEarlier ?? null,
    setAside,
  }
}
