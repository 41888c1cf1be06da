import { connectedness, requireHorizon, requireSeveral } from './connectedness'
import { connectednessKernel } from './connectedness-kernel'
import { eachWindowMoments } from './each-window-moments'
import { fewestRows } from './lagged-design'

export interface RollingConnectednessOptions {
  /** Rows of each window, its first `lags` included, which only serve as the past of the others. */
  readonly window: number
  /** Rows of the past in every equation. By default 1: short windows bear few coefficients. */
  readonly lags?: number
  /** Terms of the decomposition. By default 10. */
  readonly horizon?: number
}

/** Lines of the length of the series, in percent; null where there is no value. */
export interface RollingConnectedness {
  readonly total: (number | null)[]
  /** One line for each series. */
  readonly to: (number | null)[][]
  readonly from: (number | null)[][]
  readonly net: (number | null)[][]
}

/**
 * `connectedness` within each trailing window: how closely several series hung together lately, and since when.
 *
 * The value at position i is computed from rows i-window+1 to i alone, so nothing looks ahead. Expect it to wander and
 * to lie above 0 for unrelated series, the more so the shorter the window and the more series and lags; see
 * `unrelatedConnectedness` with `rows` set to the window.
 *
 * All four lines are null before the first full window, in a window that holds a missing value (NaN, infinities), a
 * constant series or series that depend on one another, and everywhere when a window has fewer than k p + 1 + k rows
 * beside the p of the past. A RangeError for fewer than two series, lengths that differ, or a window, lags or a horizon
 * that make no sense.
 *
 *     const x = [1, 3, 2, 5, 4, 1, 5, 2, 6, 3]
 *     const y = [2, 1, 4, 3, 3, 5, 1, 6, 2, 7]
 *     rollingConnectedness([x, y], { window: 8 }).total // null seven times, then 46.7, 45.1, 46.5
 */
export function rollingConnectedness(
  columns: readonly ArrayLike<number>[],
  { window, lags = 1, horizon = 10 }: RollingConnectednessOptions,
): RollingConnectedness {
  requireSeveral(columns)
  requireHorizon(horizon)
  const size = columns.length
  const length = columns[0]!.length
  if (columns.some((column) => column.length !== length)) {
    throw new RangeError(`Series must have one length, not ${columns.map((c) => c.length).join(' and ')}.`)
  }
  if (!Number.isInteger(lags) || lags < 1) throw new RangeError(`Lags are 1, 2, 3 ..., not ${lags}.`)
  if (!Number.isInteger(window) || window <= lags) {
    throw new RangeError(`A window must be a whole number above the lags (${lags}), not ${window}.`)
  }

  const line = () => new Array<number | null>(length).fill(null)
  const lines = () => columns.map(line)
  const result: RollingConnectedness = { total: line(), to: lines(), from: lines(), net: lines() }
  if (window - lags < fewestRows(size, lags)) return result

  const values = columns.map((column) => Float64Array.from(column))
  const kernel = connectednessKernel(size, lags, horizon)
  const shares = new Float64Array(size * size)
  eachWindowMoments(values, lags, window, (end, moments) => {
    if (kernel(moments, shares)) return record(shares, size, end, result)
    // Missing, constant, nearly dependent or of a freak magnitude: the rows themselves decide.
    const inside = values.map((column) => column.subarray(end - window + 1, end + 1))
    const { value } = connectedness(inside, { lags, horizon })
    if (value === null) return
    for (const [i, row] of value.table.entries()) shares.set(row, i * size)
    record(shares, size, end, result)
  })
  return result
}

/** Writes what one table adds up to; the sums are those of `spillovers`. */
function record(shares: Float64Array, size: number, end: number, result: RollingConnectedness): void {
  let total = 0
  for (let i = 0; i < size; i += 1) {
    let from = 0
    let to = 0
    for (let j = 0; j < size; j += 1) {
      if (j === i) continue
      from += shares[i * size + j]!
      to += shares[j * size + i]!
    }
    result.from[i]![end] = from
    result.to[i]![end] = to
    result.net[i]![end] = to - from
    total += from
  }
  result.total[end] = total / size
}
