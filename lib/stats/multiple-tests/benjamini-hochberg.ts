import { stepUp } from './step-up'

/**
 * Benjamini and Hochberg's adjusted p-values: if everything at or below 0.05 is called a finding, then at most 5 % of
 * the findings are false on average (the false discovery rate).
 *
 *     adjusted p(i) = min over j >= i of min( 1, m p(j) / j ),   p(1) <= p(2) <= ... <= p(m)
 *
 * (Benjamini and Hochberg 1995.) Holds for independent tests and for tests that lean the same way; for any other
 * dependence there is `benjaminiYekutieli`. The numbers equal R's p.adjust(p, "BH"). No unit, no divisor.
 *
 * Feed it every test that was tried, not the promising ones. A null (a test that could not be made) stays null and is
 * not counted in m. A RangeError when a p-value does not lie between 0 and 1.
 *
 *     benjaminiHochberg([0.01, 0.04, null, 0.03]) // [0.03, 0.04, null, 0.04]
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  return stepUp(p, () => 1)
}
