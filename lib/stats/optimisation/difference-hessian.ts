import type { Box, Objective } from './box'

/** The cube root of a double's resolution: where rounding and curvature err alike in a central difference. */
const STEP = 6e-6
/** With less room than this, what is left of a difference is rounding. */
const SMALLEST_STEP = 1e-12

/**
 * The second derivatives of a function over some of its coordinates, by central differences of its gradient and made
 * symmetric: about ten digits, where coordinates are of order one.
 *
 * No step leaves the box. Null where a coordinate has no room on both sides, or the function does not exist there.
 */
export function differenceHessian(
  objective: Objective,
  at: Float64Array,
  coordinates: readonly number[],
  { lower, upper }: Pick<Box, 'lower' | 'upper'>,
): Float64Array[] | null {
  const rows: Float64Array[] = []
  for (const i of coordinates) {
    const room = Math.min(at[i]! - lower[i]!, upper[i]! - at[i]!)
    const step = Math.min(STEP * Math.max(1, Math.abs(at[i]!)), room)
    if (!(step > SMALLEST_STEP)) return null
    const gradientAt = (value: number) => {
      const point = at.slice()
      point[i] = value
      const gradient = new Float64Array(at.length)
      return Number.isFinite(objective(point, gradient)) ? gradient : null
    }
    const [high, low] = [at[i]! + step, at[i]! - step]
    const [above, below] = [gradientAt(high), gradientAt(low)]
    if (above === null || below === null) return null
    rows.push(Float64Array.from(coordinates, (j) => (above[j]! - below[j]!) / (high - low)))
  }
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2))
}
