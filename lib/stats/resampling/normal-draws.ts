import type { Random } from './seeded-random'

/**
 * A source of standard normal numbers (mean 0, standard deviation 1) fed by a uniform one: Marsaglia's polar method,
 * which needs no table and is exact but for rounding.
 *
 *     const normal = normalDraws(seededRandom(1))
 *     normal()
 */
export function normalDraws(random: Random): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    for (;;) {
      const x = 2 * random() - 1
      const y = 2 * random() - 1
      const square = x * x + y * y
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square)
        spare = y * scale
        return x * scale
      }
    }
  }
}
