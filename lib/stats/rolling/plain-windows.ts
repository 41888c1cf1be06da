import { type Block, isPair, type Scratch } from './block'

/**
 * Plain sums of deviations are as good as sums about the mean while subtracting the square of their sum leaves at least
 * a sixteenth, so that at most four bits are lost.
 */
export const CANCELLED = 16

/** A sum of squares must lie above this, or its parts, or the product of two such sums, may have underflowed. */
export const NEGLIGIBLE = 1e-140

/** The product of two sums of squares must lie below this, or it may have overflowed. */
export const LARGEST = 1e280

/** A row of the table: sums of dx, dy, their squares and their product, and how many pairs they are of. */
const ROW = 6

/**
 * The quick way through a block: plain sums of deviations from a value nearby, over the end of the block before
 * (tabulated) and the beginning of this one (running), added up for each window.
 *
 *     r = (n Sxy - Sx Sy) / sqrt( (n Sxx - Sx^2) (n Syy - Sy^2) )
 *
 * Exact while the deviations are measured from near the middle of each window, which is tested, window by window.
 * `vectorWindows` does the same two numbers at a time.
 *
 * @returns false where a window fails the test: then the block is to be computed otherwise
 */
export function plainWindows(
  { x, y, first, size, span, minimumPairs }: Block,
  { pivots, table }: Scratch,
  result: Float64Array,
): boolean {
  const pivotX = pivots[0]!
  const pivotY = pivots[1]!
  tabulateEnds(x, y, first, span, pivotX, pivotY, table)
  let count = 0
  let sumX = 0
  let sumY = 0
  let sumXX = 0
  let sumYY = 0
  let sumXY = 0
  let safe = true
  for (let k = 0; k < size; k += 1) {
    const xi = x[first + k]!
    const yi = y[first + k]!
    if (isPair(xi, yi)) {
      const dx = xi - pivotX
      const dy = yi - pivotY
      count += 1
      sumX += dx
      sumY += dy
      sumXX += dx * dx
      sumYY += dy * dy
      sumXY += dx * dy
    }
    const row = k * ROW
    const n = count + table[row + 5]!
    if (n < minimumPairs) {
      result[first + k] = Number.NaN
      continue
    }
    const sx = sumX + table[row]!
    const sy = sumY + table[row + 1]!
    const xx = n * (sumXX + table[row + 2]!)
    const yy = n * (sumYY + table[row + 3]!)
    const xy = n * (sumXY + table[row + 4]!)
    const vx = xx - sx * sx
    const vy = yy - sy * sy
    const product = vx * vy
    if (CANCELLED * vx > xx + NEGLIGIBLE && CANCELLED * vy > yy + NEGLIGIBLE && product < LARGEST) {
      result[first + k] = Math.max(-1, Math.min(1, (xy - sx * sy) / Math.sqrt(product)))
    } else {
      safe = false
    }
  }
  if (count > 0) {
    pivots[0] = pivotX + sumX / count
    pivots[1] = pivotY + sumY / count
  }
  return safe
}

/** Row k holds the sums over the pairs among the last span-1-k rows before `first`, of which the first block has none. */
function tabulateEnds(
  x: Float64Array,
  y: Float64Array,
  first: number,
  span: number,
  pivotX: number,
  pivotY: number,
  table: Float64Array,
): void {
  let count = 0
  let sumX = 0
  let sumY = 0
  let sumXX = 0
  let sumYY = 0
  let sumXY = 0
  for (let back = 0; back < span; back += 1) {
    const row = (span - 1 - back) * ROW
    table[row] = sumX
    table[row + 1] = sumY
    table[row + 2] = sumXX
    table[row + 3] = sumYY
    table[row + 4] = sumXY
    table[row + 5] = count
    if (first === 0) continue
    const xi = x[first - 1 - back]!
    const yi = y[first - 1 - back]!
    if (!isPair(xi, yi)) continue
    const dx = xi - pivotX
    const dy = yi - pivotY
    count += 1
    sumX += dx
    sumY += dy
    sumXX += dx * dx
    sumYY += dy * dy
    sumXY += dx * dy
  }
}
