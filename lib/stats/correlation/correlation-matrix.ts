import { completeRows } from '../basics/complete-rows'
import { requireLevel } from '../basics/require-level'
import { completeHacInterval } from './complete-hac-interval'
import { correlation } from './correlation'

/** Square and symmetric, in the order of the columns; null where a cell has no such number. */
export interface CorrelationMatrix {
  readonly r: (number | null)[][]
  /** Complete pairs behind each cell; on the diagonal, the values of the column. */
  readonly n: number[][]
  readonly lower: (number | null)[][]
  readonly upper: (number | null)[][]
}

/**
 * Pearson's correlation of each column with each other, with its HAC interval (`hacCorrelationInterval`).
 *
 * Pairwise deletion: each cell uses the rows in which its two columns have a value (NaN and the infinities are
 * missing), so cells may rest on different rows, and the matrix need not be positive definite. Null as in
 * `correlation` and `hacCorrelationInterval`. The diagonal is 1, without an interval, and null for a column that does
 * not vary. Columns of different lengths are a RangeError, as is a level out of range.
 *
 *     correlationMatrix([orcl, nvda, total]).r[0][2] // ORCL with TOTAL
 */
export function correlationMatrix(columns: readonly ArrayLike<number>[], level = 0.95): CorrelationMatrix {
  requireLevel(level)
  const empty = <Cell>(cell: Cell) => columns.map(() => columns.map(() => cell))
  const result = {
    r: empty<number | null>(null),
    n: empty(0),
    lower: empty<number | null>(null),
    upper: empty<number | null>(null),
  }
  for (let i = 0; i < columns.length; i += 1) {
    for (let j = i; j < columns.length; j += 1) {
      const [x, y] = completeRows(columns[i]!, columns[j]!).columns
      const r = correlation(x, y)
      const interval = i === j ? null : completeHacInterval(x, y, level)
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        result.r[row]![column] = i === j && r !== null ? 1 : r
        result.n[row]![column] = x.length
        result.lower[row]![column] = interval?.lower ?? null
        result.upper[row]![column] = interval?.upper ?? null
      }
    }
  }
  return result
}
