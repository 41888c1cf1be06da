/** The inverse of the degrees of freedom is sought between these: from all but normal to 2.2 degrees. */
const LEAST_INVERSE = 0.002
const MOST_INVERSE = 0.45
/** How closely, on that scale. */
const PRECISION = 1e-3
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * The degrees of freedom of the bivariate t distribution that suits two columns best: how much likelier than normal it
 * is that both go far at once.
 *
 *     log f = log nu - log(nu - 2) - (nu + 2)/2 log( 1 + q / (nu - 2) ) + ...,   q = (u^2 - 2 r u v + v^2) / (1 - r^2)
 *
 * (maximum likelihood, the columns scaled to variance 1 and with correlation r). No unit. Always above 2.2, since the
 * variance that everything is scaled by must exist; 500 stands for normal.
 *
 * The columns must be complete and of mean 0 and variance 1, and the correlation between -1 and 1, exclusive.
 *
 *     tDegrees(u, v, 0.4) // about 5 for daily returns
 */
export function tDegrees(u: Float64Array, v: Float64Array, correlation: number): number {
  const left = 1 - correlation * correlation
  const distances = u.map((a, i) => (a * a - 2 * correlation * a * v[i]! + v[i]! * v[i]!) / left)
  /** Minus the mean log-likelihood, but for what does not depend on the degrees. */
  const cost = (inverse: number) => {
    const degrees = 1 / inverse
    let sum = 0
    for (let i = 0; i < distances.length; i += 1) sum += Math.log1p(distances[i]! / (degrees - 2))
    return ((degrees + 2) / 2) * (sum / distances.length) + Math.log1p(-2 * inverse)
  }
  return 1 / lowest(cost, LEAST_INVERSE, MOST_INVERSE)
}

/** Golden-section search (Kiefer 1953). */
function lowest(cost: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [costA, costB] = [cost(a), cost(b)]
  while (high - low > PRECISION) {
    if (costA < costB) {
      high = b
      ;[b, costB] = [a, costA]
      a = high - GOLDEN * (high - low)
      costA = cost(a)
    } else {
      low = a
      ;[a, costA] = [b, costB]
      b = low + GOLDEN * (high - low)
      costB = cost(b)
    }
  }
  return (low + high) / 2
}
