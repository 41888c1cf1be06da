import type { Objective } from '../optimisation/box'
import { minimumInBox } from '../optimisation/minimum-in-box'
import { dccPairPass } from './dcc-pair-pass'
import { type DccCoefficients, type DccPaths, type DccStart, dccPass } from './dcc-pass'

/** Standardised residuals with their covariances: what the coefficients are sought for. */
export interface DccProblem {
  readonly columns: readonly Float64Array[]
  /** Qbar. */
  readonly average: readonly Float64Array[]
  readonly start: DccStart
}

/** What the search ended in. */
export interface FoundDcc {
  readonly coefficients: DccCoefficients
  readonly likelihood: number
  /** That of a constant correlation. */
  readonly constantLikelihood: number
  /** Whether a or b is 0 or their sum as large as allowed. */
  readonly isAtEdge: boolean
}

const NEWS = [0.01, 0.04, 0.1]
const PERSISTENCES = [0.2, 0.5, 0.8, 0.93, 0.98, 0.995]
const STARTS = 3
const LARGEST_PERSISTENCE = 1 - 1e-6
const LOWER = [0, 0]
const UPPER = [LARGEST_PERSISTENCE, 1]

/**
 * The a and b of largest likelihood; null when no search settles. Both 0, which is a constant correlation, where
 * nothing else is more likely.
 *
 * Moves through the persistence a + b and a's share of it, where every bound is the side of a box, from the three
 * best points of a grid: where dynamics are weak there are several local maxima.
 */
export function searchDcc(problem: DccProblem): FoundDcc | null {
  const n = problem.columns[0]?.length ?? 0
  const natural = new Float64Array(2)
  const constantLikelihood = dccLikelihood(problem, { a: 0, b: 0 })
  const objective: Objective = (at, gradient) => {
    const [persistence, share] = at as unknown as [number, number]
    const value = -dccLikelihood(problem, coefficientsAt(at), natural) / n
    const [byA, byB] = natural as unknown as [number, number]
    gradient[0] = -(share * byA + (1 - share) * byB) / n
    gradient[1] = (-persistence * (byA - byB)) / n
    return value
  }
  const best = minimumInBox(objective, bestStarts(problem), LOWER, UPPER)
  if (best === null || !Number.isFinite(constantLikelihood)) return null
  const coefficients = coefficientsAt(best.at)
  const likelihood = -best.value * n
  if (coefficients.a <= 0 || likelihood <= constantLikelihood) {
    return {
      coefficients: { a: 0, b: 0 },
      likelihood: constantLikelihood,
      constantLikelihood,
      isAtEdge: true,
    }
  }
  if (!best.isSettled) return null
  // Not a + b: rounding puts their sum on either side of the bound.
  const isAtEdge = coefficients.b <= 0 || best.at[0]! >= LARGEST_PERSISTENCE
  return { coefficients, likelihood, constantLikelihood, isAtEdge }
}

/** `dccPass`, by the fast way where there are two series. */
export function dccLikelihood(
  { columns, average, start }: DccProblem,
  coefficients: DccCoefficients,
  gradient?: Float64Array,
  paths?: DccPaths,
): number {
  const [x, y] = columns
  return columns.length === 2 && x !== undefined && y !== undefined
    ? dccPairPass([x, y], average, coefficients, start, gradient, paths)
    : dccPass(columns, average, coefficients, start, gradient, paths)
}

function coefficientsAt(at: ArrayLike<number>): DccCoefficients {
  const a = at[0]! * at[1]!
  return { a, b: at[0]! - a }
}

function bestStarts(problem: DccProblem): number[][] {
  return PERSISTENCES.flatMap((persistence) => NEWS.map((news) => [persistence, news / persistence]))
    .map((at) => ({ at, likelihood: dccLikelihood(problem, coefficientsAt(at)) }))
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, STARTS)
    .map(({ at }) => at)
}
