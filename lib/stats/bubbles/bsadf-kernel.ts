/** A residual below this share of the change it explains is rounding: no digits are left of the t-value. */
export const SMALLEST_SHARE = 1e-12
/** A double carries a level to this share of itself, with a margin for the difference of two of them. */
export const ROUNDING = 4 * Number.EPSILON

/** The results of the kernels, one entry for each level; NaN, and -1 for an origin, where undefined. */
export interface BsadfPaths {
  readonly badf: Float64Array
  readonly bsadf: Float64Array
  /** The first level of the window with the largest t-value. */
  readonly origins: Int32Array
}

/**
 * The Dickey-Fuller t-values of all windows of levels, without lags: for each end the largest over all starts (BSADF)
 * and the one of the window that starts with the series (BADF). `bsadf` is the public form.
 *
 * For each end the window grows backwards row by row, and five sums say all about it: O(n^2) in all, and nothing is
 * ever subtracted out again. Both columns are measured from their last row. That row lies in every window, so taking
 * the mean out of the sums costs at most as many digits as log10 of the rows, at any level of the series; and a
 * constant column gives exact zeros.
 *
 * What is compared is t^2 with the sign of t, as a fraction that is never divided out unless it is the largest so far:
 *
 *     t |t| = (k - 2) A |A| / (B C - A^2),   A = k Sxy - Sx Sy,   B = k Sxx - Sx^2,   C = k Syy - Sy^2
 *
 * The levels must be finite and their size near 1 (`scaledLevels`), else squares of squares leave the range of a
 * double. Skipped are windows in which the level or its change is constant, or the fit is exact but for rounding.
 */
export function bsadfKernel(levels: Float64Array, minWindow: number): BsadfPaths {
  const length = levels.length
  const badf = new Float64Array(length).fill(Number.NaN)
  const bsadf = new Float64Array(length).fill(Number.NaN)
  const origins = new Int32Array(length).fill(-1)
  const changes = new Float64Array(length)
  for (let i = 1; i < length; i += 1) changes[i] = levels[i]! - levels[i - 1]!

  for (let end = minWindow; end < length; end += 1) {
    const pivotX = levels[end - 1]!
    const pivotY = changes[end]!
    let sumX = 0
    let sumY = 0
    let sumXX = 0
    let sumXY = 0
    let sumYY = 0
    let best = Number.NEGATIVE_INFINITY
    let origin = -1
    let whole = Number.NaN
    for (let start = end - 1; start >= 0; start -= 1) {
      const x = levels[start]! - pivotX
      const y = changes[start + 1]! - pivotY
      sumX += x
      sumY += y
      sumXX += x * x
      sumXY += x * y
      sumYY += y * y
      const rows = end - start
      if (rows < minWindow) continue
      const a = rows * sumXY - sumX * sumY
      const b = rows * sumXX - sumX * sumX
      const c = rows * sumYY - sumY * sumY
      const rest = b * c - a * a
      const signed = (rows - 2) * a * Math.abs(a)
      if (signed > best * rest || start === 0) {
        const level = rows * pivotX * pivotX + sumXX
        if (!isFit(rest, b, c, rows, level)) continue
        const square = signed / rest
        if (start === 0) whole = square
        if (square > best) {
          best = square
          origin = start
        }
      }
    }
    badf[end] = signedRoot(whole)
    if (origin >= 0) bsadf[end] = signedRoot(best)
    origins[end] = origin
  }
  return { badf, bsadf, origins }
}

/**
 * Whether a regression leaves a residual that is more than the rounding of its inputs. `rest`, `b` and `c` as above,
 * `level` the sum of squares of the levels, more or less.
 */
export function isFit(rest: number, b: number, c: number, rows: number, level: number): boolean {
  return rest > SMALLEST_SHARE * b * c && rest > ROUNDING * ROUNDING * level * rows * b
}

/** Undoes a square that kept its sign. */
export function signedRoot(square: number): number {
  return Math.sign(square) * Math.sqrt(Math.abs(square))
}
