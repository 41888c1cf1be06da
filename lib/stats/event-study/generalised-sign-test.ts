import type { EventTest } from './event-test'

export interface SignTest extends EventTest {
  /** How many lie above 0. */
  readonly positive: number
}

/**
 * The generalised sign test of several firms (Cowan 1992): whether abnormal returns above 0 are more or fewer than
 * usual, `usualShare` being the share above 0 in the estimation window (the mean of the firms' shares).
 *
 *     Z = (w - N share) / sqrt( N share (1 - share) )
 *
 * with w of N above 0. p is exact, from the binomial distribution: twice the smaller tail, at most 1. With a handful of
 * firms the normal one is far too small. It needs no normal returns; firms that move together it takes to be independent.
 *
 * Zeros and missing values (NaN, infinities) are left out. Null when nothing is left. A RangeError when the share does
 * not lie between 0 and 1, both excluded.
 *
 *     generalisedSignTest([0.02, -0.01, 0.03, 0.01], 0.48) // { statistic: 1.08, p: 0.566, n: 4, positive: 3 }
 */
export function generalisedSignTest(abnormal: ArrayLike<number>, usualShare: number): SignTest | null {
  if (!(usualShare > 0 && usualShare < 1)) {
    throw new RangeError(`A share above 0 lies between 0 and 1, not at ${usualShare}.`)
  }
  const values = Float64Array.from(abnormal).filter((value) => Number.isFinite(value) && value !== 0)
  const n = values.length
  if (n === 0) return null
  const positive = values.filter((value) => value > 0).length
  const statistic = (positive - n * usualShare) / Math.sqrt(n * usualShare * (1 - usualShare))
  const chances = binomial(n, usualShare)
  const sum = (from: number, to: number) =>
    chances.slice(from, to).reduce((total, chance) => total + chance, 0)
  const p = Math.min(1, 2 * Math.min(sum(0, positive + 1), sum(positive, n + 1)))
  return { statistic, p, n, positive }
}

/** The chances of 0 to n successes. In logarithms, since a power of a share soon leaves the range of a double. */
function binomial(n: number, share: number): number[] {
  const chances: number[] = []
  let log = n * Math.log1p(-share)
  for (let successes = 0; successes <= n; successes += 1) {
    chances.push(Math.exp(log))
    log += Math.log((n - successes) / (successes + 1)) + Math.log(share) - Math.log1p(-share)
  }
  return chances
}
