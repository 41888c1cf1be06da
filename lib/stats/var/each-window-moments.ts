/**
 * Called for every full window with the position of its last row and its moments, which it may overwrite.
 */
export type MomentsVisitor = (end: number, moments: Float64Array) => void

/**
 * The moments that `connectednessKernel` needs, of every trailing window of several series, in O(n) for n rows.
 *
 * A window of w rows holds w - p rows that have a full past inside it. As in `rollingCorrelationKernel`, these are cut
 * into blocks as long as a window, so that every window is the end of one block (a suffix, tabulated) followed by the
 * beginning of the next (a prefix, kept running). The two are merged by the formula of Chan, Golub and LeVeque (1983):
 * nothing is ever subtracted out again, so an outlier leaves no trace behind it. Both are measured from the first row
 * of the later block, which belongs to every window made of the two; so a high level costs no digits, and a series
 * that is constant in the window has moments of exactly 0.
 *
 * Missing values (NaN, infinities) pass into the moments of the windows that hold them, and of no others.
 */
export function eachWindowMoments(
  columns: readonly Float64Array[],
  lags: number,
  window: number,
  visit: MomentsVisitor,
): void {
  const size = columns.length
  const rows = lagged(columns, lags)
  const width = size * (lags + 1)
  const count = rows.length / width
  const span = window - lags
  if (span < 1 || span > count) return

  const packed = (width * (width + 1)) / 2
  const moments = new Float64Array(packed)
  const suffixes = Array.from({ length: span }, () => emptyPart(width))
  const prefix = emptyPart(width)

  for (let block = 0; block < count; block += span) {
    const pivot = rows.subarray(block * width, (block + 1) * width)
    for (let k = 1; block > 0 && k < span; k += 1) {
      extend(suffixes[k - 1]!, k - 1, rows, block - k, pivot, suffixes[k]!)
    }
    prefix.means.fill(0)
    prefix.products.fill(0)
    for (let inside = 1; inside <= Math.min(span, count - block); inside += 1) {
      extend(prefix, inside - 1, rows, block + inside - 1, pivot, prefix)
      if (block === 0 && inside < span) continue
      merge(suffixes[span - inside]!, span - inside, prefix, inside, moments)
      visit(block + inside - 1 + lags, moments)
    }
  }
}

/** The means and the sums of products about them of some rows, measured from a pivot. */
interface Part {
  readonly means: Float64Array
  readonly products: Float64Array
}

function emptyPart(width: number): Part {
  return { means: new Float64Array(width), products: new Float64Array((width * (width + 1)) / 2) }
}

/** Row t holds all series one row before, ..., `lags` rows before, and themselves. */
function lagged(columns: readonly Float64Array[], lags: number): Float64Array {
  const length = columns[0]!.length
  const offsets = [...Array.from({ length: lags }, (_, before) => -1 - before), 0]
  const rows = new Float64Array(Math.max(0, length - lags) * columns.length * offsets.length)
  let at = 0
  for (let t = lags; t < length; t += 1) {
    for (const offset of offsets) {
      for (const column of columns) {
        rows[at] = column[t + offset]!
        at += 1
      }
    }
  }
  return rows
}

/** Writes to `into` the statistics of a part of `count` rows after one more. */
function extend(
  part: Part,
  count: number,
  rows: Float64Array,
  row: number,
  pivot: Float64Array,
  into: Part,
): void {
  const width = pivot.length
  const { means, products } = part
  const weight = 1 / (count + 1)
  const share = count * weight
  let at = 0
  for (let i = 0; i < width; i += 1) {
    const deviation = (rows[row * width + i]! - pivot[i]! - means[i]!) * share
    for (let j = i; j < width; j += 1) {
      into.products[at] = products[at]! + deviation * (rows[row * width + j]! - pivot[j]! - means[j]!)
      at += 1
    }
  }
  for (let i = 0; i < width; i += 1) {
    into.means[i] = means[i]! + (rows[row * width + i]! - pivot[i]! - means[i]!) * weight
  }
}

function merge(
  before: Part,
  countBefore: number,
  after: Part,
  countAfter: number,
  moments: Float64Array,
): void {
  const width = before.means.length
  const share = (countBefore * countAfter) / (countBefore + countAfter)
  let at = 0
  for (let i = 0; i < width; i += 1) {
    const difference = (after.means[i]! - before.means[i]!) * share
    for (let j = i; j < width; j += 1) {
      moments[at] =
        before.products[at]! + after.products[at]! + difference * (after.means[j]! - before.means[j]!)
      at += 1
    }
  }
}
