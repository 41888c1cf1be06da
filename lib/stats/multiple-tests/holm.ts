import { adjustedInOrder } from './adjusted-in-order'

/**
 * Holm's adjusted p-values: for each of several tests, how sure it is once all that was tried is counted. Calling
 * everything at or below 0.05 a finding then makes even one false finding in at most 5 % of such sets, however the
 * tests depend on each other.
 *
 *     adjusted p(i) = max over j <= i of min( 1, (m - j + 1) p(j) ),   p(1) <= p(2) <= ... <= p(m)
 *
 * (Holm 1979.) Never weaker than Bonferroni's m p. The numbers equal R's p.adjust(p, "holm"). No unit, no divisor.
 *
 * A null (a test that could not be made) stays null and is not counted in m. A RangeError when a p-value does not lie
 * between 0 and 1.
 *
 *     holm([0.01, 0.04, null, 0.03]) // [0.03, 0.06, null, 0.06]
 */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  return adjustedInOrder(p, (sorted) => {
    let largest = 0
    return sorted.map((value, i) => {
      largest = Math.max(largest, Math.min(1, (sorted.length - i) * value))
      return largest
    })
  })
}
