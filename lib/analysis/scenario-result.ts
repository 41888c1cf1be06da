import type { Day } from '@/lib/market/day'
import type { AssetHistory } from './asset-history'
import type { Estimate, Undefined } from './estimate'
import type { Range, Sample } from './sample'

export interface ScenarioQuestion extends Range {
  readonly source: AssetHistory
  readonly target: AssetHistory
  /** What the source does over the whole horizon, as a simple return: -0.2 is a fall by 20 %. */
  readonly shock: number
  /** Sessions ahead (days, for two 24/7 assets): 1, 5, 20. */
  readonly horizon: number
  readonly seed: number
  readonly paths?: number
}

/** The same move twice: ln(later / earlier), and later / earlier - 1. */
export interface Move {
  readonly log: number
  readonly simple: number
}

/** How often the ranges of past forecasts held what came; see `walkForward`. */
export interface ScenarioCalibration {
  readonly method: string
  /** Forecasts, and the sessions from one to the next. */
  readonly n: number
  readonly step: number
  /** Sessions that the first and the last of them learnt from. */
  readonly shortestHistory: number
  readonly longestHistory: number
  /** Of all shocks (beyond 0) and of those beyond 1.5 and 2.5 standard deviations; shares from 0 to 1. */
  readonly coverage: readonly {
    readonly beyond: number
    readonly n: number
    readonly effectiveN: number
    readonly held80: HeldShare | null
    readonly held95: HeldShare | null
  }[]
}

export interface HeldShare {
  readonly count: number
  readonly share: number
  readonly lower: number | null
  readonly upper: number | null
}

export interface ScenarioResult extends Sample {
  readonly source: string
  readonly target: string
  readonly shock: Move
  readonly horizon: number
  readonly seed: number
  readonly paths: number
  readonly method: string
  /** The correlation of their daily returns: whether it is told from 0 decides if the shift with the shock is. */
  readonly link: Estimate
  readonly outcome: ScenarioOutcome | null
  /** Why there is no outcome. */
  readonly reason: Undefined | null
  readonly calibration: ScenarioCalibration | null
  readonly calibrationReason: Undefined | null
  /** The target's last quoted value in the range, for figures in its unit: value * (1 + simple). */
  readonly lastLevel: { readonly day: Day; readonly value: number; readonly unit: string } | null
}

export interface ScenarioOutcome {
  /** Of log returns over the horizon, at the volatilities of the last day. */
  readonly beta: number
  readonly standardErrorOfBeta: number
  readonly degrees: number
  /** The shock in standard deviations: of what is to be expected now, and of such stretches in the sample. */
  readonly size: number
  readonly sizeInSample: number
  /** Whether the sample holds no such move of the source as far in this direction, and the farthest that it holds. */
  readonly extrapolation: boolean
  readonly farthest: Move
  /** Of the target after the whole horizon. */
  readonly quantiles: readonly ({ readonly share: number } & Move)[]
  /** Of the target after each session, `moves[0]` after the first. */
  readonly fan: readonly { readonly share: number; readonly moves: readonly Move[] }[]
  readonly probabilityBelow: readonly ({ readonly probability: number } & Move)[]
}
