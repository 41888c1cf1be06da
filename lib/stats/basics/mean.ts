import { completeRows } from './complete-rows'
import { finiteOrNull } from './finite-or-null'

/**
 * The arithmetic mean: what each value would be if all were equal and their sum the same.
 *
 *     mean = c + (1/n) sum (value - c)
 *
 * where c is the first value, so that a high level does not use up the digits. The divisor is n; the result has the
 * unit of the values. Missing values (NaN, infinities) are left out. Null when none is left, or when their
 * differences exceed the range of a double.
 *
 *     mean([1, 2, 6]) // 3
 */
export function mean(values: ArrayLike<number>): number | null {
  const [complete] = completeRows(values).columns
  const pivot = complete[0]
  if (pivot === undefined) return null
  let sum = 0
  for (const value of complete) sum += value - pivot
  return finiteOrNull(pivot + sum / complete.length)
}
