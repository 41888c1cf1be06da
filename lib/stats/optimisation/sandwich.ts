import { dot } from '../basics/dot'

/**
 * The covariance of estimates that holds whatever the distribution (Huber 1967, White 1982): inverse x S'S x inverse,
 * with S the derivatives of each row's share of the criterion, a column for each estimate.
 */
export function sandwich(inverse: readonly Float64Array[], scores: readonly Float64Array[]): Float64Array[] {
  const filling = scores.map((one) => Float64Array.from(scores, (other) => dot(one, other)))
  return product(product(inverse, filling), inverse)
}

function product(one: readonly Float64Array[], other: readonly Float64Array[]): Float64Array[] {
  return one.map((row) => row.map((_, j) => row.reduce((sum, value, k) => sum + value * other[k]![j]!, 0)))
}
