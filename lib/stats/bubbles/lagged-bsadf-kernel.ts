import { type BsadfPaths, isFit, signedRoot } from './bsadf-kernel'

/** A column of which the lagged changes before it leave less than this share is a linear function of them. */
const COLLINEAR = 1e-12

/**
 * `bsadfKernel` for regressions that also hold the last `lag` changes: the t-values of all windows of levels.
 *
 * Again each window grows backwards from its end and every column is measured from its last row. The cross-products of
 * all columns are kept, and for each window the lagged changes are eliminated one by one (Frisch and Waugh 1933), which
 * leaves the level and its change as in the kernel without lags. O(n^2 lag^3), so some ten times slower.
 *
 * Skipped are windows in which the lagged changes are constant or collinear, or say the level or its change exactly but
 * for rounding, beside those of `bsadfKernel`.
 */
export function laggedBsadfKernel(levels: Float64Array, minWindow: number, lag: number): BsadfPaths {
  const length = levels.length
  const badf = new Float64Array(length).fill(Number.NaN)
  const bsadf = new Float64Array(length).fill(Number.NaN)
  const origins = new Int32Array(length).fill(-1)
  const width = lag + 2
  const row = new Float64Array(width)
  const pivot = new Float64Array(width)
  const sums = new Float64Array(width)
  const products = new Float64Array(width * width)
  const centred = new Float64Array(width * width)
  const whole = new Float64Array(width)

  for (let end = minWindow + lag; end < length; end += 1) {
    sums.fill(0)
    products.fill(0)
    readRow(levels, end, lag, pivot)
    for (let t = end; t > lag; t -= 1) {
      readRow(levels, t, lag, row)
      for (let i = 0; i < width; i += 1) {
        row[i]! -= pivot[i]!
        sums[i]! += row[i]!
        for (let j = 0; j <= i; j += 1) products[i * width + j]! += row[i]! * row[j]!
      }
      const rows = end - t + 1
      if (rows < minWindow) continue
      for (let i = 0; i < width; i += 1) {
        for (let j = 0; j <= i; j += 1) {
          centred[i * width + j] = rows * products[i * width + j]! - sums[i]! * sums[j]!
        }
      }
      const level = rows * pivot[lag]! ** 2 + products[lag * width + lag]!
      const t1 = lastStatistic(centred, whole, lag, rows, level)
      const start = t - 1 - lag
      if (start === 0) badf[end] = t1
      if (t1 > bsadf[end]! || (origins[end] === -1 && !Number.isNaN(t1))) {
        bsadf[end] = t1
        origins[end] = start
      }
    }
  }
  return { badf, bsadf, origins }
}

/** The lagged changes, the level before and the change, of the row that ends at level `t`. */
function readRow(levels: Float64Array, t: number, lag: number, into: Float64Array): void {
  for (let j = 1; j <= lag; j += 1) into[j - 1] = levels[t - j]! - levels[t - j - 1]!
  into[lag] = levels[t - 1]!
  into[lag + 1] = levels[t]! - levels[t - 1]!
}

/** Eliminates the lagged changes from the lower triangle of cross-products, and takes the t-value of the level. */
function lastStatistic(
  centred: Float64Array,
  whole: Float64Array,
  lag: number,
  rows: number,
  level: number,
): number {
  const width = lag + 2
  // Each column before anything is taken out: by that its rounding is measured, however many steps take their share.
  for (let i = 0; i < width; i += 1) whole[i] = centred[i * width + i]!
  for (let k = 0; k < lag; k += 1) {
    const diagonal = centred[k * width + k]!
    if (!(diagonal > 0)) return Number.NaN
    for (let i = k + 1; i < width; i += 1) {
      const factor = centred[i * width + k]! / diagonal
      for (let j = k + 1; j <= i; j += 1) centred[i * width + j]! -= factor * centred[j * width + k]!
      if (!(centred[i * width + i]! > COLLINEAR * whole[i]!)) return Number.NaN
    }
  }
  const b = centred[lag * width + lag]!
  const a = centred[(lag + 1) * width + lag]!
  const c = centred[(lag + 1) * width + lag + 1]!
  const rest = b * c - a * a
  if (!isFit(rest, b, c, rows, level)) return Number.NaN
  return signedRoot(((rows - 2 - lag) * a * Math.abs(a)) / rest)
}
