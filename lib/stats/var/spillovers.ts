import type { Matrix } from './matrix'

/** What a table of shares adds up to. All in percent of a series' error variance. */
export interface Spillovers {
  /** How much each series gives to all others together; may exceed 100. */
  readonly to: readonly number[]
  /** How much each receives from all others together, 0 to 100. */
  readonly from: readonly number[]
  /** Given minus received; they add up to 0. */
  readonly net: readonly number[]
  /** `pairwise[i][j]`: what i gives to j minus what it receives from j; `pairwise[j][i]` is its opposite. */
  readonly pairwise: readonly (readonly number[])[]
  /** The mean of `from`: how much of the average series' uncertainty goes with the others, 0 to 100. */
  readonly total: number
}

/**
 * The sums of a table of shares, whose row i says what percentage of the error variance of series i goes with each
 * series j (Diebold and Yilmaz 2012).
 *
 *     from_i = sum_{j != i} share_ij      to_j = sum_{i != j} share_ij      net = to - from
 *     total  = (1/k) sum_i from_i
 *
 * The divisor of the total is k, the number of series, as in the paper; so the total of k unrelated series is 0 but
 * that of k equal ones is 100 (k - 1) / k. A RangeError when the table is not square.
 *
 *     spillovers([Float64Array.of(90, 10), Float64Array.of(30, 70)]) // to: [30, 10], from: [10, 30], total: 20
 */
export function spillovers(table: Matrix): Spillovers {
  if (table.length === 0 || table.some((row) => row.length !== table.length)) {
    throw new RangeError('A table of shares must be square.')
  }
  const from = table.map((row, i) => row.reduce((sum, share, j) => (i === j ? sum : sum + share), 0))
  const to = table.map((_, j) => table.reduce((sum, row, i) => (i === j ? sum : sum + row[j]!), 0))
  return {
    to,
    from,
    net: to.map((given, i) => given - from[i]!),
    pairwise: table.map((row, i) => Array.from(row, (share, j) => table[j]![i]! - share)),
    total: from.reduce((sum, share) => sum + share, 0) / table.length,
  }
}
