import type { Random } from '../resampling/seeded-random'
import { volatilityPath } from './volatility-path'

/**
 * Draws two columns again and again whose correlation cannot have changed: the volatility of either is taken out, the
 * standardised pairs come in random order, and every row gets its volatility back (see `constantCorrelationBand`).
 *
 * x and y are the complete rows; `ends` says for each original position how many of them stand at or before it, and
 * the columns are missing (NaN) where no row stands. The same two arrays are filled at every draw.
 */
export function shuffledLines(
  x: Float64Array,
  y: Float64Array,
  ends: Int32Array,
  random: Random,
): () => [Float64Array, Float64Array] {
  const [pathX, pathY] = [volatilityPath(x), volatilityPath(y)]
  const order = Int32Array.from(x.keys())
  const drawn: [Float64Array, Float64Array] = [
    new Float64Array(ends.length).fill(Number.NaN),
    new Float64Array(ends.length).fill(Number.NaN),
  ]
  const positions = new Int32Array(x.length)
  ends.forEach((end, position) => {
    if (end > (ends[position - 1] ?? 0)) positions[end - 1] = position
  })
  return () => {
    // Fisher and Yates: any order is as likely as any other, whatever the order before.
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1))
      const kept = order[i]!
      order[i] = order[j]!
      order[j] = kept
    }
    for (let row = 0; row < order.length; row += 1) {
      const from = order[row]!
      drawn[0][positions[row]!] = pathX.standardised[from]! * pathX.volatility[row]!
      drawn[1][positions[row]!] = pathY.standardised[from]! * pathY.volatility[row]!
    }
    return drawn
  }
}
