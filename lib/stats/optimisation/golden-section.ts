const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Where a function of one number is lowest between two bounds, to within `precision`: golden-section search (Kiefer
 * 1953), one evaluation a step. Right where there is one valley; of several it finds one.
 *
 *     goldenSection((at) => (at - 2) ** 2, 0, 5, 1e-6) // 2
 */
export function goldenSection(
  cost: (at: number) => number,
  from: number,
  to: number,
  precision: number,
): number {
  let [low, high] = [from, to]
  let [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [costA, costB] = [cost(a), cost(b)]
  while (high - low > precision) {
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
