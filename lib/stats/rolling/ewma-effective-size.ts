import { EWMA_SEED } from './ewma-moments'

/**
 * How many equally weighted pairs an exponentially weighted value is worth.
 *
 * With a decay of 0.94 it tends to (1 + 0.94) / (1 - 0.94), about 32, however long the history. The first 20 pairs
 * share the seed's weight equally, as in `ewmaCorrelation`. `n` counts the complete pairs so far.
 *
 *     1 / sum w^2,   w = lambda^(n-20) / 20 for each pair of the seed, (1 - lambda) lambda^k for one k pairs ago
 *
 * (Kish 1965.) In pairs. Null below 20 pairs, where there is no value. A RangeError unless lambda lies between 0 and 1.
 *
 *     ewmaEffectiveSize(1000) // 32.3
 */
export function ewmaEffectiveSize(n: number, lambda = 0.94): number | null {
  if (!(lambda > 0 && lambda < 1))
    throw new RangeError(`lambda lies between 0 and 1, such as 0.94, not at ${lambda}.`)
  if (!(n >= EWMA_SEED)) return null
  const seedShare = lambda ** (2 * (n - EWMA_SEED))
  return 1 / (seedShare / EWMA_SEED + ((1 - lambda) ** 2 * (1 - seedShare)) / (1 - lambda ** 2))
}
