import { completeRows } from '../basics/complete-rows'
import { dot } from '../basics/dot'
import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { jointPaths } from './joint-paths'
import { scaleDegrees } from './scale-degrees'
import type { SimulationOptions } from './simulation-options'
import { tDegrees } from './t-degrees'
import { tScale } from './t-scale'
import { volatilityFilter } from './volatility-filter'

/** Fewer sessions than these say too little of volatility. */
export const FEWEST_SESSIONS = 120

/** How the target stands to the source over a horizon, whatever the shock. */
export interface ScenarioModel {
  /** What the target moves for each 1 of the source, over the whole horizon, at the volatilities of today. */
  readonly beta: number
  readonly standardErrorOfBeta: number
  /** Degrees of freedom of the t distribution that the two share over the horizon. */
  readonly degrees: number
  /** The standard deviations forecast for the horizon. */
  readonly sourceSd: number
  readonly targetSd: number
  readonly n: number
  /** The slope on the source's whole move after each session. */
  readonly betas: readonly number[]
  /** By session, what is left of the target in each path, over the t-scale of that path's own source. */
  readonly rests: readonly Float64Array[]
}

/**
 * Fits what `scenario` needs and no shock changes: simulated joint paths, a line through their ends, and the t
 * distribution that says how far from the line the target lies after a large move of the source.
 *
 * Each path's distance from the line is divided by the t-scale of its own source, so that what remains is alike for
 * small and large moves and can be scaled up to any: on its own it would be a mixture of calm and wild days, too
 * peaked for either.
 *
 * Order matters, so a missing value (NaN, infinities) is a reason for none, as are fewer than 120 sessions, a series
 * that does not vary, and a target that is the source. A RangeError for lengths, a horizon or a number of paths that
 * make no sense.
 */
export function scenarioModel(
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  options: SimulationOptions,
): Outcome<ScenarioModel> {
  const { horizon, paths } = options
  if (!Number.isInteger(horizon) || horizon < 1)
    throw new RangeError(`A horizon is 1, 2, 3 ... sessions, not ${horizon}.`)
  if (!Number.isInteger(paths) || paths < 100)
    throw new RangeError(`Paths are a whole number of at least 100, not ${paths}.`)
  const [x, y] = completeRows(source, target).columns
  if (x.length < source.length) return undefinedBecause('missing-values')
  if (x.length < FEWEST_SESSIONS) return undefinedBecause('too-few-rows')
  const filters = { source: volatilityFilter(x), target: volatilityFilter(y) }
  if (filters.source === null || filters.target === null) return undefinedBecause('no-variation')

  const ends = jointPaths(
    { source: x, target: y },
    { source: filters.source, target: filters.target },
    options,
  )
  const squares = dot(ends.source, ends.source)
  const betas = ends.target.map((sums) => dot(sums, ends.source) / squares)
  const last = ends.target.at(-1)!
  const sourceSd = Math.sqrt(squares / paths)
  const targetSd = Math.sqrt(dot(last, last) / paths)
  const beta = betas.at(-1)!
  const correlation = (beta * sourceSd) / targetSd
  if (!(Math.abs(correlation) < 1 - 1e-9)) return undefinedBecause('collinear')

  const u = ends.source.map((sum) => sum / sourceSd)
  const v = last.map((sum) => sum / targetSd)
  // The more cautious of two estimates: ranges after large shocks held the truth too rarely with either alone.
  const degrees = Math.min(tDegrees(u, v, correlation), scaleDegrees(u, v, correlation))
  const scales = ends.source.map((sum) => tScale(degrees, sum / sourceSd))
  return defined({
    beta,
    standardErrorOfBeta:
      (slopeError(filters.source.standardised, filters.target.standardised) * targetSd) / sourceSd,
    degrees,
    sourceSd,
    targetSd,
    n: x.length,
    betas,
    rests: ends.target.map((sums, session) =>
      sums.map((sum, path) => (sum - betas[session]! * ends.source[path]!) / scales[path]!),
    ),
  })
}

/** The standard error of a slope through 0 under unequal variances (White 1980, HC0), both columns with variance 1. */
function slopeError(u: Float64Array, v: Float64Array): number {
  const squares = dot(u, u)
  const slope = dot(u, v) / squares
  let sum = 0
  for (let t = 0; t < u.length; t += 1) sum += (u[t]! * (v[t]! - slope * u[t]!)) ** 2
  return Math.sqrt(sum) / squares
}
