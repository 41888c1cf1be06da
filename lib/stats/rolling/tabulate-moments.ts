import { isPair } from './block'

// The places of a row.
/** How many pairs. */
export const COUNT = 0
/** From what the means are measured: the first pair. */
export const PIVOT_X = 1
/** The same of y. */
export const PIVOT_Y = 2
/** The mean, less the pivot. */
export const MEAN_X = 3
/** The same of y. */
export const MEAN_Y = 4
/** The sum of squares of deviations from the mean. */
export const SUM_XX = 5
/** The same of y. */
export const SUM_YY = 6
/** The sum of products of deviations. */
export const SUM_XY = 7
/** Numbers in a row. */
export const MOMENTS_ROW = 8

/** Room for the moments of stretches of up to so many positions. */
export function momentsTable(positions: number): Float64Array {
  return new Float64Array((positions + 1) * MOMENTS_ROW)
}

/**
 * Writes to row k of the table the moments of the first k positions counted from `first` in steps of 1 or -1; row 0, no
 * position, stays empty. The rows of two stretches that meet are merged by the formula of Chan, Golub and LeVeque (1983),
 * so that nothing is ever subtracted out again.
 *
 * Means are relative to the pivot, the first complete pair met, so that no level uses up the digits. A pair with a
 * missing value is passed over.
 */
export function tabulateMoments(
  x: Float64Array,
  y: Float64Array,
  first: number,
  step: 1 | -1,
  size: number,
  table: Float64Array,
): void {
  let count = 0
  let pivotX = 0
  let pivotY = 0
  let meanX = 0
  let meanY = 0
  let sumXX = 0
  let sumYY = 0
  let sumXY = 0
  for (let k = 1; k <= size; k += 1) {
    const xi = x[first + (k - 1) * step]!
    const yi = y[first + (k - 1) * step]!
    if (isPair(xi, yi)) {
      if (count === 0) {
        pivotX = xi
        pivotY = yi
      }
      const weight = 1 / (count + 1)
      const dx = xi - pivotX - meanX
      const dy = yi - pivotY - meanY
      const share = count * weight
      count += 1
      meanX += dx * weight
      meanY += dy * weight
      sumXX += dx * dx * share
      sumYY += dy * dy * share
      sumXY += dx * dy * share
    }
    const row = k * MOMENTS_ROW
    table[row + COUNT] = count
    table[row + PIVOT_X] = pivotX
    table[row + PIVOT_Y] = pivotY
    table[row + MEAN_X] = meanX
    table[row + MEAN_Y] = meanY
    table[row + SUM_XX] = sumXX
    table[row + SUM_YY] = sumYY
    table[row + SUM_XY] = sumXY
  }
}
