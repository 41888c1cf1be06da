import { differenceHessian } from '../optimisation/difference-hessian'
import { inversePositive } from '../optimisation/inverse-positive'
import { sandwich } from '../optimisation/sandwich'
import { type GarchStart, garchPass } from './garch-pass'
import type { FoundGarch } from './search-garch'

/** The standard error of each coefficient; null where it has none. */
export interface GarchStandardErrors {
  readonly mu: number | null
  readonly omega: number | null
  readonly alpha: number | null
  readonly beta: number | null
}

const NONE = { mu: null, omega: null, alpha: null, beta: null } as const
const UNBOUNDED = [Infinity, Infinity, Infinity, Infinity]

/**
 * Standard errors of the coefficients of scaled returns.
 *
 *     plain = sqrt diag H^-1,   robust = sqrt diag( H^-1 S'S H^-1 )
 *
 * H is minus the second derivatives of the log likelihood, S the derivatives of each row's share of it. At an edge
 * (alpha or beta 0, their sum as large as allowed) only mu has one: the others are not even nearly normal there, and
 * with alpha 0 nothing tells omega from beta. All null where H is not positive definite.
 */
export function garchStandardErrors(
  scaled: Float64Array,
  { coefficients, isAtEdge }: FoundGarch,
  start: GarchStart,
): { readonly plain: GarchStandardErrors; readonly robust: GarchStandardErrors } {
  const { mu, omega, alpha, beta } = coefficients
  const free = isAtEdge ? [0] : [0, 1, 2, 3]
  const n = scaled.length
  const column = () => new Float64Array(n)
  const scores = [column(), column(), column(), column()] as const
  garchPass(scaled, coefficients, start, new Float64Array(4), { scores })
  const hessian = differenceHessian(
    (at, gradient) => {
      const [mu, omega, alpha, beta] = at as unknown as [number, number, number, number]
      const likelihood = garchPass(scaled, { mu, omega, alpha, beta }, start, gradient)
      for (let i = 0; i < 4; i += 1) gradient[i]! *= -1
      return -likelihood
    },
    Float64Array.of(mu, omega, alpha, beta),
    free,
    { lower: [-Infinity, 0, 0, 0], upper: UNBOUNDED },
  )
  const inverse = hessian && inversePositive(hessian)
  if (inverse === null) return { plain: NONE, robust: NONE }
  return {
    plain: named(inverse),
    robust: named(
      sandwich(
        inverse,
        free.map((i) => scores[i]!),
      ),
    ),
  }
}

function named(covariance: readonly Float64Array[]): GarchStandardErrors {
  const [mu, omega, alpha, beta] = covariance.map((row, i) => Math.sqrt(row[i]!))
  return { mu: mu ?? null, omega: omega ?? null, alpha: alpha ?? null, beta: beta ?? null }
}
