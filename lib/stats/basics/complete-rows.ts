/** Columns cut down to the rows in which every one of them has a value. */
export interface CompleteRows<Columns extends readonly unknown[]> {
  /** The columns, in the order given, holding complete rows only. */
  columns: { [K in keyof Columns]: Float64Array }
  /** For each original position, how many complete rows stand at or before it. */
  ends: Int32Array
}

/**
 * The rows in which no column is missing: what pairwise deletion leaves. NaN and the infinities count as missing.
 * Columns of different lengths are a RangeError, since nothing says which of their rows belong together.
 *
 *     completeRows([1, NaN, 3], [4, 5, 6]).columns // [1, 3] and [4, 6]
 */
export function completeRows<Columns extends readonly ArrayLike<number>[]>(
  ...columns: Columns
): CompleteRows<Columns> {
  const length = columns[0]?.length ?? 0
  if (columns.some((column) => column.length !== length)) {
    throw new RangeError(
      `Series must have one length, not ${columns.map((column) => column.length).join(' and ')}.`,
    )
  }
  const kept = columns.map(() => new Float64Array(length))
  const ends = new Int32Array(length)
  let count = 0
  for (let row = 0; row < length; row += 1) {
    let complete = true
    for (let k = 0; k < columns.length; k += 1) {
      const value = columns[k]![row]!
      kept[k]![count] = value
      complete &&= Number.isFinite(value)
    }
    if (complete) count += 1
    ends[row] = count
  }
  const trimmed = kept.map((column) => column.subarray(0, count))
  return { columns: trimmed as CompleteRows<Columns>['columns'], ends }
}
