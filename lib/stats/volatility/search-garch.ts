import { dot } from '../basics/dot'
import type { Objective } from '../optimisation/box'
import { minimumInBox } from '../optimisation/minimum-in-box'
import { type GarchCoefficients, type GarchStart, garchPass } from './garch-pass'

/** What the search ended in. */
export interface FoundGarch {
  readonly coefficients: GarchCoefficients
  /** Whether alpha or beta is 0 or their sum as large as allowed: there the usual standard errors do not hold. */
  readonly isAtEdge: boolean
}

const ALPHAS = [0.02, 0.05, 0.1, 0.2]
const PERSISTENCES = [0.5, 0.8, 0.9, 0.95, 0.98, 0.995]
/** How many of the grid's best points are searched from. */
const STARTS = 3
const LARGEST_PERSISTENCE = 1 - 1e-6
/** The bounds of mu, log omega, persistence, and alpha's share of it. */
const LOWER = [-3, Math.log(1e-12), 0, 0]
const UPPER = [3, Math.log(100), LARGEST_PERSISTENCE, 1]

/**
 * The coefficients of largest likelihood for returns with mean 0 and standard deviation 1; null when no search settles.
 *
 * Where alpha ends at 0 there are no clusters, and the variance is taken as constant: beta alone would let it drift along
 * a curve of no meaning.
 *
 * The search moves through mu, log omega, the persistence alpha + beta and alpha's share of it, where every bound is
 * the side of a box. It starts from the three best points of a grid on which omega makes the long-run variance that of
 * the sample (variance targeting, Engle and Mezrich 1996).
 */
export function searchGarch(scaled: Float64Array, start: GarchStart): FoundGarch | null {
  const natural = new Float64Array(4)
  const objective: Objective = (at, gradient) => {
    const [, , persistence, share] = at as unknown as [number, number, number, number]
    const coefficients = coefficientsAt(at)
    const n = scaled.length
    const value = -garchPass(scaled, coefficients, start, natural) / n
    const [byMu, byOmega, byAlpha, byBeta] = natural as unknown as [number, number, number, number]
    gradient[0] = -byMu / n
    gradient[1] = (-byOmega * coefficients.omega) / n
    gradient[2] = -(share * byAlpha + (1 - share) * byBeta) / n
    gradient[3] = (-persistence * (byAlpha - byBeta)) / n
    return value
  }
  const best = minimumInBox(objective, bestStarts(scaled, start), LOWER, UPPER)
  if (best === null) return null
  const coefficients = coefficientsAt(best.at)
  const { alpha, beta } = coefficients
  if (alpha <= 0)
    return { coefficients: { mu: 0, omega: varianceOf(scaled), alpha: 0, beta: 0 }, isAtEdge: true }
  // Not alpha + beta: rounding puts their sum on either side of the bound.
  return best.isSettled ? { coefficients, isAtEdge: beta <= 0 || best.at[2]! >= LARGEST_PERSISTENCE } : null
}

/** About the mean, which is 0; divisor n. */
function varianceOf(scaled: Float64Array): number {
  return dot(scaled, scaled) / scaled.length
}

function coefficientsAt(at: ArrayLike<number>): GarchCoefficients {
  const persistence = at[2]!
  const alpha = persistence * at[3]!
  return { mu: at[0]!, omega: Math.exp(at[1]!), alpha, beta: persistence - alpha }
}

function bestStarts(scaled: Float64Array, start: GarchStart): number[][] {
  return PERSISTENCES.flatMap((persistence) =>
    ALPHAS.map((alpha) => [0, Math.log(1 - persistence), persistence, alpha / persistence]),
  )
    .map((at) => ({ at, likelihood: garchPass(scaled, coefficientsAt(at), start) }))
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, STARTS)
    .map(({ at }) => at)
}
