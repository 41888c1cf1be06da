import { stepUp } from './step-up'

/**
 * Benjamini and Yekutieli's adjusted p-values: like `benjaminiHochberg`, but the share of false findings is kept
 * whatever the dependence between the tests. The price is a factor of about ln m + 0.58.
 *
 *     adjusted p(i) = min over j >= i of min( 1, c m p(j) / j ),   c = 1 + 1/2 + ... + 1/m
 *
 * (Benjamini and Yekutieli 2001.) The numbers equal R's p.adjust(p, "BY"). No unit, no divisor.
 *
 * A null (a test that could not be made) stays null and is not counted in m. A RangeError when a p-value does not lie
 * between 0 and 1.
 *
 *     benjaminiYekutieli([0.01, 0.04, null, 0.03]) // [0.055, 0.073, null, 0.073]
 */
export function benjaminiYekutieli(p: readonly (number | null)[]): (number | null)[] {
  return stepUp(p, harmonic)
}

function harmonic(count: number): number {
  let sum = 0
  for (let i = 1; i <= count; i += 1) sum += 1 / i
  return sum
}
