import type { Day } from '@/lib/market/day'
import type { Outcome } from '@/lib/stats/basics/outcome'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { beta } from '@/lib/stats/regression/beta'
import { downsideBeta } from '@/lib/stats/regression/downside-beta'
import type { SlopeEstimate } from '@/lib/stats/regression/slope-estimate'
import { rollingBeta } from '@/lib/stats/rolling/rolling-beta'
import { rollingBetaInterval } from '@/lib/stats/rolling/rolling-beta-interval'
import { rollingDownsideBeta } from '@/lib/stats/rolling/rolling-downside-beta'
import type { AssetHistory } from './asset-history'
import type { Undefined } from './estimate'
import { firstRow } from './pairs'
import { FIRST_DAY, type Range, returnSample, type Sample } from './sample'

export interface BetaQuestion extends Range {
  readonly x: AssetHistory
  readonly y: AssetHistory
  /** Returns in the rolling window. */
  readonly window: number
}

/** A slope of y on x over the range, with what makes it defensible. */
export interface SlopeOverRange {
  readonly value: number | null
  /** 95 % interval. */
  readonly lower: number | null
  readonly upper: number | null
  /** The larger of the two that follow: see `beta`. */
  readonly standardError: number | null
  readonly hacStandardError: number | null
  readonly hc3StandardError: number | null
  /** Lags of the HAC standard error. */
  readonly lag: number | null
  readonly n: number
  readonly method: string
  readonly intervalMethod: string | null
  readonly reason: Undefined | null
}

export interface BetaResult extends Sample {
  readonly x: string
  readonly y: string
  /** By how much y tended to move with a move of x of 1. */
  readonly beta: SlopeOverRange & { readonly intercept: number | null; readonly rSquared: number | null }
  /** The same over the returns in which x fell, by Hogan and Warren with threshold 0. */
  readonly downside: SlopeOverRange & { readonly falls: number }
  /** Both through a trailing window, with the interval of beta in its own window. */
  readonly rolling: {
    readonly window: number
    readonly days: readonly Day[]
    readonly beta: readonly (number | null)[]
    readonly lower: readonly (number | null)[]
    readonly upper: readonly (number | null)[]
    readonly downside: readonly (number | null)[]
    /** Why no window is full. */
    readonly reason: Undefined | null
  }
  readonly returns: {
    readonly days: readonly Day[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  }
}

/** By how much one asset tended to move with another: over a range, on its falls, and through a rolling window. */
export function betaOf({ x, y, from, to, window }: BetaQuestion): BetaResult {
  const { days, startDays: _, columns, ...sample } = returnSample([x, y], { from, to })
  const [xs, ys] = columns as [readonly number[], readonly number[]]
  const known = returnSample([x, y], { from: FIRST_DAY, to })
  const [allXs, allYs] = known.columns as [readonly number[], readonly number[]]
  const shown = firstRow(known.days, from)
  const { lower, upper } = rollingBetaInterval(allYs, allXs, window)
  const line = rollingBeta(allYs, allXs, window).slice(shown)

  const whole = beta(ys, xs)
  return {
    ...sample,
    x: x.id,
    y: y.id,
    beta: {
      ...overRange(whole, sample.n, METHOD_VERSIONS.beta),
      intercept: whole.value?.intercept ?? null,
      rSquared: whole.value?.rSquared ?? null,
    },
    downside: {
      ...overRange(downsideBeta(ys, xs), sample.n, METHOD_VERSIONS.downsideBeta),
      falls: xs.filter((move) => move < 0).length,
    },
    rolling: {
      window,
      days: known.days.slice(shown),
      beta: line,
      lower: lower.slice(shown),
      upper: upper.slice(shown),
      downside: rollingDownsideBeta(allYs, allXs, window).slice(shown),
      reason: whyNoLine(line, known.n, window),
    },
    returns: { days, x: xs, y: ys },
  }
}

function overRange({ value, reason }: Outcome<SlopeEstimate>, n: number, method: string): SlopeOverRange {
  return {
    value: value?.slope ?? null,
    lower: value?.lower ?? null,
    upper: value?.upper ?? null,
    standardError: value?.standardError ?? null,
    hacStandardError: value?.hacStandardError ?? null,
    hc3StandardError: value?.hc3StandardError ?? null,
    lag: value?.lag ?? null,
    n,
    method,
    intervalMethod: value === null ? null : METHOD_VERSIONS.betaInterval,
    reason,
  }
}

function whyNoLine(line: readonly (number | null)[], known: number, window: number): Undefined | null {
  if (line.some((value) => value !== null)) return null
  if (known < window) return 'window-larger-than-sample'
  return line.length === 0 ? 'too-few-rows' : 'no-variation'
}
