import { isPair } from './block'

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

/** Means relative to a pivot, a member of the stretch, so that no level uses up the digits. */
interface Stretches extends RollingMoments {
  readonly pivotX: Float64Array
  readonly pivotY: Float64Array
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
  const suffixes = stretches(span)
  const prefixes = stretches(span)
  for (let block = 0; block < rows; block += span) {
    const size = Math.min(span, rows - block)
    if (block > 0) tabulate(x, y, block - 1, -1, span, suffixes)
    tabulate(x, y, block, 1, size, prefixes)
    for (let inside = 1; inside <= size; inside += 1) {
      merge(suffixes, span - inside, prefixes, inside, result, block + inside - 1)
    }
  }
  return result
}

/** Writes to row k the moments of the first k positions from `first` in steps of 1 or -1. Row 0 stays empty. */
function tabulate(
  x: Float64Array,
  y: Float64Array,
  first: number,
  step: 1 | -1,
  size: number,
  into: Stretches,
): void {
  let count = 0
  let pivotX = 0
  let pivotY = 0
  let meanX = 0
  let meanY = 0
  let xx = 0
  let yy = 0
  let xy = 0
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
      xx += dx * dx * share
      yy += dy * dy * share
      xy += dx * dy * share
    }
    into.n[k] = count
    into.pivotX[k] = pivotX
    into.pivotY[k] = pivotY
    into.meanX[k] = meanX
    into.meanY[k] = meanY
    into.xx[k] = xx
    into.yy[k] = yy
    into.xy[k] = xy
  }
}

function merge(
  suffixes: Stretches,
  s: number,
  prefixes: Stretches,
  p: number,
  into: RollingMoments,
  at: number,
): void {
  const before = suffixes.n[s]!
  const after = prefixes.n[p]!
  const count = before + after
  into.n[at] = count
  if (count === 0) return
  // Where one of the two is empty, the other stands alone.
  const pivotX = before > 0 ? suffixes.pivotX[s]! : prefixes.pivotX[p]!
  const pivotY = before > 0 ? suffixes.pivotY[s]! : prefixes.pivotY[p]!
  const dx =
    before > 0 && after > 0 ? prefixes.pivotX[p]! - pivotX + (prefixes.meanX[p]! - suffixes.meanX[s]!) : 0
  const dy =
    before > 0 && after > 0 ? prefixes.pivotY[p]! - pivotY + (prefixes.meanY[p]! - suffixes.meanY[s]!) : 0
  const part = before > 0 ? suffixes : prefixes
  const own = before > 0 ? s : p
  const weight = after / count
  into.meanX[at] = pivotX + (part.meanX[own]! + dx * weight)
  into.meanY[at] = pivotY + (part.meanY[own]! + dy * weight)
  const share = before * weight
  into.xx[at] = suffixes.xx[s]! + prefixes.xx[p]! + dx * dx * share
  into.yy[at] = suffixes.yy[s]! + prefixes.yy[p]! + dy * dy * share
  into.xy[at] = suffixes.xy[s]! + prefixes.xy[p]! + dx * dy * share
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

function stretches(span: number): Stretches {
  return {
    ...moments(span + 1),
    pivotX: new Float64Array(span + 1),
    pivotY: new Float64Array(span + 1),
  }
}
