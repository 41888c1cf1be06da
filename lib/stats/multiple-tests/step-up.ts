import { adjustedInOrder } from './adjusted-in-order'

/**
 * The common part of Benjamini-Hochberg and Benjamini-Yekutieli: from the largest p-value down, the least of
 * factor(m) m p(j) / j met so far. A null stays null and is not counted in m.
 */
export function stepUp(p: readonly (number | null)[], factor: (tests: number) => number): (number | null)[] {
  return adjustedInOrder(p, (sorted) => {
    const tests = sorted.length
    const scale = factor(tests)
    const adjusted = new Array<number>(tests)
    let smallest = 1
    for (let i = tests - 1; i >= 0; i -= 1) {
      smallest = Math.min(smallest, ((scale * tests) / (i + 1)) * sorted[i]!)
      adjusted[i] = smallest
    }
    return adjusted
  })
}
