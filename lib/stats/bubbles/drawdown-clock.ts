/** How far and how long a series of levels has been below its highest value so far. Rows, and shares of the peak. */
export interface DrawdownClock {
  /** Now: the last level over the highest of all, minus 1. 0 at a new high, -0.2 a fifth below. */
  readonly current: number
  /** The row of the highest level of all, the last one where several are equal, and the rows since. */
  readonly peak: number
  readonly rowsSincePeak: number
  /** The deepest fall from a peak to a later level. */
  readonly deepest: { readonly depth: number; readonly peak: number; readonly trough: number }
  /** The most rows from a peak until its level was reached again; `recovered` is null where that is still to come. */
  readonly longest: { readonly rows: number; readonly peak: number; readonly recovered: number | null }
}

/**
 * The drawdown of a series of prices or values: how far below the peak, for how long, and the worst of either so far.
 *
 *     drawdown(t) = level(t) / max(level up to t) - 1
 *
 * No divisor, no unit beyond rows. The order of the rows matters and a share of a peak needs levels above 0: null when a
 * level is missing (NaN, infinities) or not positive, and when there is none.
 *
 *     drawdownClock([4, 5, 3, 4])?.current // -0.2, two rows after the peak
 */
export function drawdownClock(levels: ArrayLike<number>): DrawdownClock | null {
  const n = levels.length
  if (n === 0) return null
  let peak = 0
  let deepest = { depth: 0, peak: 0, trough: 0 }
  let longest: DrawdownClock['longest'] = { rows: 0, peak: 0, recovered: 0 }
  for (let row = 0; row < n; row += 1) {
    const level = levels[row]!
    if (!(level > 0 && level < Infinity)) return null
    const depth = level / levels[peak]! - 1
    if (depth < deepest.depth) deepest = { depth, peak, trough: row }
    // A row right after its peak that is no lower has not been below it.
    const rows = row - peak
    if (depth >= 0) {
      if (rows > 1 && rows > longest.rows) longest = { rows, peak, recovered: row }
      peak = row
    } else if (row === n - 1 && rows > longest.rows) {
      longest = { rows, peak, recovered: null }
    }
  }
  return {
    current: levels[n - 1]! / levels[peak]! - 1,
    peak,
    rowsSincePeak: n - 1 - peak,
    deepest,
    longest,
  }
}
