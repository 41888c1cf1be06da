import { normalUpperTail } from '../basics/normal-upper-tail'

/** Beyond this no chance is left, and a square may overflow. */
const AS_INFINITE = 1e100

/**
 * The chance that both of two standard normal numbers with correlation rho lie at or below x and y.
 *
 *     P(X <= x, Y <= y) = F(x) F(y) + 1/(2 pi) integral of g(t) dt from 0 to asin rho
 *     g(t) = exp( -(x - y)^2 / (2 cos^2 t) - x y / (1 + sin t) )
 *
 * (Plackett 1954, in the angle of Drezner and Wesolowsky 1990; the exponent is written so that nothing cancels near
 * rho = 1.) A negative rho is turned round: P(x, y, rho) = F(x) - P(x, -y, -rho). Integrated by the tanh-sinh rule
 * (Takahasi and Mori 1974), which needs no table and bears a steep end. Right to 1e-14 absolute, and in as many
 * relative digits when rho is not negative. Infinite x or y are allowed.
 *
 * A RangeError when rho lies outside [-1, 1] or an argument is NaN.
 *
 *     bivariateNormalCdf(0, 0, 0.5) // 1/3
 */
export function bivariateNormalCdf(x: number, y: number, rho: number): number {
  if (!(rho >= -1 && rho <= 1)) throw new RangeError(`A correlation lies between -1 and 1, not at ${rho}.`)
  const belowX = normalUpperTail(-x)
  const belowY = normalUpperTail(-y)
  if (Math.max(Math.abs(x), Math.abs(y)) > AS_INFINITE) return belowX * belowY
  if (rho < 0) return Math.max(0, belowX - bivariateNormalCdf(x, -y, -rho))

  const apart = ((x - y) * (x - y)) / 2
  const angle = Math.asin(rho)
  let sum = 0
  for (let i = 0; i < NODES.length; i += 1) {
    const theta = (angle * (1 + NODES[i]!)) / 2
    const cosine = Math.cos(theta)
    sum += WEIGHTS[i]! * Math.exp(-apart / (cosine * cosine) - (x * y) / (1 + Math.sin(theta)))
  }
  return belowX * belowY + (sum * angle) / (4 * Math.PI)
}

const STEP = 1 / 32
const REACH = 3.2

// The rule on [-1, 1]: the integral is the sum of WEIGHTS times the values at NODES.
const STEPS = Array.from({ length: 2 * Math.round(REACH / STEP) + 1 }, (_, i) => i * STEP - REACH)
const NODES = Float64Array.from(STEPS, (t) => Math.tanh((Math.PI / 2) * Math.sinh(t)))
const WEIGHTS = Float64Array.from(
  STEPS,
  (t) => ((STEP * Math.PI) / 2) * (Math.cosh(t) / Math.cosh((Math.PI / 2) * Math.sinh(t)) ** 2),
)
