import {
  COUNT,
  MEAN_X,
  MEAN_Y,
  MOMENTS_ROW,
  momentsTable,
  PIVOT_X,
  PIVOT_Y,
  SUM_XX,
  SUM_XY,
  SUM_YY,
  tabulateMoments,
} from './tabulate-moments'

/** Means and centred sums of two series over each trailing window. */
export interface RollingMoments {
  /** Complete rows in the window. */
  readonly n: Int32Array
  readonly meanX: Float64Array
  readonly meanY: Float64Array
  /** Sums, not divided, of products of deviations from the means. */
  readonly xx: Float64Array
  readonly yy: Float64Array
  readonly xy: Float64Array
}

/**
 * How many complete rows each trailing window holds, their means, and the sums of squares and products of their
 * deviations: in O(n), and as exact as a fresh computation of each window. What regressions over a window are made of.
 *
 *     xx = sum (x - meanX)^2,   yy = sum (y - meanY)^2,   xy = sum (x - meanX)(y - meanY),   not divided
 *
 * The series is cut into blocks as long as the window, so that a window is the end of one block and the beginning of
 * the next, which are merged (Chan, Golub and LeVeque 1983), as `rollingCorrelationKernel` explains. Nothing is ever
 * subtracted out again, so an outlier leaves no trace behind it.
 *
 * A row in which either value is missing (NaN, infinities) is left out. All 0 for a window without a complete row; xx
 * is exactly 0 where x is constant. The first windows hold fewer rows. The series must have one length, the window be
 * a whole number of at least 1: callers check.
 *
 *     rollingMoments(Float64Array.of(1, 2, 4), Float64Array.of(1, 3, 2), 2).xy // [0, 1, -1]
 */
export function rollingMoments(x: Float64Array, y: Float64Array, window: number): RollingMoments {
  const rows = x.length
  // A window longer than the series holds no more than the series.
  const span = Math.min(window, rows)
  const result = moments(rows)
  const suffixes = momentsTable(span)
  const prefixes = momentsTable(span)
  for (let block = 0; block < rows; block += span) {
    const size = Math.min(span, rows - block)
    if (block > 0) tabulateMoments(x, y, block - 1, -1, span, suffixes)
    tabulateMoments(x, y, block, 1, size, prefixes)
    for (let inside = 1; inside <= size; inside += 1) {
      merge(
        suffixes,
        (span - inside) * MOMENTS_ROW,
        prefixes,
        inside * MOMENTS_ROW,
        result,
        block + inside - 1,
      )
    }
  }
  return result
}

/** One window from the two stretches it is made of; where one of them is empty, the other stands alone. */
function merge(
  suffixes: Float64Array,
  s: number,
  prefixes: Float64Array,
  p: number,
  into: RollingMoments,
  at: number,
): void {
  const before = suffixes[s + COUNT]!
  const after = prefixes[p + COUNT]!
  const count = before + after
  into.n[at] = count
  if (count === 0) return
  const own = before > 0 ? suffixes : prefixes
  const o = before > 0 ? s : p
  const isJoint = before > 0 && after > 0
  const dx = isJoint
    ? prefixes[p + PIVOT_X]! - suffixes[s + PIVOT_X]! + (prefixes[p + MEAN_X]! - suffixes[s + MEAN_X]!)
    : 0
  const dy = isJoint
    ? prefixes[p + PIVOT_Y]! - suffixes[s + PIVOT_Y]! + (prefixes[p + MEAN_Y]! - suffixes[s + MEAN_Y]!)
    : 0
  const weight = after / count
  into.meanX[at] = own[o + PIVOT_X]! + (own[o + MEAN_X]! + dx * weight)
  into.meanY[at] = own[o + PIVOT_Y]! + (own[o + MEAN_Y]! + dy * weight)
  const share = before * weight
  into.xx[at] = suffixes[s + SUM_XX]! + prefixes[p + SUM_XX]! + dx * dx * share
  into.yy[at] = suffixes[s + SUM_YY]! + prefixes[p + SUM_YY]! + dy * dy * share
  into.xy[at] = suffixes[s + SUM_XY]! + prefixes[p + SUM_XY]! + dx * dy * share
}

function moments(rows: number): RollingMoments {
  const column = () => new Float64Array(rows)
  return {
    n: new Int32Array(rows),
    meanX: column(),
    meanY: column(),
    xx: column(),
    yy: column(),
    xy: column(),
  }
}
