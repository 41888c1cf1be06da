import { expect } from 'vitest'

/**
 * Returns of several assets that share a daily move and follow a neighbour of the day before, 0.2 on their own past
 * and 0.1 on it: the same for the same seed, and nobody's data.
 */
export function exampleSystem(rows: number, size: number, seed = 1, shared = 0.7): number[][] {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const bell = () => uniform() + uniform() + uniform() + uniform() - 2
  const columns = Array.from({ length: size }, () => [0])
  for (let t = 1; t < rows; t += 1) {
    const market = bell()
    const before = columns.map((column) => column[t - 1]!)
    for (const [i, column] of columns.entries()) {
      column.push(0.2 * before[i]! + 0.1 * before.at(i - 1)! + 0.01 * (shared * market + bell()))
    }
  }
  return columns
}

/** Lists of one length whose entries differ by at most an absolute tolerance. */
export function closeTo(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length)
  const worst = actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0)
  // NaN is at most nothing.
  expect(worst).toBeLessThanOrEqual(tolerance)
}
