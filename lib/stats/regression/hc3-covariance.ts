import { dot } from '../basics/dot'
import type { OlsFit } from './ols'

/** A row whose leverage is closer to 1 than this decides a coefficient alone, and its error cannot be seen. */
const ALONE = 1e-10

/**
 * The covariance of least-squares coefficients when the errors vary in size, kept from being too small in small
 * samples: every residual is blown up by what its own row took of it.
 *
 *     V = sum_t u(t) u(t)',   u(t) = (X'X)^-1 x(t) e(t) / (1 - h(t)),   h(t) = x(t)' (X'X)^-1 x(t)
 *
 * (MacKinnon and White 1985, HC3; advised for samples up to 250 by Long and Ervin 2000.) No further factor. Square
 * units of the coefficients, row by row in their order.
 *
 * Null when a row decides a coefficient alone (h = 1), as a column that is 0 but for one row does, or when an entry
 * exceeds the range of a double.
 *
 *     hc3Covariance(fit)?.[1]?.[1] // the variance of the second coefficient
 */
export function hc3Covariance({ n, residuals, columns, weights }: OlsFit): Float64Array[] | null {
  const blownUp = new Float64Array(n)
  for (let t = 0; t < n; t += 1) {
    const leverage = columns.reduce((sum, column, j) => sum + column[t]! * weights[j]![t]!, 0)
    if (1 - leverage < ALONE) return null
    blownUp[t] = residuals[t]! / (1 - leverage)
  }
  const influences = weights.map((weight) => weight.map((value, t) => value * blownUp[t]!))
  const covariance = influences.map((a) => Float64Array.from(influences, (b) => dot(a, b)))
  return covariance.every((row) => row.every(Number.isFinite)) ? covariance : null
}
